/** Who published while somebody was editing. */
import type { HistoryEntry } from 'admin-contract';
import { after, liveOf, loaded, say } from '../../test/model/builders';
import { english } from '../texts/texts';
import { publishesSince, theirNames, theirPublishesInWords } from './their-publishes';

const publishOf = (author: string, version: string, note = ''): HistoryEntry => ({
  kind: 'publish',
  id: `id-${version}`,
  author,
  at: '2026-11-29T16:57:00.000Z',
  note,
  changes: { kind: 'listed', changes: [] },
  buildSid: `ZB-${version}`,
  version,
});
const stateWith = (version: string, ...entries: readonly HistoryEntry[]) =>
  after(undefined, loaded(liveOf([say('a')], version)), {
    type: 'inboundSipRouter/load/historyLoaded',
    history: { entries, inFlight: [] },
  });
const inWords = (entries: readonly HistoryEntry[] | undefined) =>
  theirPublishesInWords(entries, english.publish, (iso) => iso.slice(11, 16));
const [third, second, first] = [
  publishOf('ben_40example_2Ecom', 'ZN3', 'Ticket 4711'),
  publishOf('cy', 'ZN2'),
  publishOf('ada', 'ZN1'),
];

test('those since the version that an edit began from are named, the newest with its note', () => {
  const since = publishesSince(stateWith('ZN3', third, second, first), 'ZN1');
  expect(since).toEqual([third, second]);
  expect(inWords(since)).toBe(
    'Published by ben@example.com, 16:57: “Ticket 4711”. Before that, there was 1 other publish.',
  );
  expect(theirNames(since)).toEqual(['ben@example.com', 'cy']);
});

test('a publish without a note is named without one', () => {
  expect(inWords(publishesSince(stateWith('ZN2', second, first), 'ZN1'))).toBe(
    'Published by cy, 16:57.',
  );
});

test.each([
  ['older than what is live', stateWith('ZN3', second, first)],
  ['too short', stateWith('ZN3', third)],
])('nobody is named by a history that is %s', (_, state) => {
  expect(publishesSince(state, 'ZN1')).toBeUndefined();
  expect(inWords(publishesSince(state, 'ZN1'))).toBeUndefined();
});
