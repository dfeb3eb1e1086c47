/** Every Function of the admin API, tried with every wrong key: none lets anybody in, none asks Twilio anything. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RouteTable } from 'route-table';
import { send, type Answer } from './http';
import { startRouterWorld, type RouterWorld } from './router-world';
import { signedHeaders, twilioSignature, type Signing } from './signed';

jest.setTimeout(60_000);

const table: RouteTable = { routes: [], default: { type: 'hangup', destination: '' } };
const DOORS = readdirSync(join(__dirname, '../src/functions/admin'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.replace(/\.ts$/, ''));
const FLEX = 'https://flex.twilio.com';
const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
/** What every door takes or ignores: a request that fails for its key alone. */
const parameters = { buildSid: `ZB${'0'.repeat(32)}`, version: `ZN${'0'.repeat(32)}`, note: 'x y' };

let world: RouterWorld;
beforeAll(async () => {
  world = await startRouterWorld();
  await world.deployFromCommandLine(table);
});
afterAll(() => world.dispose());
beforeEach(() => world.emulator.requests.clear());

interface Knock {
  readonly method?: string;
  /** With its question mark. */
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text is sent as it is. */
  readonly body?: string | Readonly<Record<string, unknown>>;
  readonly form?: boolean;
}

function knock(name: string, { method = 'POST', query = '', headers, body = {}, form }: Knock) {
  const text =
    typeof body === 'string'
      ? body
      : form === true
        ? new URLSearchParams(body as Record<string, string>).toString()
        : JSON.stringify(body);
  const type = { 'content-type': form === true ? FORM : JSON_TYPE };
  const length = { 'content-length': String(Buffer.byteLength(text)) };
  const all = { host: world.domain, ...type, ...length, ...headers };
  return send(world.emulator.url, method, `/admin/${name}${query}`, all, text);
}

const admin = () => ({ ...parameters, Token: world.emulator.flexTokens.admin });
const query = (more: Readonly<Record<string, string>>) =>
  `?${new URLSearchParams(more).toString()}`;
const signed = (name: string, signing: Signing = {}): Knock => ({
  form: true,
  body: parameters,
  headers: signedHeaders(world, name, parameters, signing),
});
const from = (origin: string, body: Readonly<Record<string, unknown>> = admin()): Knock => ({
  body,
  headers: { origin },
});

type Row = readonly [string, number, string | undefined, (name: string) => Knock];
const WRONG_KEYS: readonly Row[] = [
  ['no token', 401, 'no-token', () => ({ body: parameters })],
  ['an empty token', 401, 'no-token', () => ({ body: { ...parameters, Token: '' } })],
  ['an unknown token', 401, 'bad-token', () => ({ body: { Token: 'a.b.c.d.e' } })],
  ['a token of 9 kB', 401, 'bad-token', () => ({ body: { Token: 'x'.repeat(9_000) } })],
  ['a token with a path in it', 401, 'bad-token', () => ({ body: { Token: '../../Accounts' } })],
  ['a token that is a list', 401, 'bad-token', () => ({ body: { Token: [admin().Token] } })],
  ['two tokens', 401, 'bad-token', () => ({ form: true, body: `Token=a&Token=${admin().Token}` })],
  ['an agent', 403, 'not-admin', () => ({ body: { Token: world.emulator.flexTokens.agent } })],
  [
    'a supervisor',
    403,
    'not-admin',
    () => ({ body: { Token: world.emulator.flexTokens.supervisor } }),
  ],
  [
    'the token in the query, nothing in the body',
    400,
    'bad-request',
    () => ({ form: true, query: query({ Token: admin().Token }), body: '' }),
  ],
  [
    'the token in the query of a form',
    400,
    'bad-request',
    () => ({ form: true, query: query({ Token: admin().Token }), body: parameters }),
  ],
  [
    'the token in the query of JSON',
    400,
    'bad-request',
    () => ({ query: query({ Token: admin().Token }), body: parameters }),
  ],
  ['a GET', 400, 'bad-request', () => ({ method: 'GET', query: query(admin()), body: '' })],
  ['a GET with a body', 403, undefined, () => ({ method: 'GET', body: admin() })],
  ['a PUT', 405, undefined, () => ({ method: 'PUT', body: admin() })],
  ['a DELETE', 405, undefined, () => ({ method: 'DELETE', body: admin() })],
  [
    'another type',
    400,
    'bad-request',
    () => ({ body: admin(), headers: { 'content-type': 'text/plain' } }),
  ],
  ['another origin', 403, 'foreign-origin', () => from('https://evil.example')],
  ['a page without an origin', 403, 'foreign-origin', () => from('null')],
  ['an origin that begins like Flex', 403, 'foreign-origin', () => from(`${FLEX}.evil.example`)],
  ['plain http Flex', 403, 'foreign-origin', () => from('http://flex.twilio.com')],
  [
    'another origin, with headers in the body',
    400,
    'bad-request',
    () => from('https://evil.example', { ...admin(), request: { headers: {} } }),
  ],
  [
    'another origin, with Flex as the origin in the body',
    400,
    'bad-request',
    () => from('https://evil.example', { ...admin(), request: { headers: { origin: FLEX } } }),
  ],
  [
    'another origin, with Flex as the origin in a form',
    403,
    'foreign-origin',
    () => ({
      form: true,
      headers: { origin: 'https://evil.example' },
      body: { ...admin(), 'request[headers][origin]': FLEX },
    }),
  ],
  [
    'another origin, with Flex as the origin in the query',
    400,
    'bad-request',
    () => ({
      ...from('https://evil.example'),
      query: query({ 'request[headers][origin]': FLEX }),
    }),
  ],
  ['a text called request', 400, 'bad-request', () => ({ body: { ...admin(), request: 'x' } })],
  [
    'Twilio’s signature',
    403,
    'bad-signature',
    (name) => ({
      form: true,
      body: parameters,
      headers: twilioSignature(world, name, parameters),
    }),
  ],
  [
    'Twilio’s signature of a webhook',
    403,
    'bad-signature',
    (name) => {
      const body = { ...parameters, AccountSid: world.emulator.accountSid, CallSid: 'CA1' };
      return { form: true, body, headers: twilioSignature(world, name, body) };
    },
  ],
  [
    'a signature of another account',
    403,
    'bad-signature',
    (name) => signed(name, { authToken: 'x' }),
  ],
  [
    'the auth token as the key',
    403,
    'bad-signature',
    (name) => signed(name, { key: world.emulator.authToken }),
  ],
  [
    'a signature of another Function',
    403,
    'bad-signature',
    (name) => signed(name, { name: 'other' }),
  ],
  [
    'a signature for another service',
    403,
    'bad-signature',
    (name) => signed(name, { domain: 'other-1234-dev.twil.io' }),
  ],
  [
    'a signature of other parameters',
    403,
    'bad-signature',
    (name) => signed(name, { parameters: { ...parameters, note: 'x' } }),
  ],
  [
    'a signature with one parameter more in the query',
    400,
    'bad-request',
    (name) => ({ ...signed(name), query: '?more=1' }),
  ],
  [
    'a signature of what is in the query',
    400,
    'bad-request',
    (name) => ({ ...signed(name), query: query(parameters), body: '' }),
  ],
  [
    'a signature with another nonce',
    403,
    'bad-signature',
    (name) => {
      const knocked = signed(name, { nonce: 'abcdefghijklmnopqrst' });
      const header = Object.entries(knocked.headers ?? {}).map(([key, value]) => [
        key,
        value.replace('abcdefgh', 'ABCDEFGH'),
      ]);
      return { ...knocked, headers: Object.fromEntries(header) as Record<string, string> };
    },
  ],
  [
    'half a signature',
    403,
    'bad-signature',
    () => ({ form: true, body: parameters, headers: { 'x-router-signature': 'v1 1 x y' } }),
  ],
  [
    'a signature of 10 minutes ago',
    403,
    'stale-signature',
    (name) => signed(name, { seconds: -600 }),
  ],
  ['a signature of the future', 403, 'stale-signature', (name) => signed(name, { seconds: 600 })],
];

function expectShut(answer: Answer, status: number, code: string | undefined): void {
  expect(answer.status).toBe(status);
  if (code !== undefined) expect(answer.body).toMatchObject({ success: false, code });
  expect(answer.headers['access-control-allow-origin']).not.toBe('https://evil.example');
  expect(answer.text).not.toContain(world.emulator.authToken);
  expect(answer.text).not.toContain(world.emulator.flexTokens.admin);
  const asked = world.emulator.requests.all().filter(({ host }) => host.endsWith('.twilio.com'));
  // Whose token it is, and nothing else.
  expect(asked.filter(({ host }) => !host.startsWith('iam.'))).toEqual([]);
}

test('there are fifteen doors', () => expect(DOORS).toHaveLength(15));

describe.each(DOORS)('admin/%s', (name) => {
  test.each(WRONG_KEYS)('is shut for %s: %i %s', async (_what, status, code, wrong) => {
    expectShut(await knock(name, wrong(name)), status, code);
  });

  test('is shut for an expired token', async () => {
    const { clock } = world.emulator;
    const now = clock.now();
    await clock.advance(366 * 24 * 3_600_000);
    const answer = await knock(name, { body: admin() });
    await clock.set(now);
    expectShut(answer, 401, 'bad-token');
  });

  const isIn = ({ status, body }: Answer) =>
    status !== 401 && status !== 403 && body['code'] !== 'bad-request';
  test('is open for an admin, by form and by JSON, and for what is signed', async () => {
    expect(isIn(await knock(name, { body: admin() }))).toBe(true);
    expect(isIn(await knock(name, { form: true, body: admin() }))).toBe(true);
    expect(isIn(await knock(name, from(FLEX)))).toBe(true);
    expect(isIn(await knock(name, signed(name)))).toBe(true);
  });
});
