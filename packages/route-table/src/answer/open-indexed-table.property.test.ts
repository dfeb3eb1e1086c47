/** That a table answers every call as it does without its index: random tables, random calls. */
import { runIndexed } from '../../test/fuzz/run-indexed';

test('random calls are answered the same, by routes of every kind', () => {
  const { outcomes, failure } = runIndexed(5_000, 1);
  expect(failure).toBeUndefined();
  const reasons = ['exact', 'prefix', 'pattern'].flatMap((match) =>
    ['user', 'number', 'e164'].map((view) => `route by ${match}-${view}`),
  );
  expect([...outcomes.keys()]).toEqual(expect.arrayContaining([...reasons, 'default route']));
});
