/** Who goes live, over what, and what has to be gone before: steps 6 to 9 of PROTOCOL.md. */
import { FakeRouter } from '../../test/fake-router';
import { lineageOf } from './build-lineage';

let router: FakeRouter;
beforeEach(() => {
  router = new FakeRouter();
});

/** Two open builds of one parent: the younger one's request took effect late. */
async function twoOpen(): Promise<{ older: string; younger: string }> {
  router.twilio.trouble('createBuild', 'late');
  await router.update({ id: 'publish-younger' });
  const older = await router.built('publish-older');
  await router.twilio.catchUp();
  return { older, younger: router.sids[0]! };
}

test('a rival is gone before a build is deployed, so that its late deployment fails', async () => {
  const { older, younger } = await twoOpen();
  router.twilio.before('deploy', () => expect(router.sids).not.toContain(older), younger);
  expect(await router.publish(younger)).toMatchObject({ kind: 'live', buildSid: younger });
  expect(await router.twilio.deploy(older)).toMatchObject({ kind: 'refused' });
});

test('of two who would both deploy one wins, whoever deletes first', async () => {
  const { older, younger } = await twoOpen();
  router.twilio.before('deploy', () => router.publish(older), younger);
  const outcome = await router.publish(younger);
  expect(outcome).toMatchObject({ kind: 'live', buildSid: younger });
  expect(await router.publish(older)).toMatchObject({ kind: 'refused' });
});

test('a rival that went live while it had to be deleted stays, and the publish is withdrawn', async () => {
  const { older, younger } = await twoOpen();
  router.twilio.before('deleteBuild', () => router.twilio.deployNow(older), older);
  expect(await router.publish(younger)).toMatchObject({ kind: 'refused', code: 'withdrawn' });
  expect(router.live.sid).toBe(older);
  expect(router.sids).not.toContain(younger);
});

test('what was deployed while rivals were deleted is not overridden', async () => {
  const { older, younger } = await twoOpen();
  let cli = '';
  router.twilio.after('deleteBuild', () => (cli = router.cli()), older);
  expect(await router.publish(younger)).toMatchObject({ kind: 'refused', code: 'withdrawn' });
  expect(router.live.sid).toBe(cli);
});

test('a rival that is live in another environment is named, and what was refused for it cannot be adopted', async () => {
  const { older, younger } = await twoOpen();
  router.twilio.heldElsewhere.add(older);
  expect(await router.publish(younger)).toMatchObject({ kind: 'refused', code: 'live-elsewhere' });
  router.twilio.heldElsewhere.clear();
  expect(await router.publish(younger)).toMatchObject({ kind: 'refused' });
  expect(router.live.sid).not.toBe(younger);
});

test('a build whose base is not live is withdrawn', async () => {
  const buildSid = await router.built('publish-one');
  const cli = router.cli();
  expect(await router.publish(buildSid)).toMatchObject({ kind: 'refused', code: 'withdrawn' });
  expect(router.sids).not.toContain(buildSid);
  expect(router.live.sid).toBe(cli);
});

test('done is reported only when nothing is left whose deployment could undo it', async () => {
  const first = await router.published('publish-one');
  const second = await router.published('publish-two');
  const child = await router.built('publish-three');
  expect(router.sids).toEqual(expect.arrayContaining([second, child]));
  expect(router.sids).not.toContain(first);
});

test('an ancestor that a late request deploys before the sweep is not overridden with a report', async () => {
  const first = await router.published('publish-one');
  const second = await router.built('publish-two');
  // It is live again while the sweep would delete it.
  router.twilio.before('deleteBuild', () => router.twilio.deployNow(first), first);
  const outcome = await router.publish(second);
  expect(outcome).toMatchObject({ kind: 'live', buildSid: second });
  expect(router.live.sid).toBe(second);
  expect(router.sids).not.toContain(first);
});

test('what went live just before the report is looked at first', async () => {
  const buildSid = await router.built('publish-one');
  await router.publish(buildSid);
  const child = await router.built('publish-two');
  // Between the sweep and the last look.
  const calls = router.twilio.calls.length;
  router.twilio.after('deployments', () =>
    router.twilio.before('liveBuildSid', () => router.twilio.deployNow(child)),
  );
  const outcome = await router.publish(buildSid);
  expect(outcome).toMatchObject({ kind: 'live', buildSid, superseded: true });
  expect(router.twilio.calls.slice(calls).filter((each) => each === 'builds').length).toBe(2);
});

test('a publish that is contained in what is live is done, and said to be followed by others', async () => {
  const first = await router.published('publish-one');
  await router.published('publish-two');
  await router.published('publish-three');
  expect(await router.publish(first)).toMatchObject({ kind: 'live', superseded: true });
});

/** base → one → two → child, all made and live one after the other, none reported; then base again, late. */
async function undone() {
  const base = await router.published('publish-base');
  const one = await router.built('publish-one');
  router.twilio.deployNow(one);
  const two = await router.built('publish-two');
  router.twilio.deployNow(two);
  const child = await router.built('publish-child');
  router.twilio.deployNow(base);
  return { base, one, two, child };
}

test('a discard of what was live once takes its children with it', async () => {
  const { two, child } = await undone();
  expect(await router.discard(two)).toEqual({ kind: 'discarded' });
  expect(router.sids).not.toContain(two);
  expect(router.sids).not.toContain(child);
});

test('so does a late withdrawal', async () => {
  const { two, child } = await undone();
  expect(await router.publish(two)).toMatchObject({ kind: 'refused', code: 'withdrawn' });
  expect(router.sids).not.toContain(child);
});

test('a child that cannot be deleted is live: what it was made from stays', async () => {
  const { two, child } = await undone();
  router.twilio.before('deleteBuild', () => router.twilio.deployNow(child), child);
  expect(await router.discard(two)).toMatchObject({ kind: 'refused', code: 'already-live' });
  expect(router.sids).toEqual(expect.arrayContaining([two, child]));
});

test('what a late deployment has undone is not reported because it was live once', async () => {
  const { one } = await undone();
  const outcome = await router.publish(one);
  // Its base is live: it is due once more.
  expect(outcome).toMatchObject({ kind: 'live', buildSid: one });
  expect(router.live.sid).toBe(one);
});

test('a deployment whose answer was lost is told as what it is', async () => {
  const buildSid = await router.built('publish-one');
  router.twilio.trouble('deploy', 'lost');
  expect(await router.publish(buildSid)).toMatchObject({ kind: 'live', buildSid });
});

test('a deployment that is not known to have been done is not done again', async () => {
  const buildSid = await router.built('publish-one');
  router.twilio.trouble('deploy', 'late');
  expect(await router.publish(buildSid)).toMatchObject({ code: 'outcome-unknown' });
  expect(router.twilio.calls.filter((each) => each === `deploy ${buildSid}`)).toHaveLength(1);
  expect(router.sids).toContain(buildSid);
  await router.twilio.catchUp();
  expect(await router.publish(buildSid)).toMatchObject({ kind: 'live', buildSid });
});

test('a deployment that somebody else has asked for is waited for', async () => {
  const buildSid = await router.built('publish-one');
  router.twilio.before('deploy', () => router.twilio.deployNow(buildSid), buildSid);
  expect(await router.publish(buildSid)).toMatchObject({ kind: 'live', buildSid });
});

test('a deployment over one from the command line that nobody had seen is said', async () => {
  const buildSid = await router.built('publish-one');
  let cli = '';
  router.twilio.before('deploy', () => (cli = router.cli()), buildSid);
  expect(await router.publish(buildSid)).toMatchObject({ kind: 'live', overrode: cli });
  const next = await router.built('publish-two');
  const code = (sid: string) =>
    router.twilio.allBuilds
      .find((build) => build.sid === sid)!
      .functionVersions.find(({ path }) => path === '/inbound-sip-router')!.sid;
  expect(code(next)).toBe(code(cli));
});

test('a build that is not finished is waited for once, then asked for again', async () => {
  router.twilio.newStatus = 'building';
  const buildSid = await router.built('publish-one');
  let waits = 0;
  const wait = () => {
    waits += 1;
    return Promise.resolve();
  };
  expect(await router.publish(buildSid, wait)).toEqual({ kind: 'building', buildSid });
  expect(waits).toBe(1);
  router.twilio.setStatus(buildSid, 'completed');
  expect(await router.publish(buildSid)).toMatchObject({ kind: 'live' });
});

test('what no publish made is neither published nor discarded', async () => {
  const cli = router.cli();
  router.cli();
  expect(await router.publish(cli)).toMatchObject({ code: 'not-a-publish' });
  expect(await router.discard(cli)).toMatchObject({ code: 'not-a-publish' });
  expect(router.sids).toContain(cli);
});

test('what is live, or was, is not discarded', async () => {
  const first = await router.published('publish-one');
  expect(await router.discard(first)).toMatchObject({ code: 'already-live' });
  await router.published('publish-two');
  await router.published('publish-three');
  expect(await router.discard(first)).toMatchObject({ code: 'already-live' });
});

test('a discard that is overtaken by the publish is told so', async () => {
  const buildSid = await router.built('publish-one');
  router.twilio.before('deleteBuild', () => router.twilio.deployNow(buildSid), buildSid);
  expect(await router.discard(buildSid)).toMatchObject({ code: 'already-live' });
});

test('and so it is if another publish has followed and swept', async () => {
  const buildSid = await router.built('publish-one');
  router.twilio.before('uploadFunction', async () => {
    await router.publish(buildSid);
    await router.published('publish-two');
  });
  expect(await router.discard(buildSid)).toMatchObject({ code: 'already-live' });
});

test('after 250 deployments from elsewhere the last publish is still the tip, and is not deleted', async () => {
  const published = await router.published('publish-one');
  const cli = router.cli();
  for (let count = 0; count < 250; count += 1) router.twilio.deployNow(cli);
  const next = await router.built('publish-two');
  router.twilio.before('deploy', () => expect(router.sids).toContain(published), next);
  expect(await router.publish(next)).toMatchObject({ kind: 'live' });
  expect(await router.publish(published)).toMatchObject({ kind: 'live', superseded: true });
  expect(lineageOf(router.live, 'ZE1')?.publishId).toBe('publish-two');
});

test('builds of deployments from elsewhere are nobody’s rivals', async () => {
  const clis = [router.live.sid, router.cli(), router.cli()];
  await router.published('publish-one');
  expect(router.sids).toEqual(expect.arrayContaining(clis));
});

test('what cannot be swept is said, and the publish is neither done nor refused', async () => {
  const first = await router.published('publish-one');
  const second = await router.built('publish-two');
  router.twilio.heldElsewhere.add(first);
  const outcome = await router.publish(second);
  expect(outcome).toMatchObject({ code: 'outcome-unknown' });
  expect(outcome).toMatchObject({ message: expect.stringContaining(first) as string });
  expect(router.live.sid).toBe(second);
  router.twilio.heldElsewhere.clear();
  expect(await router.publish(second)).toMatchObject({ kind: 'live', buildSid: second });
});

test('a publish whose base comes back late while it is swept is not told that it was refused', async () => {
  const first = await router.published('publish-one');
  const second = await router.built('publish-two');
  router.twilio.heldElsewhere.add(first);
  const outcome = await router.publish(second);
  router.twilio.heldElsewhere.clear();
  router.twilio.deployNow(first);
  expect(outcome).toMatchObject({ code: 'outcome-unknown' });
  expect(await router.publish(second)).toMatchObject({ kind: 'live', buildSid: second });
  expect(router.live.sid).toBe(second);
});

test('a deployment that Twilio says it has, and that does not show, is neither refused nor done', async () => {
  const buildSid = await router.built('publish-one');
  router.twilio.trouble('deploy', 'repeated');
  expect(await router.publish(buildSid)).toMatchObject({ code: 'outcome-unknown' });
  expect(router.sids).toContain(buildSid);
});

test('a discard of what is live writes nothing down', async () => {
  const buildSid = await router.published('publish-one');
  const versions = router.twilio.versions.length;
  expect(await router.discard(buildSid)).toMatchObject({ code: 'already-live' });
  expect(router.twilio.versions).toHaveLength(versions);
});

test('deployments that were overridden are found however many there were', async () => {
  const buildSid = await router.built('publish-one');
  let cli = '';
  router.twilio.before('deploy', () => {
    cli = router.cli();
    for (let count = 0; count < 150; count += 1) router.twilio.deployNow(cli);
  });
  expect(await router.publish(buildSid)).toMatchObject({ kind: 'live', overrode: cli });
});

test('a sibling that a late deployment undid was not overridden', async () => {
  const { older, younger } = await twoOpen();
  router.twilio.deployNow(older);
  router.twilio.deployNow(younger);
  const outcome = await router.publish(younger);
  expect(outcome).toMatchObject({ kind: 'live' });
  expect(outcome).not.toHaveProperty('overrode');
});
