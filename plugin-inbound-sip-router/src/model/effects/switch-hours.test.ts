/** Switching hours asks until it is live, and takes nothing of the draft along. */
import type { RouteTable } from 'route-table';
import { liveOf, saved, say, tableOf } from '../../../test/model/builders';
import { lost, modelWorld, ok, refused } from '../../../test/model/model-world';
import { selectChanges } from '../selectors';

const hours = [{ id: 'h', name: 'Support', timeZone: 'UTC' }];
const table: RouteTable = tableOf([say('1'), say('2')], { hours });
const override = { state: 'closed', at: '2026-11-28T09:02Z', until: '2026-11-28T16:00Z' } as const;
const switched: RouteTable = { ...table, hours: [{ ...hours[0]!, switch: override }] };
const asked = { hours: 'h', state: 'closed', until: '2026-11-28T16:00Z' } as const;
const live = (version: string, of: RouteTable) => liveOf([], version, { table: of });
const isLive = ok({ success: true, state: 'live', buildSid: 'ZB-ZN2' });

async function worldWithDraft() {
  const world = modelWorld({ live: live('ZN1', table) });
  world.effects.load();
  await world.clock.advance(0);
  world.dispatch(saved(undefined, say('3')));
  world.answers('list', ok(live('ZN2', switched)));
  return world;
}

test('it is asked with the same id until it is live, then the table is loaded', async () => {
  const world = await worldWithDraft();
  world.answers(
    'switch',
    lost,
    ok({ success: false, state: 'waiting', author: 'bo' }),
    ok({ success: false, state: 'building', buildSid: 'ZB-ZN2' }),
    isLive,
  );
  world.effects.switchHours(asked);
  await world.clock.advance(60_000);
  const requests = world.asked('switch');
  expect(requests).toHaveLength(4);
  expect(new Set(requests.map((request) => JSON.stringify(request))).size).toBe(1);
  expect(requests[0]).toMatchObject(asked);
  expect(world.state().switching).toEqual({ kind: 'done', buildSid: 'ZB-ZN2' });
  expect(world.state().draft?.base.table).toEqual(switched);
});

test('the draft stays what it was, and the own switch is not told as somebody else’s', async () => {
  const world = await worldWithDraft();
  world.answers('switch', isLive);
  world.effects.switchHours(asked);
  await world.clock.advance(5_000);
  expect(selectChanges(world.state())).toMatchObject([{ kind: 'added' }]);
  expect(world.state().rebase).toEqual({ kind: 'none' });
  expect(world.asked('update')).toEqual([]);
});

test('a refusal is told, and nothing is loaded', async () => {
  const world = await worldWithDraft();
  const before = world.asked('list').length;
  world.answers('switch', refused('unknown-hours'));
  world.effects.switchHours(asked);
  await world.clock.advance(5_000);
  expect(world.state().switching).toMatchObject({
    kind: 'failed',
    hours: 'h',
    problem: { code: 'unknown-hours' },
  });
  expect(world.asked('list')).toHaveLength(before);
});

test('whoever may only switch is shown the hours again, not the table', async () => {
  const world = modelWorld();
  const now = { ...hours[0], state: 'closed' };
  world.answers('hours', ok({ hours: [now] }));
  world.effects.loadHours();
  await world.clock.advance(0);
  expect(world.state().supervised).toEqual({ kind: 'loaded', value: [now] });
  world.answers('switch', isLive);
  world.answers('hours', ok({ hours: [] }));
  world.effects.switchHours({ hours: 'h', state: 'end' });
  await world.clock.advance(5_000);
  expect(world.state().supervised).toEqual({ kind: 'loaded', value: [] });
  expect(world.asked('list')).toEqual([]);
});
