/** What becomes of a publish that is refused, and of those that are not a plain publish of the draft. */
import { inFlightOf, liveOf, routesOf, say } from '../../../test/model/builders';
import { lost, ok, refused } from '../../../test/model/model-world';
import { editedWorld, isLive, requestAt, started } from '../../../test/model/publish-world';
import { selectHasChanges } from '../selectors';

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
  world.dispatch({ type: 'inboundSipRouter/view/reviewOpened', of: { kind: 'draft' } });
  world.dispatch({ type: 'inboundSipRouter/view/noteTyped', note: 'why' });
  world.answers('update', refused('publish-in-flight', { inFlight: inFlightOf() }), started);
  world.effects.publishDraft();
  await world.clock.advance(0);
  world.dispatch({ type: 'inboundSipRouter/view/panelClosed' });
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

test('a build that was abandoned is deployed, and the draft put onto it', async () => {
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
    type: 'inboundSipRouter/view/reviewOpened',
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
