/** A service that was deployed with an old runtime can still be published. */
import { buildRuntime } from './build-runtime';

test.each([
  ['node22', 'node22'],
  ['node24', 'node24'],
  ['latest', 'latest'],
  ['node20', 'node22'],
  ['node18', 'node22'],
])('%s is built as %s', (carried, built) => {
  expect(buildRuntime(carried)).toBe(built);
});
