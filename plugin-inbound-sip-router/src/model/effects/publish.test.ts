/** A publish from the first request to what is live, and everything that can happen on the way. */
import type { UpdateRequest } from '../../api/admin-api';
import { idOf, inFlightOf, liveOf, routesOf, saved, say } from '../../../test/model/builders';
import {
  busy,
  lost,
  memoryStore,
  modelWorld,
  ok,
  refused,
  type ModelWorld,
} from '../../../test/model/model-world';
import { selectChanges, selectHasChanges } from '../selectors';

const building = ok({ state: 'building', buildSid: 'ZB2' });
const isLive = ok({ state: 'live', buildSid: 'ZB2' });
const started = ok({ state: 'building', buildSid: 'ZB2', id: 'x' });
const published = ok(liveOf([say('a', 'mine'), say('b')], 'ZN2', { buildSid: 'ZB2' }));

async function editedWorld(options = {}): Promise<ModelWorld> {
  const world = modelWorld(options);
  world.effects.load();
  await world.clock.advance(0);
  world.dispatch(saved(idOf(world.state(), 'a'), say('a', 'mine')));
  world.answers('update', started);
  world.answers('publish', building, building, isLive);
  return world;
}

function requestAt(world: ModelWorld, at: number): UpdateRequest {
  return world.asked('update')[at] as UpdateRequest;
}

test('a publish is checked, built, goes live, and the draft has no changes left', async () => {
  const world = await editedWorld();
  world.effects.publishDraft();
  expect(world.state().publish).toMatchObject({ kind: 'running', stage: 'checking' });
  await world.clock.advance(0);
  expect(world.state().publish).toMatchObject({
    kind: 'running',
    stage: 'building',
    publish: { buildSid: 'ZB2' },
  });
  world.answers('list', published);
  await world.clock.advance(10_000);
  expect(world.actions).toContain('publishGoingLive');
  expect(world.state().publish).toMatchObject({ kind: 'live', overrode: undefined });
  expect(selectHasChanges(world.state())).toBe(false);
  expect(world.state().draft?.base.version).toBe('ZN2');
});

test('only the changes are sent, with an id of its own, the base version and the note', async () => {
  const world = await editedWorld();
  world.dispatch({ type: 'inboundSipRouter/reviewOpened', of: { kind: 'draft' } });
  world.dispatch({ type: 'inboundSipRouter/noteTyped', note: 'why' });
  world.effects.publishDraft();
  await world.clock.advance(0);
  const { id, ...request } = requestAt(world, 0);
  expect(id).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
  expect(request).toEqual({
    version: 'ZN1',
    note: 'why',
    changes: [
      {
        kind: 'changed',
        key: '["","exact","a"]',
        fields: [{ path: ['destination'], before: 'I am a', after: 'mine' }],
      },
    ],
  });
});

test('what is edited while it is published stays as a change', async () => {
  const world = await editedWorld();
  world.effects.publishDraft();
  await world.clock.advance(0);
  world.dispatch(saved(idOf(world.state(), 'b'), say('b', 'meanwhile')));
  world.dispatch(saved(idOf(world.state(), 'a'), say('a', 'mine again')));
  world.answers('list', published);
  await world.clock.advance(10_000);
  expect(routesOf(world.state())).toEqual(['a: mine again', 'b: meanwhile']);
  expect(selectChanges(world.state()).map((change) => 'key' in change && change.key)).toEqual([
    '["","exact","a"]',
    '["","exact","b"]',
  ]);
  expect(world.state().rebase.kind).toBe('none');
});

test('a password that was published and comes back as a marker is no conflict', async () => {
  const route = (password: string) =>
    ({
      address: 's',
      type: 'dial-sip',
      destination: 'sip:a@example.com',
      options: { username: 'u', password },
    }) as const;
  const world = await editedWorld();
  world.dispatch(saved(undefined, route('secret'), 'row-s'));
  world.effects.publishDraft();
  expect(JSON.stringify(world.state().publish)).not.toContain('"secret"');
  await world.clock.advance(0);
  const back = route('__secret_0123456789abcdef__');
  world.answers('list', ok(liveOf([say('a', 'mine'), say('b'), back], 'ZN2', { buildSid: 'ZB2' })));
  await world.clock.advance(10_000);
  expect(world.state().rebase.kind).toBe('none');
  expect(selectHasChanges(world.state())).toBe(false);
  expect(idOf(world.state(), 's')).toBe('row-s');
});

test.each([
  ['lost answers', lost, true],
  ['a busy service', busy, false],
  [
    'an outcome that the service does not know',
    { kind: 'ask-again', code: 'outcome-unknown', message: '' } as const,
    true,
  ],
])('%s: the very same request is sent again, ever more seldom', async (_, answer, isUnknown) => {
  const world = await editedWorld();
  world.answers('update', answer, answer, answer, started);
  world.effects.publishDraft();
  await world.clock.advance(0);
  expect(world.state().publish).toMatchObject({ isOutcomeUnknown: isUnknown });
  await world.clock.advance(1_000);
  expect(world.asked('update')).toHaveLength(2);
  await world.clock.advance(1_999);
  expect(world.asked('update')).toHaveLength(2);
  await world.clock.advance(4_001);
  expect(world.asked('update')).toHaveLength(4);
  expect(new Set(world.asked('update').map((request) => JSON.stringify(request))).size).toBe(1);
  expect(world.state().publish).toMatchObject({ stage: 'building', isOutcomeUnknown: false });
});

test('an update that is not answered for two minutes ends as unknown, and once more it is the same', async () => {
  const world = await editedWorld();
  world.answers('update', lost);
  world.effects.publishDraft();
  await world.clock.advance(119_000);
  const { length } = world.asked('update');
  await world.clock.advance(600_000);
  expect(world.asked('update')).toHaveLength(length);
  expect(world.state().publish).toMatchObject({
    kind: 'failed',
    stage: 'checking',
    problem: { kind: 'other', code: 'outcome-unknown' },
  });
  expect(selectHasChanges(world.state())).toBe(true);
  world.effects.publishDraft();
  await world.clock.advance(0);
  expect(requestAt(world, length).id).toBe(requestAt(world, 0).id);
});

test('another request after an unknown outcome has another id', async () => {
  const world = await editedWorld();
  world.answers('update', lost);
  world.effects.publishDraft();
  await world.clock.advance(200_000);
  world.dispatch(saved(idOf(world.state(), 'b'), say('b', 'more')));
  world.effects.publishDraft();
  await world.clock.advance(0);
  const ids = new Set(world.asked('update').map((request) => (request as UpdateRequest).id));
  expect(ids.size).toBe(2);
});

test('an update that had been live already ends as live', async () => {
  const world = await editedWorld();
  world.answers('update', lost, ok({ state: 'live', buildSid: 'ZB2', id: 'x' }));
  world.answers('list', published);
  world.effects.publishDraft();
  await world.clock.advance(5_000);
  expect(world.asked('publish')).toEqual([]);
  expect(world.state().publish.kind).toBe('live');
});

test('lost answers while it is built are asked for again, and told', async () => {
  const world = await editedWorld();
  world.answers('publish', lost, busy, isLive);
  world.effects.publishDraft();
  await world.clock.advance(0);
  expect(world.state().publish).toMatchObject({ stage: 'building', isOutcomeUnknown: true });
  world.answers('list', published);
  await world.clock.advance(10_000);
  expect(world.asked('publish')).toEqual(['ZB2', 'ZB2', 'ZB2']);
  expect(world.state().publish.kind).toBe('live');
});

test('a build that does not end is not waited for longer than 15 minutes', async () => {
  const world = await editedWorld();
  world.answers('publish', building);
  world.effects.publishDraft();
  await world.clock.advance(14 * 60_000);
  expect(world.state().publish.kind).toBe('running');
  await world.clock.advance(61_000);
  expect(world.state().publish).toMatchObject({
    kind: 'refused',
    stage: 'building',
    refusal: { code: 'build-too-slow' },
  });
  const { length } = world.asked('publish');
  await world.clock.advance(600_000);
  expect(world.asked('publish')).toHaveLength(length);
});

test('a failed build is told with its stage', async () => {
  const world = await editedWorld();
  world.answers('publish', building, refused('build-failed'));
  world.effects.publishDraft();
  await world.clock.advance(5_000);
  expect(world.state().publish).toMatchObject({
    kind: 'refused',
    stage: 'building',
    refusal: { code: 'build-failed' },
  });
});

test('a stale version is merged, and nothing is published unseen', async () => {
  const world = await editedWorld();
  world.answers('update', refused('stale-version'));
  world.answers('list', ok(liveOf([say('a'), say('b', 'theirs')], 'ZN9')));
  world.effects.publishDraft();
  await world.clock.advance(60_000);
  expect(world.asked('update')).toHaveLength(1);
  expect(world.state().publish).toMatchObject({
    kind: 'refused',
    stage: 'checking',
    refusal: { code: 'stale-version' },
  });
  expect(world.state().rebase).toMatchObject({ kind: 'merged' });
  expect(routesOf(world.state())).toEqual(['a: mine', 'b: theirs']);
});

test('a stale version with a conflict asks, and the draft stays as it was', async () => {
  const world = await editedWorld();
  world.answers('update', refused('stale-version'));
  world.answers('list', ok(liveOf([say('a', 'theirs'), say('b')], 'ZN9')));
  world.effects.publishDraft();
  await world.clock.advance(0);
  expect(world.state().publish).toMatchObject({ refusal: { code: 'stale-version' } });
  expect(world.state().rebase).toMatchObject({ kind: 'asking', choices: [] });
  expect(routesOf(world.state())).toEqual(['a: mine', 'b: I am b']);
});

test('a publish of somebody else is told, with whose it is', async () => {
  const world = await editedWorld();
  world.answers('update', refused('publish-in-flight', { inFlight: inFlightOf() }));
  world.effects.publishDraft();
  await world.clock.advance(0);
  expect(world.state().publish).toMatchObject({
    kind: 'refused',
    refusal: { code: 'publish-in-flight', inFlight: { author: 'bo', buildSid: 'ZB-other' } },
  });
});

test('overwriting names the build that is discarded, and keeps the note', async () => {
  const world = await editedWorld();
  world.dispatch({ type: 'inboundSipRouter/reviewOpened', of: { kind: 'draft' } });
  world.dispatch({ type: 'inboundSipRouter/noteTyped', note: 'why' });
  world.answers('update', refused('publish-in-flight', { inFlight: inFlightOf() }), started);
  world.effects.publishDraft();
  await world.clock.advance(0);
  world.dispatch({ type: 'inboundSipRouter/panelClosed' });
  world.effects.publishDraft({ overwrite: 'ZB-other' });
  await world.clock.advance(0);
  expect(requestAt(world, 1)).toMatchObject({ overwrite: 'ZB-other', note: 'why' });
  expect(requestAt(world, 1).id).not.toBe(requestAt(world, 0).id);
});

test.each([
  [401, 'bad-token', 'token-expired'],
  [403, 'not-admin', 'not-allowed'],
  [404, 'unreachable', 'unreachable'],
])('HTTP %i %s is the problem %s', async (status, code, kind) => {
  const world = await editedWorld();
  world.answers('update', refused(code, { status }));
  world.effects.publishDraft();
  await world.clock.advance(0);
  expect(world.state().publish).toMatchObject({ kind: 'failed', problem: { kind } });
});

test('an invalid table is refused with its issues', async () => {
  const world = await editedWorld();
  const issues = [{ code: 'x', path: [], message: 'm' }];
  world.answers('update', refused('invalid-table', { status: 422, issues }));
  world.effects.publishDraft();
  await world.clock.advance(0);
  expect(world.state().publish).toMatchObject({ kind: 'refused', refusal: { issues } });
});

test('where the table does not load after it is live, it is live all the same', async () => {
  const world = await editedWorld();
  world.answers('publish', isLive);
  world.effects.publishDraft();
  world.answers('list', lost);
  await world.clock.advance(70_000);
  expect(world.state().publish.kind).toBe('live');
  expect(world.state().live).toMatchObject({ problem: { kind: 'unreachable' } });
  expect(selectHasChanges(world.state())).toBe(false);
});

test('two publishes at a time are not started', async () => {
  const world = await editedWorld();
  world.effects.publishDraft();
  world.effects.publishDraft();
  await world.clock.advance(0);
  expect(world.asked('update')).toHaveLength(1);
});

test('nothing is asked any more once the page is closed', async () => {
  const world = await editedWorld();
  world.answers('update', lost);
  world.effects.publishDraft();
  await world.clock.advance(0);
  world.close();
  await world.clock.advance(600_000);
  expect(world.asked('update')).toHaveLength(1);
  expect(world.state().publish.kind).toBe('running');
});

test('a build that was left lying is deployed, and the draft put onto it', async () => {
  const world = await editedWorld({
    live: liveOf([say('a'), say('b')], 'ZN1', { inFlight: [inFlightOf({ status: 'ready' })] }),
  });
  world.answers('publish', ok({ state: 'live', buildSid: 'ZB-other' }));
  world.answers('list', ok(liveOf([say('a'), say('b', 'theirs')], 'ZN2')));
  world.effects.adopt('ZB-other');
  expect(world.state().publish).toMatchObject({
    publish: { kind: 'adopted', note: 'theirs', id: 'publish-of-other' },
  });
  await world.clock.advance(1_000);
  expect(world.state().publish.kind).toBe('live');
  expect(routesOf(world.state())).toEqual(['a: mine', 'b: theirs']);
});

test('a restore sends the entry, the secrets and the live version, and the draft stays', async () => {
  const world = await editedWorld();
  world.answers('restore', started);
  world.answers('publish', isLive);
  world.dispatch({
    type: 'inboundSipRouter/reviewOpened',
    of: { kind: 'restore', to: 'entry-1', route: 'default' },
  });
  world.effects.publishRestore({ secrets: { __secret_0123456789abcdef__: 'pw' } });
  await world.clock.advance(5_000);
  expect(world.asked('restore')[0]).toMatchObject({
    to: 'entry-1',
    route: 'default',
    version: 'ZN1',
    secrets: { __secret_0123456789abcdef__: 'pw' },
  });
  expect(JSON.stringify(world.state())).not.toContain('"pw"');
  expect(world.state().publish).toMatchObject({ kind: 'live', publish: { kind: 'restore' } });
  expect(selectHasChanges(world.state())).toBe(true);
});

describe('after the page was reloaded in the middle', () => {
  async function reloaded(before: (world: ModelWorld) => void, now: (world: ModelWorld) => void) {
    const storage = { tab: memoryStore(), shared: memoryStore() };
    const first = await editedWorld({ storage });
    await first.clock.advance(1_000);
    before(first);
    first.effects.publishDraft();
    await first.clock.advance(0);
    first.close();
    const world = modelWorld({ storage, clock: first.clock });
    now(world);
    world.effects.load();
    await world.clock.advance(0);
    return world;
  }
  const entry = (id: string) => ({
    kind: 'publish',
    id,
    author: 'me',
    at: '',
    note: '',
    changes: { kind: 'unknown' },
    buildSid: 'ZB2',
  });
  const idIn = (first: ModelWorld) => requestAt(first, 0).id;

  test('a build that is known is gone on with, and its draft is not offered again', async () => {
    const world = await reloaded(
      () => undefined,
      (next) => {
        next.answers('publish', building, isLive);
      },
    );
    expect(world.state().publish).toMatchObject({ kind: 'running', publish: { buildSid: 'ZB2' } });
    expect(world.state().storedDraft).toBeUndefined();
    world.answers('list', published);
    await world.clock.advance(10_000);
    expect(world.state().publish.kind).toBe('live');
    expect(world.state().storedDraft).toBeUndefined();
  });

  test('a request whose answer was lost is found by its id, live', async () => {
    let id = '';
    const world = await reloaded(
      (first) => {
        first.answers('update', (request) => {
          id = (request as UpdateRequest).id;
          return lost;
        });
      },
      (next) => {
        next.answers('list', published);
        next.answers('history', () => ok({ entries: [entry(id)], inFlight: [] }));
      },
    );
    expect(world.asked('history')).toHaveLength(1);
    expect(world.state().publish).toMatchObject({ kind: 'live', publish: { id } });
    expect(world.state().storedDraft).toBeUndefined();
  });

  test('a request whose answer was lost is found by its id, in flight, later than asked', async () => {
    let first: ModelWorld | undefined;
    const world = await reloaded(
      (before) => {
        first = before;
        before.answers('update', lost);
      },
      (next) => {
        next.answers('history', ok({ entries: [], inFlight: [] }), () =>
          ok({
            entries: [],
            inFlight: [
              inFlightOf({ id: first ? idIn(first) : '', buildSid: 'ZB2', status: 'building' }),
            ],
          }),
        );
        next.answers('publish', isLive);
      },
    );
    expect(world.state().publish).toMatchObject({ kind: 'running', isOutcomeUnknown: true });
    world.answers('list', published);
    await world.clock.advance(5_000);
    expect(world.asked('publish')).toEqual(['ZB2']);
    expect(world.state().publish.kind).toBe('live');
  });

  test('a request that never arrived is told so, and its draft is offered', async () => {
    const world = await reloaded(
      (first) => {
        first.answers('update', lost);
      },
      (next) => {
        next.answers('history', ok({ entries: [], inFlight: [] }));
      },
    );
    await world.clock.advance(60_000);
    expect(world.state().publish).toMatchObject({
      kind: 'failed',
      problem: { code: 'publish-gone' },
    });
    expect(world.state().storedDraft?.changes).toHaveLength(1);
  });

  test('a service that cannot be asked is a problem, and the next reload asks again', async () => {
    const world = await reloaded(
      (first) => {
        first.answers('update', lost);
      },
      (next) => {
        next.answers('history', refused('bad-token', { status: 401 }));
      },
    );
    expect(world.state().publish).toMatchObject({ problem: { kind: 'token-expired' } });
  });
});
