/** Open publishes told apart. */
import type { PublishInFlight } from 'admin-contract';
import { openPublish } from './open-publish';

const open = (status: PublishInFlight['status'], ageSeconds: number): PublishInFlight => ({
  buildSid: 'ZB1',
  id: 'publish-one',
  status,
  author: 'bob',
  note: '',
  at: '2026-01-01T00:00:00Z',
  ageSeconds,
});

test.each([
  ['building', 600, 'in-progress'],
  ['ready', 3, 'in-progress'],
  ['ready', 61, 'abandoned'],
  ['failed', 1, 'failed'],
] as const)('%s for %d s counts as %s', (status, age, kind) => {
  expect(openPublish(open(status, age))).toBe(kind);
});
