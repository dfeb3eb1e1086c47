/** A publish from the first request to what is live, and everything that can happen on the way. */
import type { EditorUpdate } from '../../api/admin-api';
import { idOf, liveOf, routesOf, saved, say } from '../../../test/model/builders';
import { busy, lost, ok, refused } from '../../../test/model/model-world';
import {
  building,
  editedWorld,
  isLive,
  published,
  requestAt,
  started,
} from '../../../test/model/publish-world';
import { selectChanges, selectHasChanges } from '../selectors';

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
  expect(world.actions).toContain('publish/goingLive');
  expect(world.state().publish).toMatchObject({ kind: 'live', overrode: undefined });
  expect(selectHasChanges(world.state())).toBe(false);
  expect(world.state().draft?.base.version).toBe('ZN2');
});

test('only the changes are sent, with an id of its own, the base version and the note', async () => {
  const world = await editedWorld();
  world.dispatch({ type: 'inboundSipRouter/view/reviewOpened', of: { kind: 'draft' } });
  world.dispatch({ type: 'inboundSipRouter/view/noteTyped', note: 'why' });
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

test('a password that was published and comes back as a marker is not a conflict', async () => {
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
  const ids = new Set(world.asked('update').map((request) => (request as EditorUpdate).id));
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
