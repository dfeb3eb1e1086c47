/** What publishing promises, each with its test on deployed Functions (numbers as in src/publishing/README.md). */
import type { RouteTable } from 'route-table';
import type { Answer } from './http';
import { startRouterWorld, type Parameters, type RouterWorld } from './router-world';

const say = (address: string) => ({ address, type: 'say', destination: 'Hello.' }) as const;
const table = (...addresses: string[]): RouteTable => ({
  routes: addresses.map(say),
  default: { type: 'hangup', destination: '' },
});
const sip = (password: string, user = 'phone'): RouteTable => ({
  routes: [
    {
      address: user,
      type: 'dial-sip',
      destination: 'sip:phone@pbx.example.com',
      options: { username: 'router', password },
    },
  ],
  default: { type: 'hangup', destination: '' },
});

let world: RouterWorld;
beforeEach(async () => {
  world = await startRouterWorld();
  await world.deployFromCommandLine(table('start'));
});
afterEach(() => world.dispose());

async function list(): Promise<{ data: RouteTable; version: string; inFlight: InFlight[] }> {
  return (await world.insist('list')).body as never;
}
interface InFlight {
  readonly buildSid: string;
  readonly status: string;
  readonly author: string;
  readonly ageSeconds: number;
}
async function addresses(): Promise<string[]> {
  return (await list()).data.routes.map(({ address }) => address);
}
async function update(data: RouteTable, more: Parameters = {}): Promise<Answer> {
  const { version } = await list();
  return world.ask('update', { data, version, ...more });
}
const buildSidOf = ({ body }: Answer) => String(body['buildSid']);
const builds = async () =>
  (await world.api('GET', `/${world.serviceSid}/Builds`)).body['builds'] as readonly {
    readonly sid: string;
  }[];

describe('Promise 1: no lost update', () => {
  test('of eight admins who publish at once exactly those who are told so are in the table', async () => {
    const { data, version } = await list();
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const published = await Promise.all(
      names.map(async (name) => {
        const routes = [...data.routes, say(name)];
        const updated = await world.ask('update', { data: { ...data, routes }, version });
        if (updated.status !== 200) return undefined;
        const { buildSid } = updated.body;
        const answer = await world.insist('publish', { buildSid });
        return answer.status === 200 ? name : undefined;
      }),
    );
    const done = published.filter((name) => name !== undefined);
    expect(done).toHaveLength(1);
    expect(await addresses()).toEqual(['start', ...done]);
  });

  test('data and version belong together while another publish is under way', async () => {
    const before = await list();
    await update(table('start', 'next'));
    const during = await list();
    expect(during).toMatchObject({ data: before.data, version: before.version });
    expect(during).toMatchObject({ versionIsDeployed: false, inFlight: [{ status: 'ready' }] });
  });

  test('an old container that still answers says so instead of giving old data', async () => {
    world.emulator.staleContainers.keepNext({ requests: 3 });
    await world.publish(table('start', 'next'));
    world.emulator.staleContainers.keepNext({ requests: 1 });
    const built = await update(table('start', 'next', 'last'));
    expect((await world.insist('publish', { buildSid: buildSidOf(built) })).status).toBe(200);
    expect(await world.ask('list')).toMatchObject({
      status: 503,
      body: { code: 'stale-container' },
    });
    expect(await addresses()).toEqual(['start', 'next', 'last']);
  });
});

describe('Promise 2: the builds list is the order', () => {
  test('of two updates that both found nobody publishing the younger withdraws', async () => {
    const { version } = await list();
    const answers = await Promise.all(
      [table('one'), table('two')].map((data) => world.ask('update', { data, version })),
    );
    const kept = answers.filter(({ status }) => status === 200);
    expect(kept).toHaveLength(1);
    expect(answers.find(({ status }) => status !== 200)?.status).toBe(409);
    expect((await list()).inFlight.map(({ buildSid }) => buildSid)).toEqual(kept.map(buildSidOf));
  });

  test('an update from a version that is not live any more is 409', async () => {
    const { version } = await list();
    await world.publish(table('start', 'next'));
    expect(await world.insist('update', { data: table('mine'), version })).toMatchObject({
      status: 409,
      body: { code: 'stale-version' },
    });
  });

  test('a build whose base is not live any more is withdrawn instead of deployed', async () => {
    const built = await update(table('start', 'mine'));
    await world.deployFromCommandLine(table('by-hand'));
    expect(await world.insist('publish', { buildSid: buildSidOf(built) })).toMatchObject({
      status: 409,
      body: { code: 'withdrawn' },
    });
    expect(await addresses()).toEqual(['by-hand']);
    expect((await builds()).map(({ sid }) => sid)).not.toContain(buildSidOf(built));
  });

  test('what was published is reported only when nothing is left that could undo it', async () => {
    const first = await world.publish(table('start', 'one'));
    const second = await world.publish(table('start', 'one', 'two'));
    const left = (await builds()).map(({ sid }) => sid);
    expect(left).toContain(second.buildSid);
    expect(left).not.toContain(first.buildSid);
  });
});

describe('Promise 3: a build is carried over whole', () => {
  test('functions, other assets, dependencies and runtime are those of the base', async () => {
    const baseSid = await world.deployFromCommandLine(table('start'), {
      extraAssets: { '/logo.svg': '<svg/>' },
      dependencies: [{ name: 'twilio', version: '6.2.0' }],
      runtime: 'node20',
    });
    const { buildSid } = await world.publish(table('start', 'next'));
    const [base, made] = await Promise.all([carriedBy(baseSid), carriedBy(buildSid)]);
    expect(made).toEqual(base);
    expect(made.versions.length).toBeGreaterThan(8);
  });

  async function carriedBy(buildSid: string) {
    const { body } = await world.api('GET', `/${world.serviceSid}/Builds/${buildSid}`);
    const files = ['function_versions', 'asset_versions'].flatMap(
      (name) => body[name] as readonly { sid: string; path: string }[],
    );
    const isCarried = (path: string) => path !== '/config.json' && !path.startsWith('/publish/');
    return {
      versions: files.filter(({ path }) => isCarried(path)).map(({ sid }) => sid),
      dependencies: body['dependencies'],
      runtime: body['runtime'],
    };
  }
});

describe('Promise 4: nothing hangs for ever', () => {
  test('a build that was never deployed is shown with author and age, and anyone can adopt it', async () => {
    const built = await update(table('start', 'left'), { note: 'closed the tab' });
    const [left] = (await list()).inFlight;
    expect(left).toMatchObject({ buildSid: buildSidOf(built), status: 'ready', changeCount: 1 });
    expect(left).toMatchObject({ author: 'admin_40example_2Ecom', note: 'closed the tab' });
    expect(left!.ageSeconds).toBeLessThan(60);
    expect((await world.insist('publish', { buildSid: left!.buildSid })).status).toBe(200);
    expect(await addresses()).toEqual(['start', 'left']);
  });

  test('it can be discarded, and its author who comes back is told', async () => {
    const buildSid = buildSidOf(await update(table('start', 'left')));
    expect((await world.insist('discard', { buildSid })).body).toMatchObject({ success: true });
    expect((await world.insist('publish', { buildSid })).status).toBe(409);
    expect((await update(table('start', 'other'))).status).toBe(200);
  });

  test('discarding and deploying at once: one of them is told that it came too late', async () => {
    const buildSid = buildSidOf(await update(table('start', 'left')));
    const [published, discarded] = await Promise.all([
      world.insist('publish', { buildSid }),
      world.insist('discard', { buildSid }),
    ]);
    expect([published.status, discarded.status].sort()).toEqual([200, 409]);
    expect((await addresses()).includes('left')).toBe(published.status === 200);
  });

  test('a build that failed is shown as failed and stands in nobody’s way', async () => {
    world.emulator.builds.failNext = 1;
    const buildSid = buildSidOf(await update(table('start', 'broken')));
    expect((await list()).inFlight).toMatchObject([{ buildSid, status: 'failed' }]);
    expect(await world.insist('publish', { buildSid })).toMatchObject({
      body: { code: 'build-failed' },
    });
    await world.publish(table('start', 'next'));
    expect(await addresses()).toEqual(['start', 'next']);
  });

  test('an open build is overwritten when it is named', async () => {
    const overwrite = buildSidOf(await update(table('start', 'left')));
    expect(await update(table('start', 'mine'))).toMatchObject({
      status: 409,
      body: { code: 'publish-in-flight', inFlight: { buildSid: overwrite } },
    });
    expect((await update(table('start', 'mine'), { overwrite })).status).toBe(200);
  });
});

describe('Promise 5: a lost answer is not a lost publish', () => {
  const id = 'publish-0001';

  test('the same update sent again gives the first build', async () => {
    const { version } = await list();
    const sent = { data: table('start', 'mine'), version, id };
    const first = await world.ask('update', sent);
    const again = await world.ask('update', sent);
    expect(buildSidOf(again)).toBe(buildSidOf(first));
    expect((await list()).inFlight).toHaveLength(1);
    await world.insist('publish', { buildSid: buildSidOf(first) });
    await world.publish(table('start', 'mine', 'more'));
    const later = await world.insist('update', sent);
    expect(later.body).toMatchObject({ success: true, buildSid: buildSidOf(first), state: 'live' });
  });

  test('a build whose answer was lost is found and not made twice', async () => {
    const { version } = await list();
    world.emulator.faults.add({
      match: { method: 'POST', path: '*/Builds' },
      action: { kind: 'drop-answer' },
    });
    const sent = { data: table('start', 'mine'), version, id };
    expect((await world.ask('update', sent)).status).toBe(200);
    expect((await list()).inFlight).toHaveLength(1);
  });

  test('the same id with something else is 422', async () => {
    await update(table('start', 'mine'), { id });
    expect(await update(table('start', 'yours'), { id })).toMatchObject({
      status: 422,
      body: { code: 'id-reused' },
    });
  });

  test('what was discarded stays discarded when its author sends it again', async () => {
    const { version } = await list();
    const sent = { data: table('start', 'mine'), version, id };
    const buildSid = buildSidOf(await world.ask('update', sent));
    await world.insist('discard', { buildSid });
    expect(await world.insist('update', sent)).toMatchObject({
      status: 409,
      body: { code: 'discarded' },
    });
  });
});

describe('Promise 6: only valid tables are built', () => {
  test('an invalid table is refused with its issues, and nothing is built', async () => {
    const before = (await builds()).length;
    const data = { routes: [{ address: 'x', type: 'say', destination: '' }, { type: 'no' }] };
    const answer = await update(data as never);
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-table' } });
    const issues = answer.body['issues'] as readonly { path: readonly unknown[] }[];
    expect(issues.map(({ path }) => path.slice(0, 2))).toContainEqual(['routes', 0]);
    expect(issues.map(({ path }) => path[0])).toContain('default');
    expect((await builds()).length).toBe(before);
  });
});

describe('Promise 7: secrets stay on the server', () => {
  test('a password comes as a marker, is kept when the marker comes back, and is in no answer', async () => {
    await world.publish(sip('hunter2'));
    const listed = await list();
    expect(JSON.stringify(listed)).not.toContain('hunter2');
    await world.publish({ ...listed.data, routes: [...listed.data.routes, say('more')] });
    await world.publish(sip('changed-3'));
    const history = await world.insist('history');
    expect(history.text).toMatch(/__secret_[0-9a-f]{16}__/);
    expect(history.text).not.toMatch(/hunter2|changed-3/);
    const call = { To: 'sip:phone@acme.sip.twilio.com', From: 'sip:a@acme.sip.twilio.com' };
    const twiml = await world.webhook('/inbound-sip-router', { ...call, CallSid: 'CA1' });
    expect(twiml.text).toContain('password="changed-3"');
  });

  test('a marker keeps its secret over publishes of others', async () => {
    await world.publish(sip('hunter2'));
    const { data } = await list();
    await world.publish({ ...data, routes: [...data.routes, say('more')] });
    const call = { To: 'sip:phone@acme.sip.twilio.com', From: 'sip:a@acme.sip.twilio.com' };
    const twiml = await world.webhook('/inbound-sip-router', { ...call, CallSid: 'CA1' });
    expect(twiml.text).toContain('password="hunter2"');
  });

  test('a marker that stands for nothing known is asked for', async () => {
    expect(await update(sip('__secret_0123456789abcdef__'))).toMatchObject({
      status: 422,
      body: { issues: [{ code: 'secret-unknown', path: ['routes', 0, 'options', 'password'] }] },
    });
  });
});

describe('Promise 8: faults are met where repeating is safe', () => {
  test.each([429, 500, 503])('reading is repeated after %i', async (status) => {
    world.emulator.faults.add({
      match: { method: 'GET', host: 'serverless*' },
      times: 2,
      action: { kind: 'answer', status },
    });
    expect((await world.ask('list')).status).toBe(200);
  });

  test('a deployment whose answer was lost is reported as what it is', async () => {
    const buildSid = buildSidOf(await update(table('start', 'next')));
    world.emulator.faults.add({
      match: { method: 'POST', path: '*/Deployments' },
      action: { kind: 'drop-answer' },
    });
    expect(await world.ask('publish', { buildSid })).toMatchObject({
      status: 200,
      body: { success: true, deploymentSid: expect.stringMatching(/^ZD/) as unknown },
    });
  });

  test('when Twilio does not recover, the caller learns that nothing is lost, within 10 s', async () => {
    const buildSid = buildSidOf(await update(table('start', 'next')));
    world.emulator.faults.add({
      match: { host: 'serverless*' },
      times: 1000,
      action: { kind: 'answer', status: 503 },
    });
    expect(await world.ask('publish', { buildSid })).toMatchObject({
      status: 503,
      body: { code: 'twilio-unavailable' },
    });
    world.emulator.faults.clear();
    expect((await world.insist('publish', { buildSid })).status).toBe(200);
  });
});
