/** Attacks on the admin API, each with its refusal. */
import { createHmac } from 'node:crypto';
import type { RouteTable } from 'route-table';
import {
  startRouterWorld,
  type AskOptions,
  type Parameters,
  type RouterWorld,
} from './router-world';

jest.setTimeout(60_000);

const table: RouteTable = {
  routes: [{ address: 'start', type: 'say', destination: 'Hello.' }],
  default: { type: 'hangup', destination: '' },
};
const NAMES = [
  ...['list', 'update', 'update-status', 'publish', 'discard', 'history', 'restore'],
  'destinations',
];
const FLEX = 'https://flex.twilio.com';

let world: RouterWorld;
beforeAll(async () => {
  world = await startRouterWorld();
  await world.deployFromCommandLine(table);
});
afterAll(() => world.dispose());
beforeEach(() => world.emulator.requests.clear());

/** Anything of the account but whose token it is. */
const isTwilioAsked = () =>
  world.emulator.requests
    .all()
    .some(({ host }) => host.endsWith('.twilio.com') && !host.startsWith('iam.'));

function signature(path: string, parameters: Record<string, string>, key?: string): string {
  const text = Object.keys(parameters)
    .sort()
    .map((name) => name + (parameters[name] ?? ''))
    .join('');
  return createHmac('sha1', key ?? world.emulator.authToken)
    .update(`https://${world.domain}${path}${text}`)
    .digest('base64');
}

describe.each(NAMES)('admin/%s', (name) => {
  const INTRUDERS: readonly (readonly [string, number, string, () => AskOptions])[] = [
    ['no token', 401, 'no-token', () => ({ token: null })],
    ['an empty token', 401, 'no-token', () => ({ token: '' })],
    ['an unknown token', 401, 'bad-token', () => ({ token: 'a.b.c.d.e' })],
    ['a token of 9 kB', 401, 'bad-token', () => ({ token: 'x'.repeat(9_000) })],
    ['a token with a path in it', 401, 'bad-token', () => ({ token: '../../../Accounts' })],
    ['an agent', 403, 'not-admin', () => ({ token: world.emulator.flexTokens.agent })],
    ['a supervisor', 403, 'not-admin', () => ({ token: world.emulator.flexTokens.supervisor })],
    [
      'another origin',
      403,
      'foreign-origin',
      () => ({ headers: { origin: 'https://evil.example' } }),
    ],
    ['no origin at all', 403, 'foreign-origin', () => ({ headers: { origin: 'null' } })],
    [
      'an origin that begins like Flex',
      403,
      'foreign-origin',
      () => ({ headers: { origin: `${FLEX}.evil.example` } }),
    ],
    [
      'plain http Flex',
      403,
      'foreign-origin',
      () => ({ headers: { origin: 'http://flex.twilio.com' } }),
    ],
    [
      'a signature of another key',
      403,
      'bad-signature',
      () => ({
        token: null,
        form: true,
        headers: { 'x-twilio-signature': signature(`/admin/${name}`, {}, 'another key') },
      }),
    ],
    [
      'a signature of another path',
      403,
      'bad-signature',
      () => ({
        token: null,
        form: true,
        headers: { 'x-twilio-signature': signature('/admin/other', {}) },
      }),
    ],
  ];

  test.each(INTRUDERS)('refuses %s with %i %s before anything is read', async (...row) => {
    const [, status, code, options] = row;
    const answer = await world.ask(name, {}, options());
    expect(answer).toMatchObject({ status, body: { success: false, code } });
    expect(answer.body['message']).toEqual(expect.any(String));
    expect(isTwilioAsked()).toBe(false);
    expect(answer.headers['access-control-allow-origin']).not.toBe('*');
  });

  test('refuses what Twilio signed as a webhook of the account', async () => {
    const parameters = { AccountSid: world.emulator.accountSid, CallSid: 'CA1' };
    const path = `/admin/${name}`;
    const headers = { 'x-twilio-signature': signature(path, parameters) };
    const answer = await world.ask(name, parameters, { token: null, form: true, headers });
    expect(answer).toMatchObject({ status: 403, body: { code: 'bad-signature' } });
  });

  test('refuses an expired token', async () => {
    const { clock } = world.emulator;
    const now = clock.now();
    await clock.advance(366 * 24 * 3_600_000);
    const answer = await world.ask(name);
    await clock.set(now);
    expect(answer).toMatchObject({ status: 401, body: { code: 'bad-token' } });
  });
});

describe('An admin who sends what he must not', () => {
  const VERSION = `ZN${'0'.repeat(32)}`;
  let deep = '1';
  for (let level = 0; level < 20_000; level += 1) deep = `[${deep}]`;

  const BAD: readonly (readonly [string, string, Parameters, number, string])[] = [
    ['a build that is a path', 'publish', { buildSid: '../../Environments' }, 400, 'bad-parameter'],
    ['a build that is an object', 'discard', { buildSid: { $ne: '' } }, 400, 'bad-parameter'],
    [
      'a build of somebody else',
      'publish',
      { buildSid: `ZB${'0'.repeat(32)}` },
      409,
      'unknown-build',
    ],
    ['no version', 'update', { data: table }, 400, 'bad-parameter'],
    ['a stale version', 'update', { data: table, version: VERSION }, 409, 'stale-version'],
    [
      'an id that is a path',
      'update',
      { data: table, version: VERSION, id: '../../../x' },
      400,
      'bad-parameter',
    ],
    [
      'a note of a megabyte',
      'update',
      { data: table, version: VERSION, note: 'x'.repeat(1e6) },
      400,
      'bad-parameter',
    ],
    [
      'data and changes',
      'update',
      { data: table, changes: [], version: VERSION },
      400,
      'bad-parameter',
    ],
    ['data that is no JSON', 'update', { data: '{', version: VERSION }, 400, 'bad-parameter'],
    ['data nested 20,000 deep', 'update', { data: deep, version: VERSION }, 400, 'bad-parameter'],
    ['nothing', 'restore', {}, 400, 'bad-parameter'],
  ];
  test.each(BAD)('%s to %s is refused', async (_what, name, parameters, status, code) => {
    expect(await world.ask(name, parameters)).toMatchObject({ status, body: { code } });
  });

  const LIVE_BAD: readonly (readonly [string, Parameters])[] = [
    ['data that is a text', { data: '"x"' }],
    ['changes that are none', { changes: [{ kind: 'changed', key: 'x', fields: [{ path: [] }] }] }],
    ['changes that fit nothing', { changes: [{ kind: 'removed', key: 'x', route: {} }] }],
    [
      'a change of a prototype',
      {
        changes: [
          { kind: 'settings-changed', fields: [{ path: ['__proto__', 'polluted'], after: 1 }] },
          { kind: 'added', key: '__proto__', route: { address: '__proto__' } },
        ],
      },
    ],
    ['a table with a bad route', { data: { ...table, routes: [{ address: 1 }] } }],
  ];
  test.each(LIVE_BAD)('%s is refused with issues', async (_what, parameters) => {
    const { version } = (await world.insist('list')).body;
    const answer = await world.ask('update', { ...parameters, version });
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-table' } });
    expect(answer.body['issues']).not.toEqual([]);
  });

  test('a build from the command line is neither published nor discarded', async () => {
    const buildSid = await world.liveBuildSid();
    expect((await world.insist('discard', { buildSid })).body).toMatchObject({
      code: 'already-live',
    });
    expect((await world.insist('publish', { buildSid })).status).toBe(409);
    expect(await world.liveBuildSid()).toBe(buildSid);
  });
});

describe('Who may', () => {
  test('Flex is answered with its own origin', async () => {
    const answer = await world.ask('list', {}, { headers: { origin: FLEX } });
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'access-control-allow-origin': FLEX, vary: 'Origin' },
    });
  });

  test('an origin that the operator has configured is answered too', async () => {
    const path = `/${world.serviceSid}/Environments/${world.environmentSid}/Variables`;
    const origin = 'http://localhost:3000';
    await world.api('POST', path, { Key: 'ADMIN_ORIGINS', Value: `https://x.example, ${origin}` });
    await world.deployFromCommandLine(table);
    const answer = await world.ask('list', {}, { headers: { origin } });
    expect(answer.headers['access-control-allow-origin']).toBe(origin);
  });

  test('the command line signs with the auth token of the account', async () => {
    const { version } = (await world.insist('list')).body;
    const parameters = { data: JSON.stringify(table), version: String(version), note: 'by hand' };
    const headers = { 'x-twilio-signature': signature('/admin/update', parameters) };
    const options = { token: null, form: true, headers };
    expect((await world.ask('update', parameters, options)).status).toBe(200);
    const [inFlight] = (await world.insist('list')).body['inFlight'] as readonly object[];
    expect(inFlight).toMatchObject({ author: 'command line' });
  });

  test('no answer and no log holds a token or the auth token', async () => {
    await world.ask('list', {}, { token: 'a-token-that-is-secret' });
    const path = `/${world.serviceSid}/Environments/${world.environmentSid}/Logs`;
    const logs = await world.api('GET', path);
    expect(logs.text).toContain('bad-token');
    expect(logs.text).not.toContain('a-token-that-is-secret');
    expect(logs.text).not.toContain(world.emulator.authToken);
  });
});
