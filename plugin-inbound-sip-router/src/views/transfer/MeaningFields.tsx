/** Asks once for each distinct destination of a foreign file what it means here. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Heading } from '@twilio-paste/core/heading';
import { HelpText } from '@twilio-paste/core/help-text';
import { Input } from '@twilio-paste/core/input';
import { Option, Select } from '@twilio-paste/core/select';
import { Text } from '@twilio-paste/core/text';
import { useState } from 'react';
import { destinationTypes, isDestinationType, type Destination } from 'route-table';
import { useRouterTools } from '../router-context';
import type { Foreign } from './use-foreign';

const FIRST = 40;

export const MeaningFields = ({ foreign }: { readonly foreign: Foreign }) => {
  const { foreign: texts } = useRouterTools().texts;
  const [showsAll, setShowsAll] = useState(false);
  const { targets, meanings, mean } = foreign;
  const shown = showsAll ? targets : targets.slice(0, FIRST);
  const open = targets.filter(([target]) => !meanings.has(target)).length;
  return (
    <Box as="section" aria-label={texts.meanings} marginBottom="space40">
      <Heading as="h4" variant="heading40">
        {texts.meanings}
      </Heading>
      <HelpText>{texts.meaningsHelp}</HelpText>
      <Text as="p" role="status" marginY="space30">
        {texts.open({ open, all: targets.length })}
      </Text>
      {shown.map(([target, count]) => (
        <MeaningRow
          key={target}
          target={target}
          count={count}
          meaning={meanings.get(target)}
          onMean={(destination) => mean(target, destination)}
        />
      ))}
      {shown.length < targets.length && (
        <Button variant="link" onClick={() => setShowsAll(true)}>
          {texts.showAll({ count: targets.length })}
        </Button>
      )}
    </Box>
  );
};

interface MeaningRowProps {
  readonly target: string;
  readonly count: number;
  readonly meaning: Destination | undefined;
  readonly onMean: (destination: Destination | undefined) => void;
}

const MeaningRow = ({ target, count, meaning, onMean }: MeaningRowProps) => {
  const { texts } = useRouterTools();
  const names = texts.table.types;
  const { foreign } = texts;
  return (
    <Box marginBottom="space40">
      <Text as="p" fontWeight="fontWeightSemibold" wordBreak="break-word">
        {target || foreign.emptyTarget} ({foreign.rows({ count })})
      </Text>
      <Box display="flex" columnGap="space30" flexWrap="wrap">
        <Box flexGrow={1}>
          <Select
            aria-label={foreign.typeOf({ target })}
            value={meaning?.type ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onMean(
                isDestinationType(value)
                  ? { type: value, destination: meaning?.destination ?? '' }
                  : undefined,
              )
            }
          >
            <Option value="">{foreign.noMeaning}</Option>
            {destinationTypes.map((type) => (
              <Option key={type} value={type}>
                {names[type]}
              </Option>
            ))}
          </Select>
        </Box>
        <Box flexGrow={2}>
          <Input
            type="text"
            aria-label={foreign.valueOf({ target })}
            disabled={!meaning}
            value={meaning?.destination ?? ''}
            onChange={({ currentTarget: { value } }) => {
              if (meaning) onMean({ ...meaning, destination: value });
            }}
          />
        </Box>
      </Box>
    </Box>
  );
};
