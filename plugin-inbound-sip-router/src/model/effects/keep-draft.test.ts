/** A draft outlives the page: it is kept while it is edited and offered by the next visit. */
import { idOf, liveOf, routesOf, saved, say } from '../../../test/model/builders';
import { FakeClock } from '../../../test/model/fake-clock';
import {
  lost,
  memoryStore,
  modelWorld,
  ok,
  type BrowserStorage,
  type ModelWorld,
} from '../../../test/model/model-world';
import { selectChanges, selectValidation } from '../selectors';
import type { KeyValueStore } from '../storage/key-value-store';

const newStorage = (): BrowserStorage => ({ tab: memoryStore(), shared: memoryStore() });
const secretRoute = {
  address: 's',
  type: 'dial-sip',
  destination: 'sip:bob@example.com',
  options: { username: 'u', password: 'hunter2' },
} as const;

async function visit(storage: BrowserStorage, live = liveOf([say('a'), say('b')])) {
  const world = modelWorld({ storage, live });
  world.effects.load();
  await world.clock.advance(0);
  return world;
}

async function edit(world: ModelWorld, ...routes: readonly ReturnType<typeof say>[]) {
  for (const route of routes) {
    const known = world.state().draft?.rows.find(({ base }) => base?.address === route.address);
    world.dispatch(saved(known?.id, route, `row-${route.address}`));
  }
  await world.clock.advance(1_000);
}

const keysOf = ({ shared }: BrowserStorage, part: string) =>
  shared.keys().filter((key) => key.includes(part));

test('what was edited just before the page goes is kept too', async () => {
  const storage = newStorage();
  const world = await visit(storage);
  world.dispatch(saved(idOf(world.state(), 'a'), say('a', 'mine')));
  expect(keysOf(storage, '/draft/')).toEqual([]);
  world.effects.keepDraftNow();
  expect(keysOf(storage, '/draft/')).toHaveLength(1);
});

test('what was edited is offered by the next visit, and taken', async () => {
  const storage = newStorage();
  await edit(await visit(storage), say('a', 'mine'), say('c', 'new'));
  const next = await visit(storage);
  expect(next.state().storedDraft).toMatchObject({ secretsLeftOut: 0, base: { version: 'ZN1' } });
  expect(selectChanges(next.state())).toEqual([]);
  next.effects.takeStoredDraft();
  expect(routesOf(next.state())).toEqual(['a: mine', 'b: I am b', 'c: new']);
  expect(next.state().storedDraft).toBeUndefined();
  next.dispatch({ type: 'inboundSipRouter/draft/undone' });
  expect(selectChanges(next.state())).toEqual([]);
});

test('a keystroke does not write: what is quiet for half a second is kept', async () => {
  const storage = newStorage();
  const world = await visit(storage);
  world.dispatch(saved(idOf(world.state(), 'a'), say('a', 'one')));
  await world.clock.advance(400);
  world.dispatch(saved(idOf(world.state(), 'a'), say('a', 'two')));
  await world.clock.advance(400);
  expect(keysOf(storage, '/draft/')).toEqual([]);
  await world.clock.advance(200);
  expect(keysOf(storage, '/draft/AC1/ZN1/')).toHaveLength(1);
});

test('no secret is kept; what was left out is counted, and asked for', async () => {
  const storage = newStorage();
  await edit(await visit(storage), secretRoute);
  const text = storage.shared
    .keys()
    .map((key) => storage.shared.get(key))
    .join();
  expect(text).toContain('sip:bob@example.com');
  expect(text).not.toContain('hunter2');
  const next = await visit(storage);
  expect(next.state().storedDraft?.secretsLeftOut).toBe(1);
  next.effects.takeStoredDraft();
  expect(selectValidation(next.state()).issues).toMatchObject([
    {
      code: 'secret-left-out',
      path: ['routes', 2, 'options', 'password'],
      rowId: idOf(next.state(), 's'),
    },
  ]);
});

test('markers of the service stay as they are', async () => {
  const storage = newStorage();
  const marker = '__secret_0123456789abcdef__';
  const route = { ...secretRoute, options: { username: 'u', password: marker } };
  await edit(await visit(storage, liveOf([route])), { ...route, comment: 'c' });
  const next = await visit(storage, liveOf([route]));
  expect(next.state().storedDraft?.secretsLeftOut).toBe(0);
  next.effects.takeStoredDraft();
  expect(JSON.stringify(next.state().draft?.rows)).toContain(marker);
  expect(selectValidation(next.state()).issues).toEqual([]);
});

test('a draft of an older table is put onto the newer one', async () => {
  const storage = newStorage();
  await edit(await visit(storage), say('a', 'mine'));
  const next = await visit(storage, liveOf([say('a'), say('b', 'theirs')], 'ZN2'));
  next.effects.takeStoredDraft();
  expect(routesOf(next.state())).toEqual(['a: mine', 'b: theirs']);
  expect(next.state().draft?.base.version).toBe('ZN2');
  expect(next.state().rebase.kind).toBe('merged');
});

test('a draft of an older table that clashes is asked about', async () => {
  const storage = newStorage();
  await edit(await visit(storage), say('a', 'mine'));
  const next = await visit(storage, liveOf([say('a', 'theirs'), say('b')], 'ZN2'));
  next.effects.takeStoredDraft();
  const { rebase } = next.state();
  if (rebase.kind !== 'asking') throw new Error(rebase.kind);
  const [conflict] = rebase.conflicts;
  next.dispatch({
    type: 'inboundSipRouter/load/conflictChosen',
    choice: { conflict: conflict!, take: 'mine' },
  });
  next.dispatch({ type: 'inboundSipRouter/load/conflictsResolved' });
  expect(routesOf(next.state())).toEqual(['a: mine', 'b: I am b']);
});

test('a draft that is live by now is not offered, and gone', async () => {
  const storage = newStorage();
  await edit(await visit(storage), say('a', 'mine'));
  const next = await visit(storage, liveOf([say('a', 'mine'), say('b')], 'ZN2'));
  expect(next.state().storedDraft).toBeUndefined();
  expect(keysOf(storage, '/draft/')).toEqual([]);
  expect(keysOf(storage, '/base/')).toEqual([]);
});

test('a draft that goes live in another way is not offered any more, nor when that is restored', async () => {
  const storage = newStorage();
  await edit(await visit(storage), say('a', 'mine'));
  const next = await visit(storage);
  expect(next.state().storedDraft).toBeDefined();
  next.answers('list', ok(liveOf([say('a', 'mine'), say('b')], 'ZN2')));
  next.effects.load();
  await next.clock.advance(0);
  expect(next.state()).toMatchObject({ storedDraft: undefined, droppedDraft: undefined });
  expect(keysOf(storage, '/draft/')).toEqual([]);
  const later = await visit(storage, liveOf([say('a'), say('b')], 'ZN3'));
  expect(later.state().storedDraft).toBeUndefined();
});

test('a draft with something that is not live stays on offer', async () => {
  const storage = newStorage();
  await edit(await visit(storage), say('a', 'mine'), say('c', 'new'));
  const next = await visit(storage);
  next.answers('list', ok(liveOf([say('a', 'mine'), say('b')], 'ZN2')));
  next.effects.load();
  await next.clock.advance(0);
  expect(next.state().storedDraft).toBeDefined();
  expect(keysOf(storage, '/draft/')).toHaveLength(1);
});

test('a published draft is gone, also if what is live then cannot be loaded', async () => {
  const storage = newStorage();
  const world = await visit(storage);
  await edit(world, say('a', 'mine'));
  world.answers('update', ok({ state: 'live', buildSid: 'ZB2', id: 'x' }));
  world.answers('list', lost);
  world.effects.publishDraft();
  await world.clock.advance(70_000);
  expect(world.state().publish.kind).toBe('live');
  expect(keysOf(storage, '/draft/')).toEqual([]);
});

test('a discarded draft is gone', async () => {
  const storage = newStorage();
  const world = await visit(storage);
  await edit(world, say('a', 'mine'));
  world.dispatch({ type: 'inboundSipRouter/draft/discarded' });
  await world.clock.advance(1_000);
  expect(keysOf(storage, '/draft/')).toEqual([]);
});

test('a published draft is gone', async () => {
  const storage = newStorage();
  const world = await visit(storage);
  await edit(world, say('a', 'mine'));
  world.answers('update', ok({ state: 'live', buildSid: 'ZB2', id: 'x' }));
  world.answers('list', ok(liveOf([say('a', 'mine'), say('b')], 'ZN2', { buildSid: 'ZB2' })));
  world.effects.publishDraft();
  await world.clock.advance(2_000);
  expect(keysOf(storage, '/draft/')).toEqual([]);
});

test('an offer that is dropped is not made again', async () => {
  const storage = newStorage();
  await edit(await visit(storage), say('a', 'mine'));
  const next = await visit(storage);
  next.effects.dropStoredDraft();
  expect(next.state().storedDraft).toBeUndefined();
  expect((await visit(storage)).state().storedDraft).toBeUndefined();
});

test('what is edited before the offer is answered overwrites nothing, and both are kept', async () => {
  const storage = newStorage();
  await edit(await visit(storage), say('a', 'mine'));
  const next = await visit(storage);
  await edit(next, say('b', 'later'));
  expect(keysOf(storage, '/draft/')).toHaveLength(2);
  next.effects.takeStoredDraft();
  expect(routesOf(next.state())).toEqual(['a: mine', 'b: later']);
  expect(keysOf(storage, '/draft/')).toHaveLength(1);
});

test('two tabs keep a draft each, and each is offered its own', async () => {
  const shared = memoryStore();
  const [one, two] = [
    { tab: memoryStore(), shared },
    { tab: memoryStore(), shared },
  ];
  const [first, second] = [await visit(one), await visit(two)];
  await edit(first, say('a', 'one'));
  await edit(second, say('a', 'two'));
  const again = await visit(one);
  again.effects.takeStoredDraft();
  expect(routesOf(again.state())[0]).toBe('a: one');
  const other = await visit(two);
  other.effects.takeStoredDraft();
  expect(routesOf(other.state())[0]).toBe('a: two');
});

test('a draft of another account is not offered', async () => {
  const storage = newStorage();
  await edit(await visit(storage), say('a', 'mine'));
  const foreign = new Map(
    storage.shared
      .keys()
      .map((key) => [key.replace('AC1', 'AC2'), storage.shared.get(key) ?? ''] as const),
  );
  const next = await visit({ tab: memoryStore(), shared: memoryStore(foreign) });
  expect(next.state().storedDraft).toBeUndefined();
});

test('a draft of a month ago is not waited for', async () => {
  const storage = newStorage();
  const first = await visit(storage);
  await edit(first, say('a', 'mine'));
  const clock = new FakeClock();
  await clock.advance(31 * 24 * 3_600_000);
  const next = modelWorld({ storage, clock });
  next.effects.load();
  await clock.advance(0);
  expect(next.state().storedDraft).toBeUndefined();
  expect(keysOf(storage, '/draft/')).toEqual([]);
});

const full: KeyValueStore = { ...memoryStore(), set: () => false };
const blocked: KeyValueStore = {
  get: () => undefined,
  set: () => false,
  remove: () => undefined,
  keys: () => [],
};

test.each([
  ['full', full],
  ['blocked', blocked],
])('a storage that is %s does not stop anybody from editing', async (_, store) => {
  const world = await visit({ tab: store, shared: store });
  await edit(world, say('a', 'mine'));
  expect(routesOf(world.state())[0]).toBe('a: mine');
});

test.each(['no JSON', '{}', '{"value":[{"kind":"odd"}],"savedAt":1}', 'null'])(
  'what somebody else wrote there is not a draft: %s',
  async (text) => {
    const storage = newStorage();
    storage.shared.set('inbound-sip-router/draft/AC1/ZN1/other', text);
    expect((await visit(storage)).state().storedDraft).toBeUndefined();
  },
);
