/** Waiting for somebody else's publish ends on its own, whatever becomes of it. */
import { inFlightOf, liveOf, routesOf, say } from '../../../test/model/builders';
import { lost, modelWorld, ok, refused, type ModelWorld } from '../../../test/model/model-world';

const routes = [say('a'), say('b')];
const waitingLive = (more = {}) => liveOf(routes, 'ZN1', { inFlight: [inFlightOf(more)] });

async function waitingWorld(): Promise<ModelWorld> {
  const world = modelWorld({ live: waitingLive() });
  world.effects.load();
  await world.clock.advance(0);
  world.effects.waitForOther();
  return world;
}

test('it looks every few seconds, ever more seldom, and shows what is live when it is over', async () => {
  const world = await waitingWorld();
  expect(world.state().publish).toMatchObject({ kind: 'waiting', other: { author: 'bo' } });
  await world.clock.advance(3_000);
  expect(world.asked('list')).toHaveLength(2);
  await world.clock.advance(60_000);
  expect(world.asked('list').length).toBeLessThan(11);
  world.answers('list', lost, ok(liveOf([say('a', 'theirs'), say('b')], 'ZN2')));
  await world.clock.advance(20_000);
  expect(world.state().publish.kind).toBe('idle');
  expect(routesOf(world.state())).toEqual(['a: theirs', 'b: I am b']);
});

test('a publish that failed is over', async () => {
  const world = await waitingWorld();
  world.answers('list', ok(waitingLive({ status: 'failed' })));
  await world.clock.advance(3_000);
  expect(world.state().publish.kind).toBe('idle');
});

test('a service that refuses ends it', async () => {
  const world = await waitingWorld();
  world.answers('list', refused('bad-token', { status: 401 }));
  await world.clock.advance(3_000);
  expect(world.state().publish.kind).toBe('idle');
});

test('a publish that was abandoned is not waited for longer than 15 minutes', async () => {
  const world = await waitingWorld();
  await world.clock.advance(15 * 60_000 + 20_000);
  expect(world.state().publish.kind).toBe('idle');
  const { length } = world.asked('list');
  await world.clock.advance(60_000);
  expect(world.asked('list')).toHaveLength(length);
});

test('who does not want to wait any more does not wait again', async () => {
  const world = await waitingWorld();
  world.dispatch({ type: 'inboundSipRouter/publish/dismissed' });
  await world.clock.advance(60_000);
  expect(world.state().publish.kind).toBe('idle');
});

test('it ends when the page is closed', async () => {
  const world = await waitingWorld();
  world.close();
  await world.clock.advance(60_000);
  expect(world.asked('list')).toHaveLength(1);
});

test('with nobody to wait for nothing happens', async () => {
  const world = modelWorld();
  world.effects.load();
  await world.clock.advance(0);
  world.effects.waitForOther();
  expect(world.state().publish.kind).toBe('idle');
});

test('discarding it shows what is left, and takes the refusal away', async () => {
  const world = await waitingWorld();
  world.answers('discard', lost, ok('discarded'));
  world.answers('list', ok(liveOf(routes)));
  world.effects.discard('ZB-other');
  await world.clock.advance(5_000);
  expect(world.asked('discard')).toEqual(['ZB-other', 'ZB-other']);
  expect(world.state().live).toMatchObject({ live: { inFlight: [] } });
});

test('what cannot be discarded is told', async () => {
  const world = await waitingWorld();
  world.answers('discard', refused('already-live'));
  world.effects.discard('ZB-other');
  await world.clock.advance(0);
  expect(world.state().live).toMatchObject({ problem: { kind: 'other', code: 'already-live' } });
});
