/** Loading ends with a table or with a problem that a person can act on. */
import { liveOf, say } from '../../../test/model/builders';
import { busy, lost, modelWorld, ok, refused } from '../../../test/model/model-world';

test.each([
  [refused('bad-token', { status: 401 }), 'token-expired'],
  [refused('not-admin', { status: 403 }), 'not-allowed'],
  [refused('unreachable', { status: 404 }), 'unreachable'],
  [refused('malformed-answer', { status: 200 }), 'other'],
  [lost, 'unreachable'],
  [busy, 'other'],
])('%j is the problem %s, and no loop goes on', async (answer, kind) => {
  const world = modelWorld();
  world.answers('list', answer);
  world.effects.load();
  await world.clock.advance(60_000);
  expect(world.state().live).toMatchObject({ kind: 'failed', problem: { kind } });
  const { length } = world.asked('list');
  await world.clock.advance(60_000);
  expect(world.asked('list')).toHaveLength(length);
});

test('a service that is starting is asked again', async () => {
  const world = modelWorld();
  world.answers('list', busy, lost, ok(liveOf([say('a')])));
  world.effects.load();
  await world.clock.advance(5_000);
  expect(world.state().live.kind).toBe('loaded');
});

test('a reload that fails leaves what is shown', async () => {
  const world = modelWorld();
  world.effects.load();
  await world.clock.advance(0);
  world.answers('list', refused('bad-token', { status: 401 }));
  world.effects.reload();
  expect(world.state().live).toMatchObject({ isReloading: true });
  await world.clock.advance(0);
  expect(world.state().live).toMatchObject({
    kind: 'loaded',
    isReloading: false,
    problem: { kind: 'token-expired' },
  });
  expect(world.state().draft?.rows).toHaveLength(2);
});

test('two loads at a time are one', async () => {
  const world = modelWorld();
  world.effects.load();
  world.effects.reload();
  await world.clock.advance(0);
  expect(world.asked('list')).toHaveLength(1);
});

test('history and destinations are loaded, or say why not', async () => {
  const world = modelWorld();
  world.answers('history', ok({ entries: [], inFlight: [] }));
  world.answers('destinations', refused('twilio-refused', { status: 502 }));
  world.effects.loadHistory();
  world.effects.loadDestinations();
  expect(world.state().history.kind).toBe('loading');
  await world.clock.advance(0);
  expect(world.state().history.kind).toBe('loaded');
  expect(world.state().destinations).toMatchObject({
    kind: 'failed',
    problem: { code: 'twilio-refused' },
  });
  world.effects.loadHistory();
  expect(world.state().history.kind).toBe('loaded');
});
