/** A table that is too large to be loaded: it is told as one, looked up in, and edited route by route. */
import type { Route } from 'route-table';
import { modelWorld, ok } from '../../../test/model/model-world';

const MALFORMED = {
  kind: 'refused',
  status: 200,
  code: 'malformed-answer',
  message: 'Its answer has no data.',
} as const;
const TABLE = { rows: 1_000_000, version: 'ZN1', canEdit: true };
const ROUTE: Route = { address: '100', type: 'say', destination: 'A' };
const KEY = JSON.stringify(['', 'exact', '100']);
const FOUND = { taker: KEY, second: 'default', routes: [{ key: KEY, route: ROUTE }] };

/** Until everything that was set going has come to its end. */
async function settled() {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}

async function largeWorld() {
  const world = modelWorld();
  world.answers('list', MALFORMED);
  world.answers('large', ok(TABLE));
  world.answers('route', ok(FOUND));
  world.effects.load();
  await settled();
  return world;
}

test('it is never a table without routes: the state says how many it has', async () => {
  const { state, close } = await largeWorld();
  expect(state()).toMatchObject({ live: { kind: 'large' }, large: { table: TABLE } });
  expect(state().draft).toBeUndefined();
  close();
});

test('an answer that is malformed in another way stays a problem', async () => {
  const world = modelWorld();
  world.answers('list', MALFORMED);
  world.answers('large', ok(undefined));
  world.effects.load();
  await settled();
  expect(world.state().live).toMatchObject({ kind: 'failed', problem: { code: MALFORMED.code } });
  world.close();
});

test('an address is looked up', async () => {
  const { effects, state, asked, close } = await largeWorld();
  effects.lookUpAddress('100');
  expect(state().large?.found).toEqual({ kind: 'loading', address: '100' });
  await settled();
  expect(asked('route')).toEqual([{ address: '100' }]);
  expect(state().large?.found).toEqual({ kind: 'loaded', address: '100', answer: FOUND });
  close();
});

test('an edited route is published as one change against the version, and looked up again', async () => {
  const { effects, state, asked, answers, close } = await largeWorld();
  effects.lookUpAddress('100');
  await settled();
  answers('update', ok({ buildSid: 'ZB1', id: 'x', state: 'building' }));
  answers(
    'publish',
    ok({ state: 'building', buildSid: 'ZB1' }),
    ok({ state: 'live', buildSid: 'ZB1' }),
  );
  answers('large', ok({ ...TABLE, version: 'ZN2' }));
  effects.saveRoute(ROUTE, { ...ROUTE, destination: 'B' });
  expect(state().large?.saving).toEqual({ kind: 'running', address: '100' });
  await settled();
  expect(asked('update')).toMatchObject([
    {
      version: 'ZN1',
      changes: [
        {
          kind: 'changed',
          key: KEY,
          fields: [{ path: ['destination'], before: 'A', after: 'B' }],
        },
      ],
    },
  ]);
  expect(state().large).toMatchObject({
    saving: { kind: 'done', address: '100' },
    table: { version: 'ZN2' },
    found: { kind: 'loaded' },
  });
  expect(asked('route')).toHaveLength(2);
  close();
});

test('a refused edit says why, and what was found stays', async () => {
  const { effects, state, answers, close } = await largeWorld();
  effects.lookUpAddress('100');
  await settled();
  answers('update', { kind: 'refused', status: 409, code: 'stale-version', message: 'Reload.' });
  effects.saveRoute(ROUTE, { ...ROUTE, destination: 'B' });
  await settled();
  expect(state().large).toMatchObject({
    saving: { kind: 'failed', address: '100', problem: { message: 'Reload.' } },
    found: { kind: 'loaded' },
  });
  close();
});
