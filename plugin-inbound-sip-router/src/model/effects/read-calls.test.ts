/** Reading single calls: parts, what is still fresh, stopping, one call with its steps. */
import type { ToldCall } from 'admin-contract';
import { settled } from '../../../test/model/fake-clock';
import { modelWorld, ok, refused } from '../../../test/model/model-world';

const callOf = (index: number): ToldCall => ({
  callSid: `CA${index}`,
  at: 10_000 - index,
  domain: 'acme',
});
const part = (from: number, count: number, next?: string) =>
  ok({
    calls: Array.from({ length: count }, (_, index) => callOf(from + index)),
    steps: [],
    ...(next !== undefined && { next }),
  });
const newest = (world: ReturnType<typeof modelWorld>) => world.state().calls.newest;

test('parts are read until there are as many calls as were asked for', async () => {
  const world = modelWorld();
  world.answers('calls', part(0, 2, 'a'), part(2, 2, 'b'), part(4, 2, 'c'));
  world.effects.readCalls(3);
  await settled();
  expect(world.asked('calls')).toEqual([{}, { cursor: 'a' }]);
  expect(newest(world).calls.map(({ callSid }) => callSid)).toEqual(['CA0', 'CA1', 'CA2', 'CA3']);
  expect(newest(world)).toMatchObject({ asked: 3, isReading: false, next: 'b' });
});

test('what was read a short while ago is not read again, and more goes on behind it', async () => {
  const world = modelWorld();
  world.answers('calls', part(0, 2, 'a'), part(2, 2));
  world.effects.readCalls(2);
  await settled();
  world.effects.readCalls(2);
  await world.clock.advance(9 * 60_000);
  world.effects.readCalls(5);
  await settled();
  expect(world.asked('calls')).toEqual([{}, { cursor: 'a' }]);
  expect(newest(world).calls).toHaveLength(4);
  // There are no more: as many as there are is enough.
  world.effects.readCalls(5);
  await settled();
  expect(world.asked('calls')).toHaveLength(2);
});

test('after ten minutes they are read from the newest on', async () => {
  const world = modelWorld();
  world.answers('calls', part(5, 2, 'a'), part(0, 2, 'b'));
  world.effects.readCalls(2);
  await settled();
  await world.clock.advance(10 * 60_000);
  world.effects.readCalls(2);
  await settled();
  expect(world.asked('calls')).toEqual([{}, {}]);
  expect(newest(world).calls.map(({ callSid }) => callSid)).toEqual(['CA0', 'CA1']);
});

test('a reading that is under way is not begun again', async () => {
  const world = modelWorld();
  world.answers('calls', part(0, 2));
  world.effects.readCalls(2);
  world.effects.readCalls(2);
  await settled();
  expect(world.asked('calls')).toHaveLength(1);
});

test('it can be stopped: what was read stays', async () => {
  const world = modelWorld();
  world.answers('calls', part(0, 2, 'a'), () => {
    world.effects.stopCalls();
    return part(2, 2, 'b');
  });
  world.effects.readCalls(5_000);
  await settled();
  expect(newest(world)).toMatchObject({ isReading: false, next: 'a' });
  expect(newest(world).calls).toHaveLength(2);
});

test('trouble ends the reading, is told, and is gone when it is tried again', async () => {
  const world = modelWorld();
  world.answers('calls', refused('not-allowed'), part(0, 2));
  world.effects.readCalls(2);
  await settled();
  expect(newest(world).problem).toMatchObject({ message: 'said not-allowed' });
  world.effects.readCalls(2);
  await settled();
  expect(newest(world).problem).toBeUndefined();
  expect(newest(world).calls).toHaveLength(2);
});

test('calls of another route take the place of those of the first', async () => {
  const world = modelWorld();
  world.answers('calls', part(0, 6, 'a'), part(6, 6, 'b'), part(20, 1));
  world.effects.readRouteCalls('["","exact","a"]');
  await settled();
  expect(world.asked('calls')).toEqual([
    { route: '["","exact","a"]' },
    { route: '["","exact","a"]', cursor: 'a' },
  ]);
  expect(world.state().calls.ofRoute?.calls).toHaveLength(12);
  world.effects.readRouteCalls('default');
  await settled();
  expect(world.state().calls.ofRoute).toMatchObject({ route: 'default', isReading: false });
  expect(world.state().calls.ofRoute?.calls).toHaveLength(1);
});

test('one call is told with the steps of all parts, in the order in which they ended', async () => {
  const world = modelWorld();
  const step = (name: string, at: number) => ({ at, plan: 'p', step: name, outcome: 'busy' });
  world.answers(
    'calls',
    ok({ calls: [callOf(1)], steps: [], next: 'a' }),
    ok({ calls: [], steps: [step('c', 30), step('b', 20), step('a', 20)] }),
  );
  world.effects.explainCall('CA1');
  await settled();
  expect(world.state().calls.explained).toMatchObject({
    kind: 'told',
    call: { callSid: 'CA1' },
    steps: [{ step: 'a' }, { step: 'b' }, { step: 'c' }],
  });
});

test('a call that cannot be read is told with its problem', async () => {
  const world = modelWorld();
  world.answers('calls', refused('bad-parameter'));
  world.effects.explainCall('CA1');
  await settled();
  expect(world.state().calls.explained).toMatchObject({ kind: 'failed', callSid: 'CA1' });
});

test('the call that was asked for last is the one that is told', async () => {
  const world = modelWorld();
  world.answers('calls', ok({ calls: [callOf(1)], steps: [] }), ok({ calls: [], steps: [] }));
  world.effects.explainCall('CA1');
  world.effects.explainCall('CA2');
  await settled();
  expect(world.state().calls.explained).toEqual({
    ...{ kind: 'told', callSid: 'CA2', call: undefined, steps: [] },
  });
});
