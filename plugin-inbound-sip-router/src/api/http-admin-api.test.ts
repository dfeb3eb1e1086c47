/** Requests go out as Flex sends them; whatever comes back is an answer. */
import { FakeClock, settled } from '../../test/model/fake-clock';
import { liveOf, say } from '../../test/model/builders';
import { english } from '../texts/texts';
import { createHttpAdminApi, type HttpCollaborators } from './http-admin-api';

const TOKEN = 'very-secret-token';
type Sent = Parameters<HttpCollaborators['fetch']>;

function apiWith(
  respond: (...sent: Sent) => Promise<{ status: number; text: () => Promise<string> }>,
  { domain = 'router-1-dev.twil.io', clock = new FakeClock() } = {},
) {
  const sent: Sent[] = [];
  const heard: number[] = [];
  const api = createHttpAdminApi({
    fetch: (...request) => {
      sent.push(request);
      return respond(...request);
    },
    wait: clock.wait,
    domain: () => domain,
    token: () => TOKEN,
    words: () => english.effects,
    hear: (nowMs) => heard.push(nowMs),
  });
  return { api, sent, heard, clock, signal: new AbortController().signal };
}

const response = (status: number, body: unknown) => () =>
  Promise.resolve({
    status,
    text: () => Promise.resolve(typeof body === 'string' ? body : JSON.stringify(body)),
  });
const { table, ...live } = liveOf([say('a')]);
const listBody = { ...live, data: table };

test('the table is asked for with the token in the form, never in the URL', async () => {
  const { api, sent, signal } = apiWith(response(200, listBody));
  expect(await api.list(signal)).toEqual({ kind: 'ok', value: { ...live, table } });
  const [[url, { method, body }]] = sent as [Sent];
  expect(url).toBe('https://router-1-dev.twil.io/admin/list');
  expect(method).toBe('POST');
  expect(body.toString()).toBe(`Token=${TOKEN}`);
});

test('the clock of the service is heard; an older service says nothing of it', async () => {
  const { api, heard, signal } = apiWith(
    response(200, { ...listBody, now: '2026-11-30T12:00:05Z' }),
  );
  expect(await api.list(signal)).toMatchObject({ kind: 'ok' });
  expect(heard).toEqual([Date.parse('2026-11-30T12:00:05Z')]);
  const older = apiWith(response(200, listBody));
  expect(await older.api.list(signal)).toMatchObject({ kind: 'ok' });
  expect(older.heard).toEqual([]);
});

test('changes and secrets are sent as JSON, what is not given is not sent', async () => {
  const started = { success: true, buildSid: 'ZB1', id: 'publish-1', state: 'building' };
  const { api, sent, signal } = apiWith(response(200, started));
  const request = { id: 'publish-1', version: 'ZN1', changes: [], note: '' };
  expect(await api.update(request, signal)).toEqual({
    kind: 'ok',
    value: { buildSid: 'ZB1', id: 'publish-1', state: 'building' },
  });
  await api.restore({ id: 'x', version: 'ZN1', to: 'y', note: 'n', secrets: { m: 's' } }, signal);
  expect(Object.fromEntries(sent[0]![1].body)).toEqual({
    Token: TOKEN,
    id: 'publish-1',
    version: 'ZN1',
    note: '',
    changes: '[]',
  });
  expect(sent[1]![1].body.get('secrets')).toBe('{"m":"s"}');
  expect(sent[1]![1].body.has('route')).toBe(false);
});

test('on the own machine it asks without a certificate', async () => {
  const { api, sent, signal } = apiWith(response(200, listBody), { domain: 'localhost:3000' });
  await api.list(signal);
  expect(sent[0]![0]).toBe('http://localhost:3000/admin/list');
});

test.each([
  [401, { code: 'bad-token', message: 'm' }, { kind: 'refused', status: 401, code: 'bad-token' }],
  [403, { code: 'not-admin', message: 'm' }, { kind: 'refused', status: 403, code: 'not-admin' }],
  [404, { code: 'unknown-build', message: 'm' }, { kind: 'refused', code: 'unknown-build' }],
  [404, '<html>', { kind: 'refused', status: 404, code: 'unreachable' }],
  [404, { message: 'not found' }, { kind: 'refused', code: 'unreachable' }],
  [200, '<!doctype html>', { kind: 'refused', status: 200, code: 'unreachable' }],
  [
    409,
    { code: 'stale-version', message: 'm' },
    { kind: 'refused', status: 409, code: 'stale-version', message: 'm' },
  ],
  [
    422,
    { code: 'invalid-table', message: 'm', issues: [{ code: 'x', path: [], message: 'y' }, 7] },
    { kind: 'refused', issues: [{ code: 'x', path: [], message: 'y' }] },
  ],
  [429, 'Too many', { kind: 'ask-again', code: 'http-429' }],
  [503, { code: 'out-of-time', message: 'm' }, { kind: 'ask-again', code: 'out-of-time' }],
  [500, 'oops', { kind: 'no-answer' }],
  [500, { code: 'unexpected', message: 'm' }, { kind: 'refused', status: 500 }],
  [502, { code: 'twilio-refused', message: 'm' }, { kind: 'refused', code: 'twilio-refused' }],
  [504, '', { kind: 'no-answer' }],
  [200, {}, { kind: 'refused', code: 'malformed-answer' }],
  [200, 'null', { kind: 'refused', code: 'malformed-answer' }],
])('HTTP %i %j', async (status, body, expected) => {
  const { api, signal } = apiWith(response(status, body));
  expect(await api.list(signal)).toMatchObject(expected);
});

test('whoever is not the service is named, with what to check', async () => {
  const { api, signal } = apiWith(response(404, ''));
  const answer = await api.list(signal);
  expect('message' in answer && answer.message).toMatch(
    /router-1-dev\.twil\.io.*serverless_functions_domain/,
  );
});

test('a publish in the way is told; one that cannot be read is left out', async () => {
  const inFlight = {
    buildSid: 'ZB1',
    id: 'x',
    status: 'ready',
    author: 'bo',
    note: '',
    at: '',
    ageSeconds: 1,
  };
  const body = { code: 'publish-in-flight', message: 'm' };
  const told = apiWith(response(409, { ...body, inFlight }));
  expect(await told.api.list(told.signal)).toMatchObject({ inFlight: { author: 'bo' } });
  const broken = apiWith(response(409, { ...body, inFlight: { odd: 1 } }));
  expect(await broken.api.list(broken.signal)).not.toHaveProperty('inFlight');
});

test('a request that is not answered is given up after 15 s', async () => {
  const never = (_url: string, { signal }: Sent[1]) =>
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => {
        reject(new Error('aborted'));
      });
    });
  const { api, clock, signal } = apiWith(never);
  let answer: unknown;
  void api.list(signal).then((value) => (answer = value));
  await clock.advance(14_999);
  expect(answer).toBeUndefined();
  await clock.advance(1);
  expect(answer).toMatchObject({ kind: 'no-answer' });
});

test('a caller that has gone is not asked for', async () => {
  const gone = new AbortController();
  const { api, sent } = apiWith(() => Promise.reject(new TypeError('aborted')));
  gone.abort();
  await api.list(gone.signal);
  expect(sent[0]![1].signal.aborted).toBe(true);
});

test('a lost line is not an answer, and the token is in no message', async () => {
  const lostLine = apiWith(() => Promise.reject(new TypeError(`Failed to fetch ${TOKEN}`)));
  const answer = await lostLine.api.publish('ZB1', lostLine.signal);
  await settled();
  expect(answer.kind).toBe('no-answer');
  expect(JSON.stringify(answer)).not.toContain(TOKEN);
});

test.each([
  ['a type that is not known', { ...table, default: { type: 'teleport', destination: '' } }],
  ['a route without an address', { ...table, routes: [{ type: 'say', destination: 'x' }] }],
  ['no list of routes', { ...table, routes: {} }],
])('a table that cannot be shown is malformed: %s', async (_, data) => {
  const { api, signal } = apiWith(response(200, { ...listBody, data }));
  expect(await api.list(signal)).toMatchObject({ code: 'malformed-answer' });
});

test('progress, history and destinations are read', async () => {
  const live202 = apiWith(response(202, { success: false, state: 'building', buildSid: 'ZB1' }));
  expect(await live202.api.publish('ZB1', live202.signal)).toEqual({
    kind: 'ok',
    value: { state: 'building', buildSid: 'ZB1' },
  });
  const entries = [
    {
      kind: 'publish',
      id: 'p',
      author: 'a',
      at: '',
      note: '',
      changes: { kind: 'too-many', count: 3 },
    },
    {
      kind: 'cli-deployment',
      id: 'ZD1',
      buildSid: 'ZB1',
      liveAt: '',
      changes: { kind: 'unknown' },
    },
  ];
  const history = apiWith(response(200, { entries, inFlight: [], bound: {} }));
  expect(await history.api.history(history.signal)).toEqual({
    kind: 'ok',
    value: { entries, inFlight: [] },
  });
  const odd = apiWith(
    response(200, {
      entries: [{ ...entries[0], changes: { kind: 'listed', changes: [{}] } }],
      inFlight: [],
    }),
  );
  expect(await odd.api.history(odd.signal)).toMatchObject({ code: 'malformed-answer' });
  const body = {
    flows: [],
    workflows: [{ sid: 'WW1', name: 'n' }],
    apps: [],
    sipDomains: [],
    numbers: [],
    truncated: ['apps'],
    problems: [],
  };
  const destinations = apiWith(response(200, body));
  expect(await destinations.api.destinations(destinations.signal)).toEqual({
    kind: 'ok',
    value: body,
  });
});
