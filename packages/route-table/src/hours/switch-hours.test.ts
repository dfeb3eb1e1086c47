/** Opening and closing by hand: one switch, written with the offset of its zone, and nothing else. */
import type { RouteTable } from '../table';
import { validateTable } from '../validation/validate-table';
import type { Hours } from './hours';
import { createIntlWallClock } from './intl-wall-clock';
import { isSwitchOn, switchHours } from './switch-hours';
import { nextTimeOfDay, writeInstant } from './write-instant';

const clock = createIntlWallClock();
const NOW = Date.parse('2026-11-28T14:02:05.678Z');
const ny: Hours = { id: 'ny', name: 'New York', timeZone: 'America/New_York' };
const hq: Hours = { id: 'hq', name: 'Head office', timeZone: 'Europe/Berlin' };
const table = (...hours: readonly Hours[]): RouteTable => ({
  routes: [],
  default: { type: 'hangup', destination: '' },
  hours,
});
const until = '2026-11-28T18:00-05:00';
const closing = { state: 'closed', until, reason: 'Water', by: 'ada' } as const;

test('closes from now on, and leaves everything else as it is', () => {
  const before = table(ny, hq);
  const done = switchHours(before, 'ny', closing, NOW, clock);
  const at = '2026-11-28T09:02:05-05:00';
  const switched = { ...ny, switch: { state: 'closed', at, until, reason: 'Water', by: 'ada' } };
  expect(done).toEqual({ kind: 'switched', table: table(switched as Hours, hq), hours: switched });
  expect(done.kind === 'switched' && done.table.hours?.[1]).toBe(hq);
  expect(done.kind === 'switched' && isSwitchOn(done.hours, NOW)).toBe(true);
});

test('a reason may be left out, and a very long name is cut', () => {
  const done = switchHours(
    table(ny),
    'ny',
    { state: 'open', until, reason: '', by: 'a'.repeat(300) },
    NOW,
    clock,
  );
  expect(done).toMatchObject({ hours: { switch: { state: 'open', by: 'a'.repeat(200) } } });
  expect(done.kind === 'switched' && 'reason' in (done.hours.switch ?? {})).toBe(false);
});

test('to end a switch changes its end to now, and it is off at once', () => {
  const at = '2026-11-28T08:00-05:00';
  const on = { ...ny, switch: { state: 'closed', at, until, reason: 'Water', by: 'ada' } } as const;
  const done = switchHours(table(on, hq), 'ny', { state: 'end' }, NOW, clock);
  const ended = { ...on, switch: { ...on.switch, until: '2026-11-28T09:02:05-05:00' } };
  expect(done).toEqual({ kind: 'switched', table: table(ended, hq), hours: ended });
  expect(isSwitchOn(ended, NOW)).toBe(false);
  expect(validateTable(table(ended))).toMatchObject({ kind: 'valid' });
});

test('a switch that has just begun can be ended', () => {
  const done = switchHours(table(ny), 'ny', closing, NOW, clock);
  const again = switchHours(
    done.kind === 'switched' ? done.table : table(),
    'ny',
    { state: 'end' },
    NOW,
    clock,
  );
  expect(again.kind).toBe('switched');
  expect(validateTable(again.kind === 'switched' && again.table)).toMatchObject({ kind: 'valid' });
});

test('there is nothing to end if nothing is switched', () => {
  const at = '2026-11-27T08:00-05:00';
  const over = { ...ny, switch: { ...closing, at, until: '2026-11-27T18:00-05:00' } };
  const yet = { ...ny, switch: { ...closing, at: '2026-11-28T10:00-05:00' } };
  for (const hours of [ny, over, yet]) {
    expect(switchHours(table(hours), 'ny', { state: 'end' }, NOW, clock)).toEqual({
      kind: 'not-switched',
      hours,
    });
  }
});

test('hours that are not there are not switched', () => {
  for (const each of [table(ny), { ...table(), hours: undefined }]) {
    expect(switchHours(each as RouteTable, 'x', closing, NOW, clock)).toEqual({
      kind: 'unknown-hours',
    });
  }
});

test.each([
  ['a past end', '2026-11-28T09:00-05:00', 'ends-before-begin'],
  ['an end after 30 days', '2026-12-28T09:03-05:00', 'switch-too-long'],
  ['an end without an offset', '2026-11-28T18:00', 'not-an-instant'],
])('validation refuses %s', (_what, end, code) => {
  const done = switchHours(table(ny), 'ny', { ...closing, until: end }, NOW, clock);
  const checked = validateTable(done.kind === 'switched' && done.table);
  expect(checked).toMatchObject({ kind: 'invalid', issues: [{ code }] });
});

test.each([
  ['America/New_York', '2026-11-28T09:02:05-05:00'],
  ['Asia/Kathmandu', '2026-11-28T19:47:05+05:45'],
  ['America/St_Johns', '2026-11-28T10:32:05-03:30'],
  ['Pacific/Kiritimati', '2026-11-29T04:02:05+14:00'],
  ['UTC', '2026-11-28T14:02:05+00:00'],
])('an instant in %s is written with its offset', (zone, text) => {
  expect(writeInstant(zone, NOW, clock)).toBe(text);
  expect(Date.parse(text)).toBe(NOW - 678);
});

test.each([
  ['later today', 'America/New_York', '2026-11-28T14:02:05Z', 18 * 60, '2026-11-28T18:00:00-05:00'],
  [
    'tomorrow, if it is past',
    'America/New_York',
    '2026-11-28T23:00:00Z',
    18 * 60,
    '2026-11-29T18:00:00-05:00',
  ],
  [
    'tomorrow, if it is this very minute',
    'UTC',
    '2026-11-28T18:00:00Z',
    18 * 60,
    '2026-11-29T18:00:00+00:00',
  ],
  [
    'the day after, where clocks leave it out',
    'Europe/Berlin',
    '2027-03-28T00:00:00Z',
    150,
    '2027-03-29T02:30:00+02:00',
  ],
  ['the first of two', 'Europe/Berlin', '2026-10-24T23:00:00Z', 150, '2026-10-25T02:30:00+02:00'],
  [
    'the second of two, after the first',
    'Europe/Berlin',
    '2026-10-25T00:45:00Z',
    150,
    '2026-10-25T02:30:00+01:00',
  ],
  [
    'over the date line',
    'Pacific/Kiritimati',
    '2026-11-28T14:02:05Z',
    0,
    '2026-11-30T00:00:00+14:00',
  ],
])('the next time of day: %s', (_what, zone, now, minute, expected) => {
  const instant = nextTimeOfDay(zone, minute, Date.parse(now), clock);
  expect(writeInstant(zone, instant, clock)).toBe(expected);
});
