/** Which addresses a route takes: the address, how it is compared, and what that means in plain words. */
import { Box } from '@twilio-paste/core/box';
import { Option, Select } from '@twilio-paste/core/select';
import { Text } from '@twilio-paste/core/text';
import { useState } from 'react';
import { describePattern, type JsonValue, type MatchKind } from 'route-table';
import type { Texts } from '../../texts/texts';
import { useRouterTools } from '../router-context';
import { TextControl } from './controls/TextControl';
import { Disclosure } from './Disclosure';
import { useEditorForm } from './editor-form';
import { FieldFrame } from './FieldFrame';
import { addressField, matchField } from './form-fields';
import { textOf } from './typed-text';

const MATCHES: readonly MatchKind[] = ['exact', 'prefix', 'pattern'];

export const AddressFields = () => {
  const { texts } = useRouterTools();
  const { editor } = texts;
  const { form, initial } = useEditorForm();
  const match = matchOf(form['match']);
  const address = textOf(form['address']);
  return (
    <>
      <FieldFrame
        at={addressField}
        help={editor.addressHelp[match]}
        after={
          <Box aria-live="polite">
            {match !== 'exact' && (
              <Text as="p" marginTop="space30" fontWeight="fontWeightSemibold">
                {addressWords(texts, match, address)}
              </Text>
            )}
          </Box>
        }
      >
        {(control) => <TextControl {...control} at={addressField} />}
      </FieldFrame>
      <FieldFrame at={matchField} help={editor.matchHelp}>
        {(control) => (
          <Select
            id={control.id}
            value={match}
            disabled={control.isDisabled}
            hasError={control.isInvalid}
            aria-describedby={control.describedBy}
            onChange={({ currentTarget: { value } }) =>
              // What was absent stays absent: exact is what that means.
              control.onType(value === 'exact' && initial['match'] !== 'exact' ? undefined : value)
            }
          >
            {MATCHES.map((one) => (
              <Option key={one} value={one}>
                {editor.matches[one]}
              </Option>
            ))}
          </Select>
        )}
      </FieldFrame>
      {match === 'pattern' && <PatternLegend />}
    </>
  );
};

const PatternLegend = () => {
  const { editor } = useRouterTools().texts;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Disclosure
      id="inbound-sip-router-editor-legend"
      title={editor.legend}
      isOpen={isOpen}
      onToggle={() => setIsOpen(!isOpen)}
    >
      <Box
        as="dl"
        display="grid"
        gridTemplateColumns="max-content auto"
        columnGap="space50"
        margin="space0"
      >
        {editor.legendRows.map(([letter, meaning]) => (
          <Box key={letter} display="contents">
            <Text as="dt" fontFamily="fontFamilyCode">
              {letter}
            </Text>
            <Text as="dd" margin="space0">
              {meaning}
            </Text>
          </Box>
        ))}
      </Box>
      <Text as="p" marginTop="space30">
        {editor.legendOthers}
      </Text>
    </Disclosure>
  );
};

function matchOf(value: JsonValue | undefined): MatchKind {
  return MATCHES.find((match) => match === value) ?? 'exact';
}

function addressWords(
  { editor, routeTable }: Texts,
  match: 'prefix' | 'pattern',
  address: string,
): string {
  if (match === 'prefix') return editor.takesPrefix({ prefix: address });
  const words = describePattern(address, routeTable);
  return words === undefined ? '' : editor.takes({ words });
}
