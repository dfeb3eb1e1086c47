/** Which calls are asked for. */
import { BadParameter } from '../admin/admin-parameters';
import { callsCursorOf, callSidOf, writeCallsCursor } from './calls-parameters';
import { dayOf } from './day-of';
import { writeCursor } from './log-cursor';

const SID = `CA${'0123456789abcdef'.repeat(2)}`;
const NOW = Date.parse('2026-11-30T10:00:00Z');

test('a call is named by its whole SID, or not at all', () => {
  expect(callSidOf({ callSid: SID })).toBe(SID);
  expect(callSidOf({})).toBeUndefined();
  for (const callSid of [`${SID}0`, `x${SID}`, SID.toUpperCase(), '', 7]) {
    expect(() => callSidOf({ callSid })).toThrow(BadParameter);
  }
});

test('the first part ends now, so that what comes meanwhile is in no part', () => {
  expect(callsCursorOf({}, 1, NOW)).toEqual({ end: NOW + 1, log: { list: 0 } });
});

test('the next part ends where the first one did, and goes on in the log', () => {
  const log = { list: 0, page: { number: '2', token: 'PA1' } };
  const cursor = writeCallsCursor(NOW - 5, writeCursor(log));
  expect(callsCursorOf({ cursor }, 1, NOW)).toEqual({ end: NOW - 5, log });
});

test('a cursor does not lead into the future, nor to a list that is not read', () => {
  expect(callsCursorOf({ cursor: `${NOW + 9_000}/0` }, 1, NOW).end).toBe(NOW + 1);
  expect(() => callsCursorOf({ cursor: `${NOW}/1` }, 1, NOW)).toThrow(BadParameter);
  expect(() => callsCursorOf({ cursor: '0.2.PA1' }, 1, NOW)).toThrow(BadParameter);
});

test('a day is a whole day in UTC', () => {
  expect(dayOf({ day: '2026-11-30' })).toEqual({
    ...{ day: '2026-11-30', begin: Date.parse('2026-11-30T00:00:00Z') },
    end: Date.parse('2026-12-01T00:00:00Z'),
  });
  for (const day of ['2026-02-30', '2026-11-3', 'today', 7]) {
    expect(() => dayOf({ day })).toThrow(BadParameter);
  }
});
