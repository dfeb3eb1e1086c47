/** Who goes ahead is refused for nobody's open publish, loses nothing of others, and does nothing twice. */
import { FakeRouter } from '../../test/fake-router';
import { lineageOf } from './build-lineage';
import { WAIT_MS } from './make-way';

let router: FakeRouter;
beforeEach(() => {
  router = new FakeRouter();
});
const created = () => router.twilio.calls.filter((each) => each === 'createBuild').length;
const deployed = () => router.twilio.calls.filter((each) => each.startsWith('deploy ')).length;
const table = () => {
  const version = router.live.assetVersions.find(({ path }) => path === '/config.json');
  return router.twilio.contents.get(version?.sid ?? '');
};
/** Ids of the publishes in the line of what is live, newest first. */
const line = () => {
  const { own } = router;
  if (own.record?.kind !== 'publish') return [];
  const { entry, earlier } = own.record;
  return [entry, ...earlier].flatMap(({ kind, id }) => (kind === 'publish' ? [id] : []));
};

test('one request is enough if nobody is in the way', async () => {
  const outcome = await router.ahead('switch-one');
  expect(outcome).toMatchObject({ kind: 'live', buildSid: router.live.sid });
  expect(line()).toEqual(['switch-one']);
  expect(router.own.record).toMatchObject({ goesAhead: true });
});

test('while Twilio builds, the answer says so, and the same request goes on', async () => {
  router.twilio.newStatus = 'building';
  const building = await router.ahead('switch-one');
  expect(building).toMatchObject({ kind: 'building' });
  router.twilio.setStatus(building.kind === 'building' ? building.buildSid : '', 'completed');
  expect(await router.ahead('switch-one')).toMatchObject({ kind: 'live' });
  expect(created()).toBe(1);
});

test('the same request does nothing twice, also after others have published', async () => {
  await router.ahead('switch-one');
  expect(await router.ahead('switch-one')).toMatchObject({ kind: 'live', superseded: false });
  await router.published('publish-two');
  expect(await router.ahead('switch-one')).toMatchObject({ kind: 'live', superseded: true });
  expect(line()).toEqual(['publish-two', 'switch-one']);
  expect(created()).toBe(2);
  expect(deployed()).toBe(2);
});

test('an id that was used for another change is refused', async () => {
  await router.ahead('switch-one');
  expect(await router.ahead('switch-one', { tag: 'other' })).toMatchObject({ code: 'id-reused' });
});

test('an old container builds nothing', async () => {
  const { own } = router;
  await router.published('publish-one');
  expect(await router.ahead('switch-one', { own })).toMatchObject({ code: 'stale-container' });
  expect(created()).toBe(1);
});

test('an open publish has 20 s; then it is withdrawn, and told so for good', async () => {
  const open = await router.built('publish-one');
  const began = router.twilio.nowMs;
  const first = await router.ahead('switch-one');
  expect(first).toMatchObject({ kind: 'waiting', inFlight: { buildSid: open, author: 'ada' } });
  expect(router.sids).toContain(open);
  const { outcome, turns } = await router.untilAhead('switch-one');
  expect(outcome).toMatchObject({ kind: 'live', superseded: false });
  expect(turns).toBeGreaterThan(2);
  expect(router.twilio.nowMs - began).toBeGreaterThanOrEqual(WAIT_MS);
  expect(router.twilio.nowMs - began).toBeLessThan(WAIT_MS + 2_000);
  expect(router.sids).not.toContain(open);
  expect(line()).toEqual(['switch-one']);
  expect(await router.update({ id: 'publish-one' })).toMatchObject({ code: 'withdrawn' });
  expect(await router.publish(open)).toMatchObject({ kind: 'refused' });
  expect(line()).toEqual(['switch-one']);
});

test('the 20 s begin with the first request, not with each', async () => {
  await router.built('publish-one');
  await router.ahead('switch-one');
  router.twilio.nowMs += WAIT_MS;
  expect(await router.ahead('switch-one')).toMatchObject({ kind: 'live' });
});

test('the time of somebody else, and of an earlier switch, does not count', async () => {
  await router.built('publish-one');
  await router.ahead('switch-one');
  router.twilio.nowMs += WAIT_MS;
  expect(await router.ahead('switch-two')).toMatchObject({ kind: 'waiting' });
});

test('no single request waits for long', async () => {
  await router.built('publish-one');
  const began = router.twilio.nowMs;
  await router.ahead('switch-one');
  expect(router.twilio.nowMs - began).toBeLessThanOrEqual(4_000);
});

test('what goes live meanwhile stays, and the change is put onto it', async () => {
  const open = await router.built('publish-one');
  const { outcome } = await router.untilAhead('switch-one', async (turn) => {
    if (turn === 1) expect(await router.publish(open)).toMatchObject({ kind: 'live' });
  });
  expect(outcome).toMatchObject({ kind: 'live' });
  expect(line()).toEqual(['switch-one', 'publish-one']);
  expect(table()).toBe('switch-one');
});

test('what is discarded, or goes live, while a request waits is not waited for any longer', async () => {
  const discarded = await router.built('publish-one');
  router.twilio.after('uploadFunction', () => router.discard(discarded));
  const began = router.twilio.nowMs;
  expect(await router.ahead('switch-one')).toMatchObject({ kind: 'live' });
  expect(router.twilio.nowMs - began).toBeLessThan(1_000);
  const published = await router.built('publish-two');
  router.twilio.after('uploadFunction', () => router.twilio.deployNow(published));
  expect(await router.ahead('switch-two')).toMatchObject({ code: 'stale-container' });
  expect(router.twilio.nowMs - began).toBeLessThan(2_000);
});

test('an open publish that goes live in the moment of its withdrawal stays', async () => {
  const open = await router.built('publish-one');
  await router.ahead('switch-one');
  router.twilio.nowMs += WAIT_MS;
  router.twilio.before('deleteBuild', () => router.twilio.deployNow(open), open);
  const { outcome } = await router.untilAhead('switch-one');
  expect(outcome).toMatchObject({ kind: 'live' });
  expect(line()).toEqual(['switch-one', 'publish-one']);
});

test('a failed publish is in nobody’s way', async () => {
  router.twilio.setStatus(await router.built('publish-one'), 'failed');
  expect(await router.ahead('switch-one')).toMatchObject({ kind: 'live' });
});

test('a publish that was a moment earlier makes a second attempt, not a refusal', async () => {
  router.twilio.before('createBuild', () => router.built('publish-one'));
  const { outcome } = await router.untilAhead('switch-one');
  expect(outcome).toMatchObject({ kind: 'live' });
  expect(line()).toEqual(['switch-one_2']);
  expect(await router.ahead('switch-one')).toMatchObject({ kind: 'live', superseded: false });
  expect(line()).toEqual(['switch-one_2']);
});

test('what is deployed in between is not lost, and the change is put onto it', async () => {
  router.twilio.newStatus = 'building';
  await router.ahead('switch-one');
  const mine = router.sids[0]!;
  router.twilio.newStatus = 'completed';
  const other = router.cli();
  expect(router.live.sid).toBe(other);
  router.twilio.setStatus(mine, 'completed');
  const { outcome } = await router.untilAhead('switch-one');
  expect(outcome).toMatchObject({ kind: 'live' });
  expect(line()[0]).toBe('switch-one_2');
  expect(router.sids).not.toContain(mine);
  expect(lineageOf(router.live, 'ZE1')?.parentSid).toBe(other);
});

test('two who go ahead both get there, one after the other, and neither withdraws the other', async () => {
  router.twilio.newStatus = 'building';
  await router.ahead('switch-one');
  const one = router.sids[0]!;
  expect(await router.ahead('switch-two')).toMatchObject({
    kind: 'waiting',
    inFlight: { buildSid: one },
  });
  router.twilio.nowMs += 3 * WAIT_MS;
  expect(await router.ahead('switch-two')).toMatchObject({ kind: 'waiting' });
  expect(router.sids).toContain(one);
  router.twilio.newStatus = 'completed';
  router.twilio.setStatus(one, 'completed');
  // The second finishes the first: its client may have gone.
  expect((await router.untilAhead('switch-two')).outcome).toMatchObject({ kind: 'live' });
  expect(line()).toEqual(['switch-two', 'switch-one']);
  expect(await router.ahead('switch-one')).toMatchObject({ kind: 'live', superseded: true });
});

test('a failed build of its own is told, and is in nobody’s way', async () => {
  router.twilio.newStatus = 'building';
  await router.ahead('switch-one');
  router.twilio.setStatus(router.sids[0]!, 'failed');
  expect(await router.ahead('switch-one')).toMatchObject({ code: 'build-failed' });
  router.twilio.newStatus = 'completed';
  expect(await router.ahead('switch-two')).toMatchObject({ kind: 'live' });
});

test('who discards it on purpose is obeyed', async () => {
  router.twilio.newStatus = 'building';
  await router.ahead('switch-one');
  await router.discard(router.sids[0]!);
  expect(await router.ahead('switch-one')).toMatchObject({ code: 'discarded' });
  expect(created()).toBe(1);
});

test('a build whose creation was not answered is found, and not made again', async () => {
  router.twilio.trouble('createBuild', 'lost');
  expect(await router.ahead('switch-one')).toMatchObject({ kind: 'live' });
  expect(created()).toBe(1);
});

test('a build that appears late changes nothing', async () => {
  router.twilio.trouble('createBuild', 'late');
  expect(await router.ahead('switch-one')).toMatchObject({ code: 'outcome-unknown' });
  expect((await router.untilAhead('switch-one')).outcome).toMatchObject({ kind: 'live' });
  await router.published('publish-two');
  await router.twilio.catchUp();
  const late = router.sids[0]!;
  expect(await router.publish(late)).toMatchObject({ kind: 'refused' });
  expect(line()).toEqual(['publish-two', 'switch-one']);
});
