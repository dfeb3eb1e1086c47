/** What the list of hours says of now and of the coming days. */
import { createIntlWallClock, parseDay, type Hours } from 'route-table';
import { dayStrip } from './day-strip';
import { cityOf, dayWords, momentWords } from './moment-words';
import { nextNamedDays } from './next-named-days';
import { compiledHours, stateNow } from './state-now';

const wallClock = createIntlWallClock();
const at = (instant: string) => ({ instant: Date.parse(instant), wallClock });
const york: Hours = {
  id: 'y',
  name: 'York',
  timeZone: 'America/New_York',
  week: { thu: ['13:00-17:00', '08:00-12:00'], fri: ['22:00-06:00'] },
  holidays: ['us'],
  days: [{ id: 'd', on: '2026-12-24', open: ['08:00-12:00'], name: 'Christmas Eve' }],
};
const holidays = [
  {
    id: 'us',
    name: 'US',
    days: [
      { id: 'c', on: '12-25', name: 'Christmas' },
      { id: 't', on: '11.thu.4', name: 'Thanksgiving' },
    ],
  },
];
const hours = compiledHours(york, holidays);

test('a day says when it is open, and what decides it', () => {
  if (!hours) throw new Error('The hours can be read.');
  const strip = dayStrip(hours, parseDay('2026-12-23') ?? 0, 10);
  expect(strip.map(({ state, openings }) => [state, ...openings].join(' '))).toEqual([
    'closed',
    'open 08:00–12:00',
    'holiday',
    'closed',
    'closed',
    'closed',
    'closed',
    'closed',
    'open 08:00–12:00 13:00–17:00',
    'open 22:00–06:00',
  ]);
  expect(strip[1]).toMatchObject({ entry: { name: 'Christmas Eve' } });
  expect(strip[1]).not.toHaveProperty('list');
  expect(strip[2]).toMatchObject({ entry: { name: 'Christmas' }, list: 'us' });
  expect(strip[9]).not.toHaveProperty('entry');
});

test('now is told with its end, in the time zone of the hours', () => {
  expect(stateNow(hours, at('2026-12-31T20:04:00Z'))).toMatchObject({
    state: 'open',
    minute: 15 * 60 + 4,
    until: Date.parse('2026-12-31T22:00:00Z'),
  });
  const never = compiledHours({ id: 'n', name: 'N', timeZone: 'UTC' }, undefined);
  expect(stateNow(never, at('2026-12-31T20:04:00Z'))).toMatchObject({
    state: 'closed',
    until: undefined,
  });
});

test('hours that cannot be read have no state', () => {
  for (const broken of [
    { ...york, timeZone: 'Mars/Phobos' },
    { ...york, holidays: ['gone'] },
    { ...york, week: { mon: ['8'] } },
  ]) {
    expect(compiledHours(broken, holidays)).toBeUndefined();
  }
  expect(stateNow(undefined, at('2026-12-31T20:04:00Z'))).toBeUndefined();
});

test('moments are as short as they can be', () => {
  const now = Date.parse('2026-12-31T20:04:00Z');
  const words = (instant: string) =>
    momentWords(Date.parse(instant), now, 'America/New_York', 'en-GB');
  expect(words('2026-12-31T22:00:00Z')).toBe('17:00');
  expect(words('2027-01-01T22:00:00Z')).toBe('Fri 17:00');
  expect(words('2027-01-14T22:00:00Z')).toBe('Thu 14 Jan 17:00');
  expect(dayWords(parseDay('2026-12-24') ?? 0, 'en-GB', true)).toBe('Thu, 24 Dec 2026');
  expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
});

test('the next days of a list are in order, over the end of the year', () => {
  const next = nextNamedDays(holidays[0]?.days ?? [], Date.parse('2026-12-20T00:00:00Z'), 2);
  expect(next.map(({ name }) => name)).toEqual(['Christmas', 'Thanksgiving']);
});
