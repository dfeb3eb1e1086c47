/** Somebody else's publish is followed without a click. */
import { inFlightOf, liveOf, say } from '../../../test/model/builders';
import { modelWorld, ok } from '../../../test/model/model-world';

const underWay = liveOf([say('a')], 'ZN1', { inFlight: [inFlightOf()] });
const theirs = liveOf([say('a', 'theirs')], 'ZN2');

test('what somebody else publishes is there when it went live, and looking ends', async () => {
  const world = modelWorld({ live: underWay });
  world.effects.load();
  await world.clock.advance(0);
  world.answers('list', ok(underWay), ok(theirs));
  await world.clock.advance(30_000);
  expect(world.state().draft?.base.version).toBe('ZN2');
  expect(world.state().rebase).toMatchObject({ kind: 'merged', since: 'ZN1' });
  const asked = world.asked('list').length;
  await world.clock.advance(120_000);
  expect(world.asked('list')).toHaveLength(asked);
});

test('nobody is asked while nobody publishes', async () => {
  const world = modelWorld({ live: theirs });
  world.effects.load();
  await world.clock.advance(120_000);
  expect(world.asked('list')).toHaveLength(1);
});

test('a page that is closed asks no more', async () => {
  const world = modelWorld({ live: underWay });
  world.effects.load();
  await world.clock.advance(0);
  world.close();
  await world.clock.advance(120_000);
  expect(world.asked('list')).toHaveLength(1);
});
