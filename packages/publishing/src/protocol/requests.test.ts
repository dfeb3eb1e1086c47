/** What one request gives, sent once or again: steps 1 to 5 of PROTOCOL.md. */
import { builtBy, FakeRouter } from '../../test/fake-router';
import { MAX_CLI_ENTRIES } from '../history/history-bound';
import { readHistory } from '../history/read-history';
import { isOwnBuild } from './own-deployment';
import { readSituation } from './situation';
import { OutOfTime } from './time-budget';

let router: FakeRouter;
beforeEach(() => {
  router = new FakeRouter();
});
const created = () => router.twilio.calls.filter((each) => each === 'createBuild').length;

test('a container of an earlier publish builds nothing', async () => {
  await router.published('publish-one');
  const old = router.own;
  await router.published('publish-two');
  const outcome = await router.update({ id: 'publish-three', own: old });
  expect(outcome).toMatchObject({ code: 'stale-container' });
  expect(created()).toBe(2);
});

test('two deployments from the command line are told apart', async () => {
  const old = router.own;
  router.cli();
  expect(await isOwnBuild(router.live, old, router.twilio)).toBe(false);
  expect(await isOwnBuild(router.live, router.own, router.twilio)).toBe(true);
  expect(await router.update({ id: 'publish-one', own: old })).toMatchObject({
    code: 'stale-container',
  });
});

test('an update from a version that is not live is refused', async () => {
  const base = router.version;
  await router.published('publish-one');
  expect(await router.update({ id: 'publish-two', base })).toMatchObject({ code: 'stale-version' });
  expect(created()).toBe(1);
});

test('an open build of somebody else is named; a failed one is in nobody’s way', async () => {
  const open = await router.built('publish-one');
  expect(await router.update({ id: 'publish-two' })).toMatchObject({
    code: 'publish-in-flight',
    inFlight: { buildSid: open, id: 'publish-one', author: 'ada', status: 'ready' },
  });
  router.twilio.setStatus(open, 'failed');
  expect(await router.update({ id: 'publish-three' })).toMatchObject({ kind: 'built' });
});

test('only the open build that is named is overwritten', async () => {
  const open = await router.built('publish-one');
  expect(await router.update({ id: 'publish-two', overwrite: open })).toMatchObject({
    kind: 'built',
  });
  expect(router.sids).not.toContain(open);
  const live = await router.publish(router.sids[0]!);
  const overwrite = live.kind === 'live' ? live.buildSid : '';
  expect(await router.update({ id: 'publish-three', overwrite })).toMatchObject({
    code: 'already-live',
  });
});

test('the same update gives the same build, before and after it is live', async () => {
  const first = builtBy(await router.update({ id: 'publish-one', base: router.version }));
  const base = router.version;
  expect(await router.update({ id: 'publish-one' })).toMatchObject({ buildSid: first });
  await router.publish(first);
  expect(await router.update({ id: 'publish-one', base })).toEqual({
    kind: 'published',
    buildSid: first,
    publishId: 'publish-one',
  });
  await router.published('publish-two');
  expect(await router.update({ id: 'publish-one', base })).toMatchObject({ kind: 'published' });
  expect(created()).toBe(2);
});

test('an id is not used for two requests, whether the first one is open, live or long past', async () => {
  const buildSid = await router.built('publish-one');
  const other = { id: 'publish-one', tag: 'another' };
  expect(await router.update(other)).toMatchObject({ code: 'id-reused' });
  await router.publish(buildSid);
  expect(await router.update(other)).toMatchObject({ code: 'id-reused' });
  await router.published('publish-two');
  expect(await router.update(other)).toMatchObject({ code: 'id-reused' });
  expect(created()).toBe(2);
});

test('a build whose answer was lost is found and not made again', async () => {
  router.twilio.trouble('createBuild', 'lost');
  expect(await router.update({ id: 'publish-one' })).toMatchObject({ kind: 'built' });
  expect(created()).toBe(1);
});

test('a build that appears late is found when the request is sent again', async () => {
  router.twilio.trouble('createBuild', 'late');
  expect(await router.update({ id: 'publish-one' })).toMatchObject({ code: 'outcome-unknown' });
  await router.twilio.catchUp();
  expect(await router.update({ id: 'publish-one' })).toMatchObject({ kind: 'built' });
  expect(created()).toBe(1);
});

test('of two builds of one id the older is the answer', async () => {
  router.twilio.trouble('createBuild', 'late');
  await router.update({ id: 'publish-one' });
  router.twilio.before('createBuild', () => router.twilio.catchUp());
  const outcome = await router.update({ id: 'publish-one' });
  expect(router.sids).toHaveLength(2);
  expect(outcome).toMatchObject({ kind: 'built', buildSid: router.sids[0] });
});

test('a build that Twilio refuses is refused with its words', async () => {
  router.twilio.trouble('createBuild', { refused: 'Too many builds.' });
  const outcome = await router.update({ id: 'publish-one' });
  expect(outcome).toMatchObject({ code: 'build-refused' });
  expect((outcome as { message: string }).message).toContain('Too many builds.');
});

test('a list that does not show the own build is not settled by: of two that found nobody the younger withdraws', async () => {
  let first = '';
  router.twilio.before('createBuild', async () => {
    first = await router.built('publish-first');
    // Shows neither of the two.
    router.twilio.freezeBuildsWithout(first, 3);
  });
  expect(await router.update({ id: 'publish-second' })).toMatchObject({ code: 'withdrawn' });
  expect(router.sids[0]).toBe(first);
});

test('one look is at one moment: lists are read until they show what is live', async () => {
  router.twilio.freeze('builds', 2);
  router.twilio.freeze('deployments', 3);
  const cli = router.cli();
  const situation = await readSituation(router.twilio, router.budget());
  expect(situation.live.sid).toBe(cli);
  expect(situation.deployments[0]?.buildSid).toBe(cli);
  router.twilio.freeze('deployments', 1_000);
  router.cli();
  await expect(readSituation(router.twilio, router.budget())).rejects.toThrow(OutOfTime);
});

test('a table is carried over whole but for itself and its record', async () => {
  const before = router.live;
  const buildSid = await router.built('publish-one');
  const made = router.twilio.allBuilds.find(({ sid }) => sid === buildSid)!;
  const paths = (build: typeof made) =>
    [...build.functionVersions, ...build.assetVersions].map(({ path }) => path);
  expect(paths(made)).toEqual([
    '/inbound-sip-router',
    `/publish/ZE1/${before.sid}/publish-one`,
    '/config.json',
  ]);
  expect(made.functionVersions[0]).toEqual(before.functionVersions[0]);
  expect(made.assetVersions[0]!.sid).not.toBe(before.assetVersions[0]!.sid);
  expect(made.assetVersions[0]!.fileSid).toBe(before.assetVersions[0]!.fileSid);
});

test('no write begins when the time is nearly over', () => {
  const budget = router.budget();
  router.twilio.nowMs += 8_000;
  expect(() => budget.beforeWrite()).toThrow(OutOfTime);
});

test('a build whose base was replaced while it was made is withdrawn', async () => {
  router.twilio.before('createBuild', () => router.cli());
  expect(await router.update({ id: 'publish-one' })).toMatchObject({ code: 'withdrawn' });
  expect(router.sids).toHaveLength(2);
});

describe('The archive', () => {
  const plan = (...paths: readonly string[]) => ({
    files: paths.map((path) => ({ path, ids: [`${path}-id`] })),
    upload: { path: paths[0]!, content: Uint8Array.of(1) },
  });
  const stored = (sid: string) =>
    router.twilio.allBuilds
      .find((build) => build.sid === sid)!
      .assetVersions.filter(({ path }) => path.startsWith('/history/'));

  test('is taken over from the last publish, over a deployment that does not have it', async () => {
    const first = builtBy(await router.update({ id: 'publish-1', archive: plan('/history/0') }));
    await router.publish(first);
    const kept = stored(first);
    router.cli();
    const archive = plan('/history/1', '/history/0');
    const second = builtBy(await router.update({ id: 'publish-2', archive }));
    expect(stored(second)).toEqual(expect.arrayContaining(kept));
    expect(stored(second)).toHaveLength(2);
  });

  test('writes a file into the asset that it has already', async () => {
    const first = builtBy(await router.update({ id: 'publish-1', archive: plan('/history/0') }));
    await router.publish(first);
    const second = builtBy(await router.update({ id: 'publish-2', archive: plan('/history/0') }));
    expect(router.twilio.calls.filter((each) => each.startsWith('createAsset'))).toHaveLength(1);
    expect(stored(second)).toHaveLength(1);
    expect(stored(second)[0]!.sid).not.toBe(stored(first)[0]!.sid);
  });

  test('does not claim files that its build does not have', async () => {
    const archive = { ...plan('/history/0'), files: [{ path: '/history/9', ids: ['lost'] }] };
    await router.publish(builtBy(await router.update({ id: 'publish-1', archive })));
    const situation = await readSituation(router.twilio, router.budget());
    const history = await readHistory(router.twilio, situation, router.own, undefined);
    expect(history.archive).toEqual([]);
  });
});

test('deployments from elsewhere do not push publishes out of the history', async () => {
  await router.published('publish-one');
  const cli = router.cli();
  for (let count = 0; count < 250; count += 1) router.twilio.deployNow(cli);
  const situation = await readSituation(router.twilio, router.budget());
  const { entries } = await readHistory(router.twilio, situation, router.own, undefined);
  expect(entries.map(({ id }) => id)).toContain('publish-one');
  expect(entries.filter(({ kind }) => kind === 'cli-deployment')).toHaveLength(MAX_CLI_ENTRIES + 1);
});
