/** Whose table answered a call. */
import type { HistoryEntry } from 'admin-contract';
import { callPublish } from './call-publish';

const entry = (id: string, liveAt: string): HistoryEntry => ({
  ...{ kind: 'publish', id, author: 'ada', at: liveAt, liveAt, note: '' },
  ...{ buildSid: `ZB-${id}`, changes: { kind: 'unknown' } },
});
const entries = [entry('b', '2026-11-30T12:00:00Z'), entry('a', '2026-11-30T10:00:00Z')];
const at = (time: string) => Date.parse(`2026-11-30T${time}:00Z`);

test('the build of the line tells it, whatever the clocks say', () => {
  const call = { at: at('13:00'), buildSid: 'ZB-a' };
  expect(callPublish(entries, call)).toMatchObject({ entry: { id: 'a' }, isSure: true });
});

test.each([
  ['13:00', 'b'],
  ['12:00', 'b'],
  ['11:59', 'a'],
])('without a build it is what was live at %s', (time, id) => {
  expect(callPublish(entries, { at: at(time) })).toMatchObject({ entry: { id }, isSure: false });
});

test('a call from before the history has none', () => {
  expect(callPublish(entries, { at: at('09:00') })).toBeUndefined();
});
