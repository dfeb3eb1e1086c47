/** Plans are read from the top: what holds takes the call, the rest is skipped or never reached. */
import { announcing, facts, openPlan, ringing, step, things } from '../../test/build-plan';
import type { OpenPlan } from './open-plans';
import { readPlan } from './read-plan';

const never = { caller: { matches: ['+999!'] } };

function read(of: OpenPlan) {
  const { trace, heard, end } = readPlan(of, facts(), things());
  return {
    trace: trace.map(({ step: id, kind }) => `${id} ${kind}`),
    heard: heard.map(({ id }) => id),
    end: end.kind === 'taken' ? end.step.id : end.kind,
  };
}

test('the first step that holds takes the call', () => {
  expect(read(openPlan(step('a', never), step('b'), step('c', never)))).toEqual({
    trace: ['a skipped', 'b taken', 'c not-reached'],
    heard: [],
    end: 'b',
  });
});

test('an announcing step is heard, and reading goes on below it', () => {
  expect(read(openPlan(announcing('a'), announcing('b', never), ringing('c')))).toEqual({
    trace: ['a heard', 'b skipped', 'c taken'],
    heard: ['a'],
    end: 'c',
  });
});

test('after the last step the call ends', () => {
  expect(read(openPlan(announcing('a'), step('b', never)))).toMatchObject({
    heard: ['a'],
    end: 'ended',
  });
});

test('a step that nobody can judge stops the reading: the call is not guessed at', () => {
  const unknown = { hours: { id: 'gone', is: ['open' as const] } };
  expect(read(openPlan(step('a', unknown), step('b')))).toEqual({
    trace: ['a unreadable', 'b not-reached'],
    heard: [],
    end: 'unreadable',
  });
});

test('a step that does not hold for another reason does not stop the reading', () => {
  const both = { ...never, hours: { id: 'gone', is: ['open' as const] } };
  expect(read(openPlan(step('a', both), step('b')))).toMatchObject({ end: 'b' });
});
