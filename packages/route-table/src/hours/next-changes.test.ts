/** The moments at which hours change, where clocks jump over a time or show it twice. */
import { wallClock } from '../../test/build-plan';
import { compileHours } from './compile-hours';
import { nextChanges } from './next-changes';

test.each<[string, string, string, readonly string[]]>([
  [
    'a begin that does not exist: the opening begins when the clocks have jumped',
    '2027-03-28',
    '02:30-04:00',
    ['open 01:00', 'closed 02:00'],
  ],
  [
    'an end that does not exist: the opening ends when the clocks jump',
    '2027-03-28',
    '01:00-02:30',
    ['open 00:00', 'closed 01:00'],
  ],
  [
    'times that come twice',
    '2026-10-25',
    '02:30-02:45',
    ['open 00:30', 'closed 00:45', 'open 01:30', 'closed 01:45'],
  ],
  [
    'an opening from which the clocks go back',
    '2026-10-25',
    '02:30-03:30',
    ['open 00:30', 'closed 01:00', 'open 01:30', 'closed 02:30'],
  ],
])('%s', (_what, date, opening, expected) => {
  const hours = {
    id: 'h',
    name: 'H',
    timeZone: 'Europe/Berlin',
    days: [{ id: 'd', on: date, open: [opening] }],
  };
  const compiled = compileHours(hours, new Map());
  if (!compiled) throw new Error('unreadable');
  const noon = Date.parse(`${date}T12:00Z`);
  const found = nextChanges(compiled, noon - 86_400_000, noon, wallClock);
  const shown = found.map(
    ({ instant, after }) => `${after} ${new Date(instant).toISOString().slice(11, 16)}`,
  );
  expect(shown).toEqual(expected);
});
