/** What publishing promises of order: who goes live, over what, each with its test on deployed Functions (packages/publishing/PROTOCOL.md). */
import { buildSidOf, publishSteps, say, table, until } from './publish-steps';

// Each test deploys real Functions in processes of their own.
jest.setTimeout(60_000);

const admin = publishSteps();

// Above each promise: lines that were broken on purpose, and the test that failed.

// own-deployment.ts, `if (version?.path !== own.recordPath) return false` taken out: an old container …
// deploy-build.ts, `for (const rival of rivals)` over none: of eight admins who publish at once …
describe('Promise 1: no lost update', () => {
  test('of eight admins who publish at once exactly those who are told so are in the table', async () => {
    const { data, version } = await admin.list();
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const published = await Promise.all(
      names.map(async (name) => {
        const routes = [...data.routes, say(name)];
        const updated = await admin.world.ask('update', { data: { ...data, routes }, version });
        if (updated.status !== 200) return undefined;
        const { buildSid } = updated.body;
        const answer = await admin.world.insist('publish', { buildSid });
        return answer.status === 200 ? name : undefined;
      }),
    );
    const done = published.filter((name) => name !== undefined);
    expect(done).toHaveLength(1);
    expect(await admin.addresses()).toEqual(['start', ...done]);
  });

  test('data and version belong together while another publish is under way', async () => {
    const before = await admin.list();
    await admin.update(table('start', 'next'));
    const during = await admin.list();
    expect(during).toMatchObject({ data: before.data, version: before.version });
    expect(during).toMatchObject({ versionIsDeployed: false, inFlight: [{ status: 'ready' }] });
  });

  test('an old container that still answers says so instead of giving old data', async () => {
    admin.world.emulator.staleContainers.keepNext({ requests: 3 });
    await admin.world.publish(table('start', 'next'));
    admin.world.emulator.staleContainers.keepNext({ requests: 1 });
    const built = await admin.update(table('start', 'next', 'last'));
    expect((await admin.world.insist('publish', { buildSid: buildSidOf(built) })).status).toBe(200);
    expect(await admin.world.ask('list')).toMatchObject({
      status: 503,
      body: { code: 'stale-container' },
    });
    expect(await admin.addresses()).toEqual(['start', 'next', 'last']);
  });
});

// settle-build.ts, `if (!first)` taken out before `return {kind: 'built'…}`: of two updates …
// update-table.ts, `refuseStale` returns undefined: an update from a version that is not live …
// publish-build.ts, `lineage.parentSid !== situation.live.sid` taken as false: a build whose base is not live …
// situation.ts, `foreign.has(buildSid)` taken out of deploymentsOverridden: a publish that a late deployment …
// build-lineage.ts, `buildsToSweep` finds none: what was published is reported only …
describe('Promise 2: the builds list is the order', () => {
  test('of two updates that both found nobody publishing the younger withdraws', async () => {
    const { version } = await admin.list();
    const answers = await Promise.all(
      [table('one'), table('two')].map((data) => admin.world.ask('update', { data, version })),
    );
    const kept = answers.filter(({ status }) => status === 200);
    expect(kept).toHaveLength(1);
    expect(answers.find(({ status }) => status !== 200)?.status).toBe(409);
    expect((await admin.list()).inFlight.map(({ buildSid }) => buildSid)).toEqual(
      kept.map(buildSidOf),
    );
  });

  test('an update from a version that is not live any more is 409', async () => {
    const { version } = await admin.list();
    await admin.world.publish(table('start', 'next'));
    expect(await admin.world.insist('update', { data: table('mine'), version })).toMatchObject({
      status: 409,
      body: { code: 'stale-version' },
    });
  });

  test('a build whose base is not live any more is withdrawn instead of deployed', async () => {
    const built = await admin.update(table('start', 'mine'));
    await admin.world.deployFromCommandLine(table('by-hand'));
    expect(await admin.world.insist('publish', { buildSid: buildSidOf(built) })).toMatchObject({
      status: 409,
      body: { code: 'withdrawn' },
    });
    expect(await admin.addresses()).toEqual(['by-hand']);
    expect(await admin.builds()).not.toContain(buildSidOf(built));
  });

  test('a publish that a late deployment of its base has undone is not reported because it was live once', async () => {
    const base = await admin.world.publish(table('start', 'base'));
    const undone = buildSidOf(await admin.update(table('start', 'base', 'undone')));
    const { serviceSid, environmentSid } = admin.world;
    const path = `/${serviceSid}/Environments/${environmentSid}/Deployments`;
    for (const BuildSid of [undone, base.buildSid]) {
      expect((await admin.world.api('POST', path, { BuildSid })).status).toBe(201);
    }
    expect((await admin.world.insist('discard', { buildSid: undone })).status).toBe(200);
    await admin.world.publish(table('start', 'base', 'next'));
    expect(await admin.world.insist('publish', { buildSid: undone })).toMatchObject({
      status: 409,
      body: { code: 'unknown-build' },
    });
    expect((await admin.world.insist('history')).text).not.toContain(undone);
  });

  test('what was published is reported only when nothing is left that could undo it', async () => {
    const first = await admin.world.publish(table('start', 'one'));
    const second = await admin.world.publish(table('start', 'one', 'two'));
    const left = await admin.builds();
    expect(left).toContain(second.buildSid);
    expect(left).not.toContain(first.buildSid);
  });
});

// create-table-build.ts, `dependencies: []`: functions, other assets, dependencies and runtime …
// create-table-build.ts, `base = live` instead of carriedBase: a deployment from the command line in the last moment …
describe('Promise 3: a build is carried over whole', () => {
  test('functions, other assets, dependencies and runtime are those of the base', async () => {
    const baseSid = await admin.world.deployFromCommandLine(table('start'), {
      extraAssets: { '/logo.svg': '<svg/>' },
      dependencies: [{ name: 'twilio', version: '6.2.0' }],
      runtime: 'node24',
    });
    const { buildSid } = await admin.world.publish(table('start', 'next'));
    const [base, made] = await Promise.all([carriedBy(baseSid), carriedBy(buildSid)]);
    expect(made).toEqual(base);
    expect(made.versions.length).toBeGreaterThan(8);
  });

  test('a deployment from the command line in the last moment is named, and its code comes back with the next publish', async () => {
    const cliSid = await admin.world.deployFromCommandLine(table('by-hand'), {
      extraAssets: { '/logo.svg': '<svg/>' },
      dependencies: [{ name: 'twilio', version: '6.2.0' }],
    });
    await admin.world.deployFromCommandLine(table('start'));
    const buildSid = buildSidOf(await admin.update(table('start', 'mine')));
    const { serviceSid, environmentSid, emulator } = admin.world;
    const path = `/v1/Services/${serviceSid}/Environments/${environmentSid}/Deployments`;
    const first = { method: 'POST', host: 'serverless.twilio.com', path };
    emulator.faults.add({
      match: { method: 'POST', path: '*/Deployments' },
      action: { kind: 'lose-race', first: { ...first, form: { BuildSid: cliSid } } },
    });
    const answer = await admin.world.insist('publish', { buildSid });
    expect(answer).toMatchObject({ status: 200, body: { buildSid, overrode: cliSid } });
    expect(answer.body['message']).toContain(cliSid);
    expect(await admin.addresses()).toEqual(['start', 'mine']);
    const history = await admin.world.insist('history');
    expect((history.body['entries'] as readonly object[]).slice(0, 2)).toMatchObject([
      { kind: 'publish' },
      { kind: 'cli-deployment', buildSid: cliSid, overriddenBy: expect.any(String) as unknown },
    ]);
    const next = await admin.world.publish(table('start', 'mine', 'next'));
    const [cli, made] = await Promise.all([carriedBy(cliSid), carriedBy(next.buildSid)]);
    expect(made).toEqual(cli);
    expect(await admin.addresses()).toEqual(['start', 'mine', 'next']);
    const last = await admin.world.ask('publish', { buildSid: next.buildSid });
    expect(last.body).not.toHaveProperty('overrode');
  });

  async function carriedBy(buildSid: string) {
    const { body } = await admin.world.api('GET', `/${admin.world.serviceSid}/Builds/${buildSid}`);
    const files = ['function_versions', 'asset_versions'].flatMap(
      (name) => body[name] as readonly { sid: string; path: string }[],
    );
    const isCarried = (path: string) =>
      path !== '/config.json' && !/^\/(publish|history)\//.test(path);
    return {
      versions: files.filter(({ path }) => isCarried(path)).map(({ sid }) => sid),
      dependencies: body['dependencies'],
      runtime: body['runtime'],
    };
  }
});

// discard-build.ts, `if (outcome === 'deleted')` taken out: a discard that is overtaken …
// build-lineage.ts, `openBuilds` with failed ones: a build that failed …
// update-table.ts, `request.overwrite` not looked at: an open build is overwritten …
describe('Promise 4: nothing hangs forever', () => {
  test('a build that was never deployed is shown with author and age, and anyone can adopt it', async () => {
    const built = await admin.update(table('start', 'left'), { note: 'closed the tab' });
    const [left] = (await admin.list()).inFlight;
    expect(left).toMatchObject({ buildSid: buildSidOf(built), status: 'ready', changeCount: 1 });
    expect(left).toMatchObject({ author: 'admin_40example_2Ecom', note: 'closed the tab' });
    expect(left!.ageSeconds).toBeLessThan(60);
    expect((await admin.world.insist('publish', { buildSid: left!.buildSid })).status).toBe(200);
    expect(await admin.addresses()).toEqual(['start', 'left']);
  });

  test('it can be discarded, and its author who comes back is told', async () => {
    const buildSid = buildSidOf(await admin.update(table('start', 'left')));
    expect((await admin.world.insist('discard', { buildSid })).body).toMatchObject({
      success: true,
    });
    expect((await admin.world.insist('publish', { buildSid })).status).toBe(409);
    expect((await admin.update(table('start', 'other'))).status).toBe(200);
  });

  test('discarding and deploying at once: one of them is told that it came too late', async () => {
    const buildSid = buildSidOf(await admin.update(table('start', 'left')));
    const [published, discarded] = await Promise.all([
      admin.world.insist('publish', { buildSid }),
      admin.world.insist('discard', { buildSid }),
    ]);
    expect([published.status, discarded.status].sort()).toEqual([200, 409]);
    expect((await admin.addresses()).includes('left')).toBe(published.status === 200);
  });

  test('a discard that is overtaken by the publish and by one that follows it is told so', async () => {
    const buildSid = buildSidOf(await admin.update(table('start', 'left')));
    const { faults } = admin.world.emulator;
    // Its note: before it is written, nobody is held back by it.
    const match = { method: 'POST', host: 'serverless-upload*' };
    faults.add({ match, action: { kind: 'delay', ms: 2_500 } });
    const discarding = admin.world.ask('discard', { buildSid });
    await until(() => faults.pending().length === 0);
    await admin.world.insist('publish', { buildSid });
    await admin.world.publish(table('start', 'left', 'more'));
    expect(await discarding).toMatchObject({ status: 409, body: { code: 'already-live' } });
    expect(await admin.addresses()).toEqual(['start', 'left', 'more']);
  });

  test('a build that failed is shown as failed and is in nobody’s way', async () => {
    admin.world.emulator.builds.failNext = 1;
    const buildSid = buildSidOf(await admin.update(table('start', 'broken')));
    expect((await admin.list()).inFlight).toMatchObject([{ buildSid, status: 'failed' }]);
    expect(await admin.world.insist('publish', { buildSid })).toMatchObject({
      body: { code: 'build-failed' },
    });
    await admin.world.publish(table('start', 'next'));
    expect(await admin.addresses()).toEqual(['start', 'next']);
  });

  test('an open build is overwritten when it is named', async () => {
    const overwrite = buildSidOf(await admin.update(table('start', 'left')));
    expect(await admin.update(table('start', 'mine'))).toMatchObject({
      status: 409,
      body: { code: 'publish-in-flight', inFlight: { buildSid: overwrite } },
    });
    expect((await admin.update(table('start', 'mine'), { overwrite })).status).toBe(200);
  });
});
