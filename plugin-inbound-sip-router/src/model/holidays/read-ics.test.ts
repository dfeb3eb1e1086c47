/** Calendars are read as a holiday list can say them; everything else is named, whatever the file holds. */
import { readIcs } from './read-ics';

const event = (...lines: readonly string[]) =>
  ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...events: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n');
const read = (...lines: readonly string[]) => readIcs(calendar(event(...lines)), 2026);
const CHRISTMAS = 'DTSTART;VALUE=DATE:20261225';

test.each([
  ['a date', [CHRISTMAS, 'DTEND;VALUE=DATE:20261226'], { on: '2026-12-25' }],
  ['a date without an end', [CHRISTMAS], { on: '2026-12-25' }],
  ['an end that is the day itself', [CHRISTMAS, 'DTEND;VALUE=DATE:20261225'], { on: '2026-12-25' }],
  [
    'several days, whose end is the first day after them',
    [CHRISTMAS, 'DTEND;VALUE=DATE:20270102'],
    { from: '2026-12-25', to: '2027-01-01' },
  ],
  ['a duration', [CHRISTMAS, 'DURATION:P2D'], { from: '2026-12-25', to: '2026-12-26' }],
  ['weeks', [CHRISTMAS, 'DURATION:P1W'], { from: '2026-12-25', to: '2026-12-31' }],
  ['every year', ['DTSTART;VALUE=DATE:20201225', 'RRULE:FREQ=YEARLY'], { on: '12-25' }],
  [
    'the nth weekday',
    ['DTSTART;VALUE=DATE:20241128', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'],
    { on: '11.thu.4' },
  ],
  [
    'the last one',
    ['DTSTART;VALUE=DATE:20240527', 'RRULE:BYDAY=-1MO;BYMONTH=5;FREQ=YEARLY'],
    { on: '05.mon.last' },
  ],
])('%s', (_title, lines, expected) => {
  const { days, notUnderstood } = read(...lines, 'SUMMARY:X');
  expect(days).toEqual([{ ...expected, name: 'X' }]);
  expect(notUnderstood).toEqual([]);
});

test('what a list cannot say every year becomes dates of this and four more years', () => {
  const { days } = read(
    'DTSTART;VALUE=DATE:20251224',
    'DTEND;VALUE=DATE:20251227',
    'RRULE:FREQ=YEARLY',
    'EXDATE;VALUE=DATE:20281224',
  );
  expect(days.map(({ from }) => from)).toEqual([
    '2026-12-24',
    '2027-12-24',
    '2029-12-24',
    '2030-12-24',
  ]);
  expect(days[0]?.to).toBe('2026-12-26');
});

test('an end of coming back counts', () => {
  const until = read('DTSTART;VALUE=DATE:20241001', 'RRULE:FREQ=YEARLY;UNTIL=20271001T000000Z');
  expect(until.days.map(({ on }) => on)).toEqual(['2026-10-01', '2027-10-01']);
  const count = read('DTSTART;VALUE=DATE:20251001', 'RRULE:FREQ=YEARLY;COUNT=3');
  expect(count.days.map(({ on }) => on)).toEqual(['2026-10-01', '2027-10-01']);
});

test.each([
  ['a time', ['DTSTART:20261225T090000Z']],
  ['every second year', [CHRISTMAS, 'RRULE:FREQ=YEARLY;INTERVAL=2']],
  ['every week', [CHRISTMAS, 'RRULE:FREQ=WEEKLY']],
  ['a part that is not known', [CHRISTMAS, 'RRULE:FREQ=YEARLY;BYYEARDAY=1']],
  ['the nth weekday of a year', [CHRISTMAS, 'RRULE:FREQ=YEARLY;BYDAY=4TH']],
  ['a rule that its begin breaks', [CHRISTMAS, 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH']],
  ['a moved occurrence', [CHRISTMAS, 'RECURRENCE-ID;VALUE=DATE:20261224']],
  ['further dates', [CHRISTMAS, 'RDATE;VALUE=DATE:20261231']],
  ['a day that is not one', ['DTSTART;VALUE=DATE:20260230']],
  ['an end before its begin', [CHRISTMAS, 'DTEND;VALUE=DATE:20261224']],
  ['no begin', []],
])('%s is named, not guessed', (_title, lines) => {
  const { days, notUnderstood } = read(...lines, 'SUMMARY:Named');
  expect(days).toEqual([]);
  expect(notUnderstood).toEqual(['Named']);
});

test('folded lines, quoted parameters, escapes, alarms and other line ends', () => {
  const text = [
    '\ufeffBEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'SUMMARY;X="a:b;c":Christ',
    ' mas\\, the day\\nof',
    '\t it \u202eall',
    'dtstart;value=date:20261225',
    'BEGIN:VALARM',
    'SUMMARY:Alarm',
    'DTSTART:20261224T080000',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  for (const end of ['\n', '\r\n', '\r']) {
    expect(readIcs(text.join(end), 2026).days).toEqual([
      { on: '2026-12-25', name: 'Christmas, the day of it all' },
    ]);
  }
});

test('what is over is counted, what is cancelled is nothing, a day is taken once', () => {
  const found = readIcs(
    calendar(
      event('DTSTART;VALUE=DATE:20251225', 'SUMMARY:Past'),
      event(CHRISTMAS, 'STATUS:CANCELLED'),
      event(CHRISTMAS, 'SUMMARY:One'),
      event(CHRISTMAS, 'SUMMARY:Two'),
    ),
    2026,
  );
  expect(found).toEqual({ days: [{ on: '2026-12-25', name: 'One' }], notUnderstood: [], past: 1 });
});

test.each([
  ['nothing', ''],
  ['not a calendar', '<html>'.repeat(1_000)],
  ['quotes that never end', calendar(event(`SUMMARY;X="${'a:'.repeat(50_000)}`, CHRISTMAS))],
  ['parts that never end', 'BEGIN:VEVENT\n'.repeat(50_000)],
  ['ends without a begin', 'END:VEVENT\n'.repeat(50_000)],
  ['a long fold', calendar(event(`SUMMARY:${'\r\n a'.repeat(50_000)}`))],
  [
    'a count that never ends',
    calendar(event('DTSTART;VALUE=DATE:00010101', 'RRULE:FREQ=YEARLY;COUNT=99999')),
  ],
])('%s is read to its end', (_title, text) => {
  const { days } = readIcs(text, 2026);
  expect(days.length).toBeLessThanOrEqual(1);
});

test('a list is never longer than a table takes, and its names neither', () => {
  const many = Array.from({ length: 300 }, (_, index) => {
    const date = new Date(Date.parse('2026-01-01') + index * 86_400_000);
    const text = date.toISOString().slice(0, 10).replace(/-/g, '');
    return event(`DTSTART;VALUE=DATE:${text}`, `SUMMARY:${'long '.repeat(100)}`);
  });
  const { days, notUnderstood } = readIcs(calendar(...many), 2026);
  expect(days).toHaveLength(200);
  expect(notUnderstood).toHaveLength(100);
  expect(days[0]?.name).toHaveLength(60);
});
