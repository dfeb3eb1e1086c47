/** Work in steps gives way when something else is due, and is the same work. */
import { continueSteps, finish, type Steps } from './steps';

function* counting(): Steps<string> {
  for (const share of [0.25, 0.5, 0.75]) yield share;
  return 'done';
}

test('it stops when something else is due, and goes on from there', () => {
  const steps = counting();
  expect(continueSteps(steps, () => true)).toEqual({ progress: 0.25 });
  expect(continueSteps(steps, () => true)).toEqual({ progress: 0.5 });
  expect(continueSteps(steps, () => false)).toEqual({ value: 'done' });
});

test('all at once makes the same', () => {
  expect(finish(counting())).toBe('done');
});
