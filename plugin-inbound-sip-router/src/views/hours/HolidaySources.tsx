/** Fills a holiday list from a preset, or from the file of a calendar. */
import { Box } from '@twilio-paste/core/box';
import { HelpText } from '@twilio-paste/core/help-text';
import { Label } from '@twilio-paste/core/label';
import { Option, Select } from '@twilio-paste/core/select';
import { useState, type ChangeEvent } from 'react';
import { calendarDate, recordOf, type DayEntry, type JsonRecord } from 'route-table';
import { entriesIn } from '../../model/hours/typed-day';
import { presetDays } from '../../model/holidays/preset';
import { presets } from '../../model/holidays/presets';
import { MAX_ICS_CHARACTERS, readIcs } from '../../model/holidays/read-ics';
import { useEditorForm } from '../editor/editor-form';
import { valueAt } from '../editor/form-fields';
import { textOf } from '../editor/typed-text';
import type { Texts } from '../../texts/texts';
import { useRouterTools } from '../router-context';

const ID = 'inbound-sip-router-holiday-source';
const DAY_MS = 86_400_000;

export const HolidaySources = () => {
  const { texts, now, newId } = useRouterTools();
  const { holidays: words } = texts.hours;
  const { form, type } = useEditorForm();
  const [chosen, setChosen] = useState('');
  const [said, setSaid] = useState('');
  const { year } = calendarDate(Math.floor(now().instant / DAY_MS));

  const insert = (name: string, days: readonly DayEntry[]) => {
    const present = entriesIn(valueAt(form, ['days']));
    const added = days.filter((day) => !present.some((other) => isSameDay(other, day)));
    type(['days'], [...present, ...added.map(recordOfDay)]);
    if (textOf(form['name']) === '') type(['name'], name);
    return added.length;
  };
  const choose = ({ currentTarget: { value } }: ChangeEvent<HTMLSelectElement>) => {
    setChosen(value);
    const preset = presets.find(({ name }) => name === value);
    if (preset) setSaid(words.added({ count: insert(preset.name, presetDays(preset, year)) }));
  };
  const readFile = async (file: File) => {
    if (file.size > MAX_ICS_CHARACTERS) {
      setSaid(words.tooLarge);
      return;
    }
    const { days, notUnderstood, past } = readIcs(await file.text(), year);
    const withIds = days.map((day) => ({ id: newId().slice(0, 8), ...day }));
    const count = insert(file.name.replace(/\.ics$/i, '').slice(0, 60), withIds);
    setSaid([words.added({ count }), ...leftOutWords(notUnderstood, past, words)].join(' '));
  };
  return (
    <Box marginBottom="space60">
      <Label htmlFor={ID}>{words.preset}</Label>
      <Select id={ID} value={chosen} aria-describedby={`${ID}-said`} onChange={choose}>
        <Option value="">{words.choosePreset}</Option>
        {presets.map(({ name }) => (
          <Option key={name} value={name}>
            {name}
          </Option>
        ))}
      </Select>
      <Box marginY="space40">
        <Label htmlFor={`${ID}-file`}>{words.importFile}</Label>
        <input
          id={`${ID}-file`}
          type="file"
          accept=".ics,text/calendar"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) void readFile(file);
            currentTarget.value = '';
          }}
        />
      </Box>
      <Box id={`${ID}-said`} role="status">
        <HelpText>{said === '' ? words.presetHelp : said}</HelpText>
      </Box>
    </Box>
  );
};

function isSameDay(entry: JsonRecord, { id, on, from, to }: DayEntry): boolean {
  if (entry['id'] === id) return true;
  return on === undefined ? entry['from'] === from && entry['to'] === to : entry['on'] === on;
}

function recordOfDay({ id, on, from, to, name }: DayEntry): JsonRecord {
  return recordOf([
    ['id', id],
    ['on', on],
    ['from', from],
    ['to', to],
    ['name', name],
  ]);
}

/** As many are named. */
const NAMED = 5;

/** What a calendar file has and a list cannot say. */
function leftOutWords(
  names: readonly string[],
  past: number,
  { leftOut, over }: Texts['hours']['holidays'],
): readonly string[] {
  const more = Math.max(0, names.length - NAMED);
  return [
    ...(names.length === 0 ? [] : [leftOut({ names: names.slice(0, NAMED).join(', '), more })]),
    ...(past === 0 ? [] : [over({ count: past })]),
  ];
}
