/** That a table answers every call as it does without its parts: random tables, random calls. */
import { runSharded } from '../../test/fuzz/run-sharded';

test('random calls are answered the same, by routes of every kind', () => {
  const { outcomes, failure } = runSharded(5_000, 1);
  expect(failure).toBeUndefined();
  const reasons = ['exact', 'prefix', 'pattern'].flatMap((match) =>
    ['user', 'number', 'e164'].map((view) => `route by ${match}-${view}`),
  );
  expect([...outcomes.keys()]).toEqual(expect.arrayContaining([...reasons, 'default route']));
});
