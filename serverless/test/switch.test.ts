/** Closing now, and opening again, through the deployed Functions: on whatever is live, ahead of everybody, once. */
import type { RouteTable } from 'route-table';
import type { Answer } from './http';
import { startRouterWorld, type Parameters, type RouterWorld } from './router-world';

jest.setTimeout(120_000);

const SECRET = 'open-sesame-4711';
const NY = 'America/New_York';
const FIRST: RouteTable = {
  routes: [
    { address: 'desk', type: 'call-plan', destination: 'support', hours: 'ny-81qd' },
    {
      address: 'phone',
      type: 'dial-sip',
      destination: 'sip:desk@pbx.example.com',
      options: { username: 'u', password: SECRET },
    },
  ],
  default: { type: 'hangup', destination: '' },
  plans: [
    {
      id: 'support',
      name: 'Support',
      steps: [
        {
          id: 'shut',
          when: { hours: { id: 'of-route', is: ['switched'] } },
          type: 'say',
          destination: 'We are closed today.',
        },
        { id: 'hello', type: 'say', destination: 'Hello.' },
      ],
    },
  ],
  hours: [
    { id: 'ny-81qd', name: 'New York', timeZone: NY, week: { mon: ['00:00-24:00'] } },
    { id: 'hq', name: 'Head office', timeZone: 'Europe/Berlin' },
  ],
  access: { switch: ['supervisor'] },
};

let world: RouterWorld;
beforeAll(async () => {
  world = await startRouterWorld();
});
afterAll(() => world.dispose());
let count = 0;
beforeEach(async () => {
  count += 1;
  world.emulator.faults.clear();
  world.emulator.builds.seconds = 0;
  await world.deployFromCommandLine(FIRST);
});

const supervisor = () => ({ token: world.emulator.flexTokens.supervisor });
const inHours = (hours: number) =>
  new Date(world.emulator.clock.now().getTime() + hours * 3_600_000)
    .toISOString()
    .replace(/\.\d+/, '');
const closing = (more: Parameters = {}): Parameters => ({
  ...{
    hours: 'ny-81qd',
    state: 'closed',
    until: inHours(8),
    reason: 'Water',
    id: `close-${count}-abc`,
  },
  ...more,
});
const ask = (parameters: Parameters) => world.ask('switch', parameters, supervisor());

/** The same request again while it says so; `act` between. */
async function until(
  parameters: Parameters,
  act: (answer: Answer) => unknown = () => undefined,
): Promise<Answer> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await ask(parameters).catch(() => undefined);
    if (answer && ![0, 202, 503].includes(answer.status)) return answer;
    if (answer) await act(answer);
  }
  throw new Error('admin/switch never gave an answer.');
}

const heard = async (user: string): Promise<string> =>
  (
    await world.webhook('/inbound-sip-router', {
      To: `sip:${user}@acme.sip.twilio.com`,
      From: 'sip:caller@acme.sip.twilio.com',
    })
  ).text;
const listed = async () =>
  (await world.insist('list')).body as unknown as { data: RouteTable; version: string };
const entries = async () =>
  (await world.insist('history')).body['entries'] as readonly Readonly<Record<string, unknown>>[];
const say = (address: string) => ({ address, type: 'say', destination: 'Hi.' }) as const;

test('a supervisor closes, calls hear it at once, and opens again; nothing else has changed', async () => {
  expect(await heard('desk')).toContain('Hello.');
  const before = await listed();
  const request = closing();
  expect(await until(request)).toMatchObject({
    status: 200,
    body: { success: true, state: 'live' },
  });
  expect(await heard('desk')).toContain('We are closed today.');
  const { data } = await listed();
  const [ny, hq] = data.hours ?? [];
  expect({ ...data, hours: [{ ...ny, switch: undefined }, hq] }).toEqual(before.data);
  expect(ny?.switch).toEqual({
    state: 'closed',
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-0[45]:00$/) as string,
    until: request['until'],
    reason: 'Water',
    by: 'supervisor_40example_2Ecom',
  });
  expect(await heard('phone')).toContain(`password="${SECRET}"`);
  const ended = await until({ hours: 'ny-81qd', state: 'end', id: `end-${count}-abc` });
  expect(ended).toMatchObject({ status: 200 });
  expect(await heard('desk')).toContain('Hello.');
  const [last, first] = await entries();
  expect([last?.['note'], first?.['note']]).toEqual([
    'New York: switch ended',
    expect.stringMatching(
      /^New York: closed until \d{4}-\d\d-\d\d \d\d:\d\d \(America\/New_York\): Water$/,
    ),
  ]);
  expect(last).toMatchObject({ author: 'supervisor_40example_2Ecom' });
  const again = await until({ hours: 'ny-81qd', state: 'end', id: `again-${count}-abc` });
  expect([again.status, again.body['code']]).toEqual([409, 'not-switched']);
});

test('it ends on its own', async () => {
  await until(closing({ until: inHours(1) }));
  expect(await heard('desk')).toContain('We are closed today.');
  await world.emulator.clock.advance(3_600_000);
  expect(await heard('desk')).toContain('Hello.');
});

test.each<[string, Parameters, number, string]>([
  ['no hours', { hours: undefined }, 400, 'bad-parameter'],
  ['hours that are not an id', { hours: 'New York' }, 400, 'bad-parameter'],
  ['hours that are not there', { hours: 'paris' }, 422, 'unknown-hours'],
  ['another state', { state: 'holiday' }, 400, 'bad-parameter'],
  ['no end', { until: undefined }, 400, 'bad-parameter'],
  ['an end without its offset', { until: '2026-11-30T08:00' }, 400, 'bad-parameter'],
  ['a time of day', { until: '18:00' }, 400, 'bad-parameter'],
  ['a reason that is too long', { reason: 'x'.repeat(201) }, 400, 'bad-parameter'],
  ['a reason that is not a text', { reason: 7 }, 400, 'bad-parameter'],
  ['an id that is too long', { id: 'x'.repeat(61) }, 400, 'bad-parameter'],
  ['an end to an end', { state: 'end' }, 400, 'bad-parameter'],
  ['nothing to end', { state: 'end', until: undefined, reason: undefined }, 409, 'not-switched'],
])('%s is refused, and nothing is built', async (_what, more, status, code) => {
  const { version } = await listed();
  const answer = await until(closing(more));
  expect([answer.status, answer.body['code']]).toEqual([status, code]);
  expect(String(answer.body['message'])).toMatch(/^.{15,}\.$/);
  expect((await listed()).version).toBe(version);
});

test('an end that is past, or more than 30 days away, is refused in words', async () => {
  const past = await until(closing({ until: inHours(-1) }));
  expect([past.status, past.body['code']]).toEqual([422, 'invalid-table']);
  const far = await until(closing({ until: inHours(30 * 24 + 1), id: `far-${count}-abc` }));
  expect([far.status, far.body['code']]).toEqual([422, 'invalid-table']);
  expect(far.body['message']).toContain('30 days');
  expect(
    await until(closing({ until: inHours(30 * 24 - 1), id: `ok-${count}-abc` })),
  ).toMatchObject({ status: 200 });
});

test('an open publish has 20 s, is then withdrawn and told; its publisher merges', async () => {
  const { data, version } = await listed();
  const mine = { ...data, routes: [...data.routes, say('mine')] };
  const opened = await world.insist('update', { data: mine, version, id: 'open-publish' });
  const buildSid = String(opened.body['buildSid']);
  const first = await ask(closing());
  expect(first).toMatchObject({
    status: 202,
    body: { state: 'waiting', author: 'admin_40example_2Ecom' },
  });
  expect(JSON.stringify(first.body)).not.toContain('inFlight');
  await world.emulator.clock.advance(20_000);
  expect(await until(closing())).toMatchObject({ status: 200 });
  expect(await heard('desk')).toContain('We are closed today.');
  expect(await heard('mine')).not.toContain('Hi.');
  const told = await world.insist('publish', { buildSid });
  expect([told.status, told.body['code']]).toEqual([409, 'unknown-build']);
  const repeated = await world.insist('update', { data: mine, version, id: 'open-publish' });
  expect(repeated.body['code']).toBe('withdrawn');
  const now = await listed();
  await world.publish({ ...now.data, routes: [...now.data.routes, say('mine')] });
  expect(await heard('mine')).toContain('Hi.');
  expect(await heard('desk')).toContain('We are closed today.');
});

test('a publish that ends in time stays, and the switch is put onto it', async () => {
  const { data, version } = await listed();
  const mine = { ...data, routes: [...data.routes, say('mine')] };
  const opened = await world.insist('update', { data: mine, version });
  const { buildSid } = opened.body;
  let isPublished = false;
  const done = await until(closing(), async () => {
    if (isPublished) return;
    isPublished = true;
    expect((await world.insist('publish', { buildSid })).status).toBe(200);
  });
  expect(done.status).toBe(200);
  expect(await heard('mine')).toContain('Hi.');
  expect(await heard('desk')).toContain('We are closed today.');
});

test('two at once both count, and the same request twice counts once', async () => {
  const [ny, hq] = [closing(), closing({ hours: 'hq', id: `hq-${count}-abc` })];
  const answers = await Promise.all([until(ny), until(hq), until(ny)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const { data, version } = await listed();
  expect(data.hours?.map((each) => each.switch?.state)).toEqual(['closed', 'closed']);
  const made = (await entries()).map(({ id }) => String(id).replace(/_\d+$/, ''));
  const mine = made.filter((id) => [ny['id'], hq['id']].includes(id));
  expect(mine.sort()).toEqual([ny['id'], hq['id']].sort());
  expect((await until(ny)).status).toBe(200);
  expect((await listed()).version).toBe(version);
});

test('a lost answer is asked for again, and nothing is done twice', async () => {
  const before = (await entries()).length;
  const request = closing();
  world.emulator.faults.add({
    match: { host: '*.twil.io', path: '/admin/switch' },
    action: { kind: 'drop-answer' },
  });
  expect(await until(request)).toMatchObject({ status: 200 });
  expect((await until(request)).status).toBe(200);
  expect((await entries()).length).toBe(before + 1);
  const other = await until({ ...request, reason: 'Fire' });
  expect([other.status, other.body['code']]).toEqual([422, 'id-reused']);
});

test('a live table of before rights, without hours, says so', async () => {
  await world.deployFromCommandLine({ routes: [], default: FIRST.default });
  const answer = await world.insist('switch', closing());
  expect([answer.status, answer.body['code']]).toEqual([422, 'unknown-hours']);
  expect(await ask(closing())).toMatchObject({ status: 403, body: { code: 'not-admin' } });
});
