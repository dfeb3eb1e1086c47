/** What was refused stays refused: whatever appears late, is sent twice or is not shown yet. */
import { FakeRouter } from '../../test/fake-router';

let router: FakeRouter;
beforeEach(() => {
  router = new FakeRouter();
});

/** The build of `publish-late` is asked for, and will appear when `catchUp` is called. */
async function asked(): Promise<void> {
  router.twilio.trouble('createBuild', 'late');
  expect(await router.update({ id: 'publish-late' })).toMatchObject({ code: 'outcome-unknown' });
}

async function appear(): Promise<string> {
  await router.twilio.catchUp();
  return router.sids[0]!;
}

test('a publish that was refused because of another one does not go live when its build appears late', async () => {
  await asked();
  const other = await router.built('publish-other');
  expect(await router.update({ id: 'publish-late' })).toMatchObject({ code: 'publish-in-flight' });
  const late = await appear();
  await router.discard(other);
  expect(await router.publish(late)).toMatchObject({ kind: 'refused', code: 'publish-in-flight' });
  expect(router.sids).not.toContain(late);
});

test('nor one that was refused because its base was not live, when that comes back', async () => {
  const base = router.live.sid;
  await asked();
  const version = router.version;
  router.cli();
  expect(await router.update({ id: 'publish-late', base: version })).toMatchObject({
    code: 'stale-version',
  });
  const late = await appear();
  router.twilio.deployNow(base);
  expect(await router.publish(late)).toMatchObject({ kind: 'refused', code: 'stale-version' });
  expect(router.live.sid).toBe(base);
});

test('nor one whose later build was withdrawn', async () => {
  await asked();
  router.twilio.before('createBuild', () => router.built('publish-other'));
  expect(await router.update({ id: 'publish-late' })).toMatchObject({ code: 'withdrawn' });
  const late = await appear();
  await router.discard(router.sids[1]!);
  expect(await router.publish(late)).toMatchObject({ kind: 'refused' });
  expect(router.sids).not.toContain(late);
});

test('nor one whose later build was discarded, or failed', async () => {
  for (const end of ['discard', 'fail'] as const) {
    router = new FakeRouter();
    await asked();
    const second = await router.built('publish-late');
    if (end === 'discard') await router.discard(second);
    else {
      router.twilio.setStatus(second, 'failed');
      expect(await router.publish(second)).toMatchObject({ code: 'build-failed' });
      expect(router.sids).toContain(second);
    }
    const late = await appear();
    expect(await router.publish(late)).toMatchObject({ kind: 'refused' });
  }
});

test('a list of notes that lags does not hide the refusal from who adopts', async () => {
  await asked();
  const other = await router.built('publish-other');
  router.twilio.freeze('functionVersions', 3);
  expect(await router.update({ id: 'publish-late' })).toMatchObject({ code: 'publish-in-flight' });
  const late = await appear();
  await router.discard(other);
  const versions = router.twilio.versions.length;
  router.twilio.freeze('functionVersions', 0);
  expect(await router.publish(late)).toMatchObject({ kind: 'refused' });
  expect(router.twilio.versions.length).toBeGreaterThan(versions);
});

test('the adopter’s own look at a lagging list is not enough', async () => {
  await asked();
  const other = await router.built('publish-other');
  const late = await appear();
  // The refusal is written while the list that the adopter reads is old.
  router.twilio.allBuilds = router.twilio.allBuilds.filter(({ sid }) => sid !== other);
  router.twilio.before('uploadFunction', () => {
    router.twilio.freeze('functionVersions', 2);
    router.twilio.versions.unshift({
      sid: 'ZNnote',
      fileSid: 'ZH/publish/cli',
      path: `/publish/ZE1/${router.live.sid}/publish-late/stale-version`,
    });
  });
  expect(await router.publish(late)).toMatchObject({ kind: 'refused', code: 'stale-version' });
  expect(router.live.sid).not.toBe(late);
});

test('who has claimed the build first is not refused by a request that comes later, unless it is gone', async () => {
  await asked();
  const late = await appear();
  const base = router.version;
  // While it is about to be deployed, the same update is sent again and sees an old list.
  let again: unknown;
  router.twilio.before(
    'deploy',
    async () => {
      router.twilio.deployNow(late);
      again = await router.update({ id: 'publish-late', base });
    },
    late,
  );
  expect(await router.publish(late)).toMatchObject({ kind: 'live', buildSid: late });
  expect(again).toMatchObject({ kind: 'published', buildSid: late });
});

test('a refusal deletes what was claimed before it, so that its deployment fails', async () => {
  await asked();
  const late = await appear();
  const { sid } = router.live;
  const own = router.own;
  router.twilio.before(
    'deploy',
    async () => {
      // Nobody sees the build yet.
      router.twilio.freezeBuildsWithout(late, 2);
      const again = await router.update({ id: 'publish-late', base: 'ZNold', own });
      expect(again).toMatchObject({ code: 'stale-version' });
      expect(router.sids).not.toContain(late);
    },
    late,
  );
  expect(await router.publish(late)).toMatchObject({ kind: 'refused' });
  expect(router.live.sid).toBe(sid);
});

test('a refusal that finds the claimed build live is not told', async () => {
  await asked();
  const late = await appear();
  router.twilio.before(
    'deploy',
    async () => {
      router.twilio.freezeBuildsWithout(late, 1);
      router.twilio.before('deleteBuild', () => router.twilio.deployNow(late), late);
      const again = await router.update({ id: 'publish-late', base: 'ZNold' });
      expect(again).toMatchObject({ code: 'outcome-unknown' });
    },
    late,
  );
  expect(await router.publish(late)).toMatchObject({ kind: 'live', buildSid: late });
});

test('the same request sent again after a refusal hears the same', async () => {
  await router.built('publish-other');
  const first = await router.update({ id: 'publish-mine' });
  await router.discard(router.sids[0]!);
  const again = await router.update({ id: 'publish-mine' });
  expect([first, again]).toMatchObject([
    { code: 'publish-in-flight' },
    { code: 'publish-in-flight' },
  ]);
});

test('what was discarded stays discarded when its author sends it again', async () => {
  await router.discard(await router.built('publish-one'));
  expect(await router.update({ id: 'publish-one' })).toMatchObject({ code: 'discarded' });
});

test('a note of a discard that came too late does not make a published table a refused one', async () => {
  const buildSid = await router.built('publish-one');
  const base = router.version;
  router.twilio.before('uploadFunction', () => router.publish(buildSid));
  expect(await router.discard(buildSid)).toMatchObject({ code: 'already-live' });
  expect(await router.update({ id: 'publish-one', base })).toMatchObject({ kind: 'published' });
});

test('a build that one read does not show is not taken as gone', async () => {
  // Just made: neither the list nor the read show it.
  router.twilio.after('createBuild', () => {
    router.twilio.hide(router.sids[0]!, 2);
  });
  router.twilio.before('createBuild', () => router.twilio.freeze('builds', 2));
  const outcome = await router.update({ id: 'publish-one' });
  expect(outcome.kind === 'built' || outcome.kind === 'refused').toBe(true);
  if (outcome.kind === 'refused') expect(outcome.code).toBe('outcome-unknown');
  expect(router.sids).toHaveLength(2);
});

test('an update that cannot find its build deletes it before it is told to be withdrawn', async () => {
  const buildSid = await router.built('publish-one');
  router.twilio.after('deployments', () => {
    // From now on nothing shows it.
    router.twilio.hide(buildSid, 1_000);
    router.twilio.freezeBuildsWithout(buildSid, 8);
  });
  expect(await router.update({ id: 'publish-one' })).toMatchObject({ code: 'withdrawn' });
  expect(router.sids).not.toContain(buildSid);
  expect(await router.publish(buildSid)).toMatchObject({ kind: 'refused' });
});

test('nor is it said of a publish or a discard that finds nothing', async () => {
  for (const ask of ['publish', 'discard'] as const) {
    router = new FakeRouter();
    const buildSid = await router.built('publish-one');
    router.twilio.hide(buildSid, 1_000);
    router.twilio.freezeBuildsWithout(buildSid, 8);
    const outcome = await router[ask](buildSid);
    expect(outcome).toMatchObject(
      ask === 'publish' ? { code: 'unknown-build' } : { kind: 'discarded' },
    );
    expect(router.sids).not.toContain(buildSid);
  }
});

test('a deployment that Twilio refuses cannot be adopted later', async () => {
  const buildSid = await router.built('publish-one');
  router.twilio.trouble('deploy', { refused: 'No.' });
  expect(await router.publish(buildSid)).toMatchObject({ code: 'build-refused' });
  expect(await router.publish(buildSid)).toMatchObject({ kind: 'refused' });
  expect(router.sids).not.toContain(buildSid);
});

test('a refusal that was written after the build was claimed does not hold it back', async () => {
  router.twilio.newStatus = 'building';
  const buildSid = await router.built('publish-one');
  expect(await router.publish(buildSid)).toMatchObject({ kind: 'building' });
  // Somebody who would discard it went away before he deleted it.
  const path = `/publish/ZE1/${router.live.sid}/publish-one/discarded`;
  router.twilio.versions.unshift({ sid: 'ZNnote', fileSid: 'ZH/publish/cli', path });
  router.twilio.setStatus(buildSid, 'completed');
  expect(await router.publish(buildSid)).toMatchObject({ kind: 'live' });
});

test('a refusal that finds the claimed build about to be live is not told', async () => {
  await asked();
  const late = await appear();
  router.twilio.before('deploy', async () => {
    router.twilio.freezeBuildsWithout(late, 2);
    router.twilio.heldElsewhere.add(late);
    const again = await router.update({ id: 'publish-late', base: 'ZNold' });
    expect(again).toMatchObject({ code: 'outcome-unknown' });
  });
  expect(await router.publish(late)).toMatchObject({ kind: 'live' });
});

test('nor one that finds it gone because it was published and others followed', async () => {
  await asked();
  const late = await appear();
  const own = router.own;
  router.twilio.freezeBuildsWithout(late, 1);
  router.twilio.before('uploadFunction', async () => {
    expect(await router.publish(late)).toMatchObject({ kind: 'live' });
    await router.published('publish-two');
  });
  const again = await router.update({ id: 'publish-late', base: 'ZNold', own });
  expect(again).toMatchObject({ code: 'outcome-unknown' });
  expect(await router.update({ id: 'publish-late', base: 'ZNold' })).toMatchObject({
    kind: 'published',
  });
});

test('a list of notes that does not show the own refusal does not hide a claim either', async () => {
  await asked();
  const late = await appear();
  const live = router.live.sid;
  router.twilio.before('deploy', async () => {
    router.twilio.freezeBuildsWithout(late, 1);
    // The look for an earlier attempt, and the first one after the note.
    router.twilio.freezeVersionsBefore(/claimed/, 2);
    const again = await router.update({ id: 'publish-late', base: 'ZNold' });
    expect(again).toMatchObject({ code: 'stale-version' });
  });
  expect(await router.publish(late)).toMatchObject({ kind: 'refused' });
  expect(router.live.sid).toBe(live);
});
