/** What hours are now follows them and the holiday lists that they use. */
import { createIntlWallClock, type HolidayList, type Hours } from 'route-table';
import { compiledHours, stateNow } from './state-now';

const moment = {
  instant: Date.parse('2026-12-25T10:00-05:00'),
  wallClock: createIntlWallClock(),
};
const hours: Hours = {
  id: 'ny',
  name: 'New York',
  timeZone: 'America/New_York',
  week: { fri: ['09:00-17:00'] },
  holidays: ['us'],
};
const holidays = (on: string): readonly HolidayList[] => [
  { id: 'us', name: 'US', days: [{ id: 'd', on, name: 'Holiday' }] },
];
const now = (lists: readonly HolidayList[]) => stateNow(compiledHours(hours, lists), moment);

test('a holiday that is added or taken away counts at once, the hours being the same', () => {
  expect(now(holidays('12-25'))?.state).toBe('holiday');
  expect(now(holidays('07-04'))?.state).toBe('open');
  expect(now(holidays('12-25'))?.state).toBe('holiday');
});

test('it says until when, and the time there', () => {
  expect(now(holidays('07-04'))).toMatchObject({
    minute: 10 * 60,
    until: Date.parse('2026-12-25T17:00-05:00'),
  });
});

test('hours in a zone that nobody knows are nothing', () => {
  const lost = { ...hours, timeZone: 'Mars/Olympus' };
  expect(stateNow(compiledHours(lost, []), moment)).toBeUndefined();
});
