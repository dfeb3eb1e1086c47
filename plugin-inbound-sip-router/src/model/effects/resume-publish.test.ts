/** A publish outlives the page that started it. */
import type { EditorUpdate } from '../../api/admin-api';
import { inFlightOf } from '../../../test/model/builders';
import {
  lost,
  memoryStore,
  modelWorld,
  ok,
  refused,
  type ModelWorld,
} from '../../../test/model/model-world';
import {
  building,
  editedWorld,
  isLive,
  published,
  requestAt,
} from '../../../test/model/publish-world';

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

  test('a build that is known is continued, and its draft is not offered again', async () => {
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
          id = (request as EditorUpdate).id;
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
