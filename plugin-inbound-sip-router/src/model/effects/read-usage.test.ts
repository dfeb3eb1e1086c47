/** Reading the calls of the last days: parts, kept days, stopping, trouble. */
import { NO_USAGE, type Usage } from 'route-table';
import { settled } from '../../../test/model/fake-clock';
import { memoryDays, modelWorld, ok, refused } from '../../../test/model/model-world';
import { selectColumnUsage, selectQuietUsage, selectUsage } from '../select/usage-view';

const A = '["","exact","a"]';
const usageOf = (calls: number, more: Partial<Usage> = {}): Usage => ({
  ...NO_USAGE,
  calls,
  routes: [{ route: A, calls, last: 1_000 + calls }],
  ...more,
});
const part = (day: unknown, usage: Usage, next?: string) =>
  ok({ day, usage, lines: 1, ...(next !== undefined && { next }) });
const dayOf = (request: unknown) => (request as { readonly day: string }).day;

/** Every day has two calls to a. */
const everyDay = (request: unknown) => part(dayOf(request), usageOf(2));

test('the parts of a day are added up, and each day is asked for once', async () => {
  const world = modelWorld();
  world.answers(
    'usage',
    (request) => part(dayOf(request), usageOf(3), '0.1.x'),
    (request) => part(dayOf(request), usageOf(4)),
    everyDay,
  );
  world.effects.readUsage(7);
  await settled();
  expect(world.asked('usage').slice(0, 3)).toMatchObject([{}, { cursor: '0.1.x' }, {}]);
  expect(world.asked('usage')).toHaveLength(8);
  const { total, routes, read } = selectColumnUsage(world.state());
  expect([read, total.calls]).toEqual([7, 19]);
  expect(routes.get(A)).toEqual({ calls: 19, last: 1_004, byDay: [2, 2, 2, 2, 2, 2, 7] });
  expect(world.state().usage.isReading).toBe(false);
});

test('closed days are kept for the next visit, and today is not', async () => {
  const days = new Map<string, Usage>();
  const keptDays = memoryDays(days);
  const first = modelWorld({ keptDays });
  // Yesterday has been over for more than an hour.
  await first.clock.advance(3_600_000);
  first.answers('usage', everyDay);
  first.effects.readUsage(7);
  await settled();
  expect(days.size).toBe(6);
  const second = modelWorld({ keptDays, clock: first.clock });
  second.answers('usage', everyDay);
  second.effects.readUsage(7);
  await settled();
  expect(second.asked('usage').map(dayOf)).toEqual([second.state().usage.days[0]]);
  expect(selectUsage(second.state()).total.calls).toBe(14);
});

test('it can be stopped: what was read stays, and is said to be a part', async () => {
  const world = modelWorld();
  world.answers('usage', everyDay, (request) => {
    world.effects.stopUsage();
    return part(dayOf(request), usageOf(9));
  });
  world.effects.readUsage(7);
  await settled();
  expect(selectUsage(world.state())).toMatchObject({ read: 1, asked: 7, total: { calls: 2 } });
  expect(world.state().usage).toMatchObject({ isReading: false });
  expect(world.asked('usage')).toHaveLength(2);
});

test('a day that cannot be read ends the reading with its problem', async () => {
  const world = modelWorld();
  world.answers('usage', everyDay, refused('not-allowed'));
  world.effects.readUsage(7);
  await settled();
  expect(world.state().usage).toMatchObject({
    isReading: false,
    problem: { message: 'said not-allowed' },
  });
  expect(selectUsage(world.state()).read).toBe(1);
});

test('quiet routes are known only when all 30 days were read', async () => {
  const world = modelWorld();
  world.answers('usage', everyDay);
  world.effects.readUsage(7);
  await settled();
  expect(selectQuietUsage(world.state())).toBeUndefined();
  world.effects.readUsage(30);
  for (let turn = 0; turn < 10; turn += 1) await settled();
  expect(selectQuietUsage(world.state())?.read).toBe(30);
});

test('nor are they if of one day only the newest lines were read', async () => {
  const world = modelWorld();
  world.answers('usage', (request) => part(dayOf(request), usageOf(2, { isPart: true })), everyDay);
  world.effects.readUsage(30);
  for (let turn = 0; turn < 10; turn += 1) await settled();
  expect(selectUsage(world.state()).read).toBe(30);
  expect(selectQuietUsage(world.state())).toBeUndefined();
});

test('of a day with more lines than are read, the newest are, which is said and kept', async () => {
  const days = new Map<string, Usage>();
  const world = modelWorld({ keptDays: memoryDays(days) });
  await world.clock.advance(3_600_000);
  const page = (request: unknown) =>
    ok({ day: dayOf(request), usage: usageOf(1), lines: 20_000, next: '0.1.x' });
  world.answers('usage', page);
  world.effects.readUsage(2);
  for (let turn = 0; turn < 10; turn += 1) await settled();
  expect(world.asked('usage')).toHaveLength(10);
  expect(selectUsage(world.state()).total).toMatchObject({ calls: 10, isPart: true });
  expect([...days.values()]).toMatchObject([{ calls: 5, isPart: true }]);
});
