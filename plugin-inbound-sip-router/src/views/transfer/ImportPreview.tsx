/** What an import would change, what is doubtful, and what blocks it. */
import { Box } from '@twilio-paste/core/box';
import { Checkbox } from '@twilio-paste/core/checkbox';
import { Callout, CalloutText } from '@twilio-paste/core/callout';
import { Heading } from '@twilio-paste/core/heading';
import { Paragraph } from '@twilio-paste/core/paragraph';
import { Radio, RadioGroup } from '@twilio-paste/core/radio-group';
import type { RouteChange } from 'route-table';
import type { ImportPlan, ReadableFile } from '../../model/transfer/plan-import';
import { ChangeList } from '../review/ChangeList';
import { useRouterTools } from '../router-context';
import { RowList } from './RowList';
import { slipText } from './slip-text';
import { problemText } from './problem-text';
import { LeftRows } from './LeftRows';
import type { Importing } from './use-import';

interface ImportPreviewProps {
  readonly importing: Importing;
  readonly file: ReadableFile;
}

export const ImportPreview = ({ importing, file }: ImportPreviewProps) => {
  const { transfer } = useRouterTools().texts;
  const { plan, choice, choose } = importing;
  return (
    <>
      <RadioGroup
        name="inbound-sip-router-import-mode"
        legend={transfer.mode}
        value={choice.mode}
        onChange={(mode) => choose({ mode: mode === 'add' ? 'add' : 'replace' })}
      >
        <Radio value="add">{transfer.modes.add}</Radio>
        <Radio value="replace">{transfer.modes.replace}</Radio>
      </RadioGroup>
      {file.unknownColumns.length > 0 && (
        <Callout variant="warning" marginY="space40">
          <CalloutText>
            {transfer.unknownColumns({ names: file.unknownColumns.join(', ') })}
          </CalloutText>
        </Callout>
      )}
      {plan && <Findings importing={importing} file={file} plan={plan} />}
    </>
  );
};

const Findings = ({
  importing: { choice, choose },
  file,
  plan,
}: ImportPreviewProps & { readonly plan: ImportPlan }) => {
  const { texts } = useRouterTools();
  const { transfer } = texts;
  const { slips, warnings, stays, result } = plan;
  const clear = slips.filter(({ meant }) => meant.length === 1).length;
  return (
    <>
      <RowList
        variant="warning"
        title={transfer.slipsTitle({ count: slips.length })}
        rows={slips.map((slip) => ({ ...slip, text: slipText(slip, texts) }))}
      >
        {clear > 0 && (
          <Checkbox
            id="inbound-sip-router-put-right"
            checked={choice.putsRight}
            onChange={({ currentTarget }) => choose({ putsRight: currentTarget.checked })}
          >
            {transfer.putRight({ count: clear })}
          </Checkbox>
        )}
        <CalloutText>{transfer.slipsHelp}</CalloutText>
      </RowList>
      <LeftRows file={file} plan={plan} />
      <RowList
        variant="warning"
        title={transfer.warningsTitle({ count: warnings.length })}
        rows={warnings.map((row) => ({ ...row, text: problemText(row, transfer) }))}
      />
      {result && (
        <Box marginTop="space50">
          <Heading as="h4" variant="heading40">
            {transfer.changesTitle}
          </Heading>
          {stays.map((part) => (
            <Paragraph key={part} marginBottom="space0">
              {transfer.stays[part]}
            </Paragraph>
          ))}
          <Changes changes={result.shown} />
        </Box>
      )}
    </>
  );
};

const Changes = ({ changes }: { readonly changes: readonly RouteChange[] }) => {
  const { transfer } = useRouterTools().texts;
  if (changes.length === 0) return <Paragraph>{transfer.noChanges}</Paragraph>;
  const count = (...kinds: readonly RouteChange['kind'][]) =>
    changes.filter(({ kind }) => kinds.includes(kind)).length;
  return (
    <>
      <Paragraph marginBottom="space0">
        {transfer.counts({
          added: count('added'),
          changed: count(
            'changed',
            'default-changed',
            'settings-changed',
            'lists-changed',
            'access-changed',
          ),
          removed: count('removed'),
        })}
      </Paragraph>
      <ChangeList changes={changes} tense="record" />
    </>
  );
};
