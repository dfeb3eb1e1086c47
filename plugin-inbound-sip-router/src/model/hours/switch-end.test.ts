/** The end of a switch is proposed, typed and extended in the time zone of the hours. */
import { createIntlWallClock, type Hours } from 'route-table';
import { compiledHours } from './state-now';
import { endOf, extendedEnd, proposedEnd, typedEnd } from './switch-end';

const wallClock = createIntlWallClock();
const at = (instant: string) => ({ instant: Date.parse(instant), wallClock });
const zone = 'America/New_York';
const day = ['08:00-17:00'];
const york: Hours = {
  id: 'y',
  name: 'York',
  timeZone: zone,
  week: { mon: day, tue: day, wed: day, thu: day, fri: day },
  switch: { state: 'closed', at: '2026-11-27T14:00Z', until: '2026-12-20T14:00Z' },
};
const hours = compiledHours(york, undefined);
/** Friday, 15:04 in New York. */
const now = at('2026-11-27T20:04:30Z');

test('the next opening is proposed, whatever is switched now', () => {
  expect(proposedEnd(hours, now)).toBe(Date.parse('2026-11-30T13:00:00Z'));
  expect(typedEnd(proposedEnd(hours, now), zone, now)).toEqual({
    date: '2026-11-30',
    time: '08:00',
  });
});

test('without an opening, the same time tomorrow', () => {
  expect(proposedEnd(undefined, now)).toBe(Date.parse('2026-11-28T20:05:00Z'));
});

test('hours that are not open are opened for an hour', () => {
  const never = compiledHours({ id: 'n', name: 'N', timeZone: zone }, undefined);
  expect(proposedEnd(never, now)).toBe(Date.parse('2026-11-27T21:05:00Z'));
});

test.each([
  ['2026-11-27', '16:00', '2026-11-27T16:00:00-05:00'],
  ['2026-11-27', '15:00', undefined],
  ['2027-03-14', '02:30', undefined],
  ['2027-07-01', '08:00', '2027-07-01T08:00:00-04:00'],
  ['', '16:00', undefined],
  ['2026-11-27', '', undefined],
])('%s %s', (date, time, expected) => {
  expect(endOf({ date, time }, zone, now)).toBe(expected);
});

test('an hour more, counted from now if the end is past, and 30 days at most', () => {
  expect(extendedEnd('2026-11-27T16:00-05:00', zone, now)).toBe('2026-11-27T17:00:00-05:00');
  expect(extendedEnd('2026-11-27T10:00-05:00', zone, now)).toBe('2026-11-27T16:04:30-05:00');
  expect(extendedEnd('2026-12-27T15:00-05:00', zone, now)).toBe('2026-12-27T15:03:30-05:00');
});
