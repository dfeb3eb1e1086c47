/** That the moments offered by the tester are those that people mean. */
import { createIntlWallClock } from 'route-table';
import { arrivals, instantOfText, wallText, zoneOf } from './arrivals';

const wallClock = createIntlWallClock();
const NEW_YORK = 'America/New_York';
const at = (text: string) => Date.parse(text);
const moment = { instant: at('2026-11-30T10:00-05:00'), wallClock };

test('tonight, the next holiday at noon, and each change of the clocks within a year', () => {
  const table = {
    hours: [{ id: 'ny', name: 'New York', timeZone: NEW_YORK, holidays: ['us'] }],
    holidays: [{ id: 'us', name: 'US', days: [{ id: 'x', on: '12-25' }] }],
  };
  expect(arrivals(table, zoneOf(table, 'UTC'), moment)).toEqual([
    { kind: 'tonight', instant: at('2026-11-30T23:00-05:00') },
    { kind: 'holiday', instant: at('2026-12-25T12:00-05:00') },
    { kind: 'clocks', instant: at('2027-03-14T03:00-04:00') },
    { kind: 'clocks', instant: at('2027-11-07T01:00-05:00') },
  ]);
});

test('a table without hours has the clock of the browser and no holiday', () => {
  expect(zoneOf({}, 'Asia/Kolkata')).toBe('Asia/Kolkata');
  expect(arrivals({}, 'Asia/Kolkata', moment).map(({ kind }) => kind)).toEqual(['tonight']);
});

test.each([
  '2026-11-30 10:00',
  '2027-03-14 01:59',
  '2027-03-14 03:00',
  '2027-07-01 00:00',
  '2027-11-07 02:00',
])('what the clock shows at %s is read back as that', (text) => {
  const instant = instantOfText(NEW_YORK, text, wallClock);
  expect(instant).toBeDefined();
  expect(wallText(NEW_YORK, instant ?? 0, wallClock)).toBe(text);
});

test('only a date and time is an instant', () => {
  for (const text of ['', '2026', '2026-13-01 00:00', 'noon']) {
    expect(instantOfText(NEW_YORK, text, wallClock)).toBeUndefined();
  }
});
