/** One day, or one span of days, that is not as the week says. */
import { Box } from '@twilio-paste/core/box';
import { Checkbox } from '@twilio-paste/core/checkbox';
import { Input } from '@twilio-paste/core/input';
import { Label } from '@twilio-paste/core/label';
import { Text } from '@twilio-paste/core/text';
import type { ReactNode } from 'react';
import { calendarDate, type DayEntry, type JsonRecord, type JsonValue } from 'route-table';
import {
  typedDay,
  typedTimes,
  withFields,
  withTypedDay,
  withTypedTimes,
  type TypedDay,
} from '../../model/hours/typed-day';
import { RemoveButton } from '../editor/controls/RemoveButton';
import { FindingTexts } from '../editor/FindingTexts';
import type { Findings } from '../editor/form-findings';
import { textOf } from '../editor/typed-text';
import { useTyped } from '../editor/use-typed';
import { useRouterTools } from '../router-context';
import { namedDayWords } from './named-day-words';

interface DayEntryFieldsProps {
  readonly entry: JsonRecord;
  /** From 0. */
  readonly row: number;
  readonly found: Findings;
  readonly onChange: (entry: JsonRecord) => void;
  readonly onRemove: () => void;
}

const DAY_MS = 86_400_000;

export const DayEntryFields = ({ entry, row, found, onChange, onRemove }: DayEntryFieldsProps) => {
  const { texts, language, now } = useRouterTools();
  const { hours: words } = texts;
  const day = typedDay(entry, calendarDate(Math.floor(now().instant / DAY_MS)).year);
  const change = (next: Partial<TypedDay>) => {
    if (day) onChange(withTypedDay(entry, { ...day, ...next }));
  };
  const name = textOf(entry['name']);
  return (
    <Box
      role="group"
      aria-label={words.ofDay({ label: words.day, row: row + 1 })}
      marginTop="space40"
      paddingBottom="space40"
      borderBottomWidth="borderWidth10"
      borderBottomStyle="solid"
      borderBottomColor="colorBorderWeaker"
    >
      {day ? (
        <Box
          display="flex"
          flexWrap="wrap"
          alignItems="flex-end"
          columnGap="space40"
          rowGap="space30"
        >
          <Labelled label={words.day} row={row}>
            {(id) => (
              <Input
                id={id}
                type="date"
                data-row={row}
                value={day.first}
                hasError={found.issues.length > 0}
                onChange={({ currentTarget: { value } }) => change({ first: value })}
              />
            )}
          </Labelled>
          {day.isYearly ? null : (
            <Labelled label={words.lastDay} row={row}>
              {(id) => (
                <Input
                  id={id}
                  type="date"
                  value={day.last}
                  min={day.first}
                  onChange={({ currentTarget: { value } }) => change({ last: value })}
                />
              )}
            </Labelled>
          )}
          <Box paddingBottom="space30">
            <Checkbox
              id={`inbound-sip-router-yearly-${row}`}
              checked={day.isYearly}
              onChange={({ currentTarget: { checked } }) => change({ isYearly: checked, last: '' })}
            >
              {words.everyYear}
            </Checkbox>
          </Box>
        </Box>
      ) : (
        <Text as="p" fontWeight="fontWeightSemibold">
          {/* Days of these forms come from a preset that was checked. */}
          {namedDayWords(entry as unknown as DayEntry, words, language)}
        </Text>
      )}
      <Box display="flex" alignItems="flex-end" columnGap="space40" marginTop="space30">
        <Labelled label={words.opens} row={row}>
          {(id) =>
            entry['week'] === undefined ? (
              <TimesInput id={id} entry={entry} onChange={onChange} />
            ) : (
              <Text as="p">{words.ownWeek}</Text>
            )
          }
        </Labelled>
        <Labelled label={words.name} row={row}>
          {(id) => (
            <Input
              id={id}
              type="text"
              autoComplete="off"
              value={name}
              onChange={({ currentTarget: { value } }) =>
                onChange(withFields(entry, { name: value === '' ? undefined : value }))
              }
            />
          )}
        </Labelled>
        <Box paddingBottom="space10">
          <RemoveButton
            label={words.removeDay({
              name: name === '' ? words.ofDay({ label: words.day, row: row + 1 }) : name,
            })}
            isDisabled={false}
            onClick={onRemove}
          />
        </Box>
      </Box>
      <FindingTexts found={found} />
    </Box>
  );
};

interface TimesInputProps {
  readonly id: string;
  readonly entry: JsonRecord;
  readonly onChange: (entry: JsonRecord) => void;
}

const TimesInput = ({ id, entry, onChange }: TimesInputProps) => {
  const { hours: words } = useRouterTools().texts;
  const [text, setText] = useTyped<string>(
    entry['open'],
    (open) => typedTimes(withFields({}, { open })),
    (typed) => withTypedTimes({}, typed)['open'],
    (open: JsonValue | undefined) => onChange(withFields(entry, { open })),
  );
  return (
    <Input
      id={id}
      type="text"
      autoComplete="off"
      placeholder={words.holidayAllDay}
      value={text}
      onChange={({ currentTarget: { value } }) => setText(value)}
    />
  );
};

interface LabelledProps {
  readonly label: string;
  readonly row: number;
  readonly children: (id: string) => ReactNode;
}

const Labelled = ({ label, row, children }: LabelledProps) => {
  const id = `inbound-sip-router-${label.replace(/\W+/g, '-')}-${row}`;
  return (
    <Box flexGrow={1} flexBasis="0" minWidth="8rem">
      <Label htmlFor={id}>{label}</Label>
      {children(id)}
    </Box>
  );
};
