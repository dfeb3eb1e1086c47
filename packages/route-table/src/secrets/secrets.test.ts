/** What is hidden of a table, and where it comes back. */
import { TEST_SHAPE } from '../../test/keyed-collections';
import type { JsonValue } from '../json-value';
import { isSecretMarker } from './secret-marker';
import { seemsToHoldSecret } from './seems-secret';
import {
  enterSecrets,
  maskSecrets,
  unmaskSecrets,
  type Fingerprint,
  type KnownSecret,
  type SecretPlace,
} from './secrets';
import { visitTable } from './table-secrets';

/** Not a good one: enough to tell secrets and places apart. */
const fingerprint: Fingerprint = (secret, { within, ...place }) => {
  const around = within.length < 1_000 ? within : `${within.length}`;
  const text = JSON.stringify([secret, place, around]);
  let hash = 7n;
  for (const character of text) {
    hash = (hash * 31n + BigInt(character.codePointAt(0) ?? 0)) % 2n ** 64n;
  }
  return hash.toString(16).padStart(16, '0');
};

jest.setTimeout(30_000);

const SECRET = 'hunter2';
const WORKFLOW = `WW${'0'.repeat(32)}`;
const APP = `AP${'0'.repeat(32)}`;

type Row = Readonly<Record<string, JsonValue>>;
const tableOf = (...rows: readonly Row[]) => ({
  routes: rows.map((row, index) => ({ address: `${100 + index}`, ...row })),
  default: { type: 'hangup', destination: '' },
});
const sip = (more: object, destination = 'sip:bob@pbx.example.com'): Row => ({
  type: 'dial-sip',
  destination,
  options: { username: 'u', password: SECRET, ...more },
});
const twiml = (destination: string): Row => ({ type: 'twiml', destination });
const webhook = (destination: string): Row => ({ type: 'webhook', destination });
const SIP_TWIML = `<Dial><Sip username="u" password="${SECRET}">sip:a@pbx.example.com</Sip></Dial>`;

function masked(table: unknown) {
  const known = new Map<string, KnownSecret>();
  return { shown: maskSecrets(table, fingerprint, known), known };
}

const unmasked = (table: unknown, known: ReadonlyMap<string, KnownSecret>) =>
  unmaskSecrets(table, known, fingerprint);

/** What a second admin sees of the row, and makes of it. */
function edited(row: Row, edit: (text: string) => string, more: readonly Row[] = []) {
  const { shown, known } = masked(tableOf(row));
  const draft = JSON.parse(edit(JSON.stringify(shown))) as { routes: Row[] };
  return unmasked({ ...draft, routes: [...draft.routes, ...more] }, known);
}

const markerOf = (row: Row) => [...masked(tableOf(row)).known.keys()][0] ?? '';

const SECRETS: readonly (readonly [string, Row])[] = [
  ['the password of a SIP call', sip({})],
  ['a telling SIP header', sip({ password: 'x', headers: { 'X-Api-Key': SECRET } })],
  ['user info of a webhook', webhook(`https://user:${SECRET}@example.com/a?b=1`)],
  ['user info with an at sign', webhook(`https://user:p@${SECRET}@example.com/`)],
  ['user info without a password', webhook(`https://${SECRET}@example.com`)],
  ['user info behind backslashes', webhook(`https:\\\\user:${SECRET}@example.com`)],
  ['a token in a query', webhook(`https://example.com/a?b=1&access_token=${SECRET}#rc=2`)],
  ['an escaped name in a query', webhook(`https://example.com/?tok%65n=${SECRET}`)],
  ['a token in a fragment', webhook(`https://example.com/#key=${SECRET}`)],
  ['a URL within a URL', webhook(`https://example.com/?next=https://u:${SECRET}@example.com`)],
  ['a signature in a play', { type: 'play', destination: `https://h.example/?sig=${SECRET};x` }],
  [
    'user info of a wait URL',
    {
      type: 'enqueue',
      destination: WORKFLOW,
      options: { waitUrl: `HTTPS://u:${SECRET}@example.com` },
    },
  ],
  ['a password in a SIP URI', sip({ password: 'x' }, `sip:bob:${SECRET}@h.example;transport=tls`)],
  ['a header in a SIP URI', sip({ password: 'x' }, `sip:bob@h.example?X-A=1&X-Token=${SECRET}`)],
  ['a password of a refer', { type: 'refer', destination: `sips:bob:${SECRET}@h.example:5061` }],
  ['a password in raw TwiML', twiml(`<Response>${SIP_TWIML}</Response>`)],
  ['one in single quotes', twiml(`<Dial><Sip username='a' password = '${SECRET}'/></Dial>`)],
  ['user info in raw TwiML', twiml(`<Play>https://u:${SECRET}@example.com/a.mp3</Play>`)],
  ['an at sign written out', twiml(`<Play>https://u:${SECRET}&#64;example.com</Play>`)],
  ['a query in TwiML', twiml(`<Redirect>https://h.example/?a=1&amp;token=${SECRET}</Redirect>`)],
  ['a URL in CDATA', twiml(`<Play><![CDATA[https://u:${SECRET}@h.example]]></Play>`)],
  [
    'a parameter',
    twiml(`<Connect><Stream><Parameter name="token" value="${SECRET}"/></Stream></Connect>`),
  ],
  ['a task', twiml(`<Enqueue><Task>{"password": "${SECRET}"}</Task></Enqueue>`)],
  ['a secret in a comment of TwiML', twiml(`<!-- https://u:${SECRET}@h.example --><Hangup/>`)],
  ['TwiML that does not end', twiml(`<Sip password="${SECRET}`)],
  [
    'a telling parameter',
    { type: 'dial-client', destination: 'bob', options: { parameters: { password: SECRET } } },
  ],
  [
    'a telling attribute',
    { type: 'enqueue', destination: WORKFLOW, options: { attributes: { a: { apiKey: SECRET } } } },
  ],
  ['a URL in a spoken text', { type: 'say', destination: `See https://u:${SECRET}@h.example` }],
  [
    'a URL in a comment',
    { type: 'say', destination: '', comment: `https://u:${SECRET}@h.example` },
  ],
  ['an unknown type', { type: 'dial-fax', destination: '1', options: { password: SECRET } }],
  ['an unknown field', { type: 'say', destination: '', hours: { secret: [SECRET] } }],
  ['a row that is a text', `https://u:${SECRET}@h.example` as unknown as Row],
];

test.each(SECRETS)('%s is hidden and comes back', (_what, row) => {
  const table = typeof row === 'string' ? { routes: [row] } : tableOf(row);
  const { shown, known } = masked(table);
  expect(JSON.stringify(shown)).not.toContain(SECRET);
  expect(unmasked(shown, known)).toEqual({ table, issues: [] });
});

test('a number in a telling field comes back as a number', () => {
  const row = { type: 'enqueue', destination: WORKFLOW, options: { attributes: { pin: 1234 } } };
  const { shown, known } = masked(tableOf(row));
  expect(JSON.stringify(shown)).not.toContain('1234');
  expect(unmasked(shown, known).table).toEqual(tableOf(row));
});

test.each<[string, Row]>([
  ['an address in a text', { type: 'say', destination: 'ask bob@example.com' }],
  ['an at sign in a path', webhook('https://example.com/@bob?author=1')],
  ['a SIP URI with a port', sip({ password: '' }, 'sip:bob@example.com:5061')],
  ['a password that is spoken', twiml('<Say>The password="open" is wrong</Say>')],
  ['a header from the call', sip({ password: '', headers: { 'X-Token': '{{header.X-Token}}' } })],
])('%s is not a secret', (_what, row) => {
  expect(masked(tableOf(row)).shown).toEqual(tableOf(row));
});

test('equal secrets in two places have different markers', () => {
  const { known } = masked(tableOf(sip({}), sip({}), twiml(SIP_TWIML + SIP_TWIML)));
  expect(known.size).toBe(4);
});

test('masking twice is masking once', () => {
  const { shown } = masked(tableOf(sip({})));
  expect(masked(shown).shown).toEqual(shown);
});

const HARMLESS: readonly (readonly [string, Row, readonly [string, string]])[] = [
  ['its row is renamed', sip({}), ['"100"', '"555"']],
  ['another user of the same server is called', sip({}), ['sip:bob@', 'sip:ann@']],
  ['its server is written in capitals', sip({}), ['pbx.example.com', 'PBX.example.com']],
  ['the path of its URL changes', webhook(`https://${SECRET}@h.example/a`), ['/a"', '/b?c=1"']],
  [
    'its port is written out',
    webhook(`https://${SECRET}@h.example/`),
    ['example/', 'example:443/'],
  ],
  ['another verb changes', twiml(`${SIP_TWIML}<Say>a</Say>`), ['<Say>a', '<Say>b']],
  [
    'its URL is played instead of asked',
    webhook(`https://${SECRET}@h.example/a`),
    ['webhook', 'play'],
  ],
];
test.each(HARMLESS)('a secret stays when %s', (_what, row, [before, after]) => {
  const { table, issues } = edited(row, (text) => text.replace(before, after));
  expect(issues).toEqual([]);
  expect(JSON.stringify(table)).toContain(SECRET);
});

/** What somebody who sees only markers may try: row, what is replaced, by what. `M` is the marker of the row. */
const TRIES: readonly (readonly [string, Row, string, string])[] = [
  ['another host', sip({}), 'pbx.example.com', 'evil.example'],
  ['a host that begins alike', sip({}), 'pbx.example.com', 'pbx.example.com.evil.example'],
  ['another port', sip({}), 'pbx.example.com', 'pbx.example.com:5070'],
  ['another address by a parameter', sip({}), 'pbx.example.com', 'pbx.example.com;maddr=6.6.6.6'],
  ['another transport', sip({}), 'pbx.example.com', 'pbx.example.com;transport=udp'],
  ['another scheme', sip({}), 'sip:bob', 'sips:bob'],
  ['another user name', sip({}), '"username":"u"', '"username":"v"'],
  ['the user name', sip({}), '"username":"u"', '"username":"M"'],
  ['a header', sip({}), '"username"', '"headers":{"X-A":"M"},"username"'],
  ['a telling header', sip({}), '"username"', '"headers":{"X-Token":"M"},"username"'],
  ['the name of a header', sip({}), '"username"', '"headers":{"M":"a"},"username"'],
  ['a URI password', sip({}), 'sip:bob@', 'sip:bob:M@'],
  ['a URI header', sip({}), 'example.com"', 'example.com?X-Token=M"'],
  ['a comment', sip({}), '"type"', '"comment":"M","type"'],
  ['the address', sip({}), '"100"', '"M"'],
  ['an unknown field', sip({}), '"type"', '"password":"M","type"'],
  ['the name of an unknown field', sip({}), '"type"', '"M":1,"type"'],
  ['a part of the password', sip({}), '"M"', '"xM"'],
  [
    'another host of a header',
    sip({ password: 'x', headers: { 'X-Api-Key': SECRET } }),
    'pbx.',
    'evil.',
  ],
  ['plain http', webhook(`https://u:${SECRET}@h.example/`), 'https:', 'http:'],
  ['another host of a URL', webhook(`https://u:${SECRET}@h.example/`), 'h.example', 'e.example'],
  ['a longer host', webhook(`https://u:${SECRET}@h.example/`), 'h.example', 'h.example.evil.com'],
  [
    'a host behind a backslash',
    webhook(`https://${SECRET}@h.example/`),
    'h.ex',
    'h.ex\\\\@evil.ex',
  ],
  ['a second at sign', webhook(`https://${SECRET}@h.example/`), 'h.ex', 'evil.example@h.ex'],
  [
    'a host before a number sign',
    webhook(`https://${SECRET}@h.example/`),
    'h.example',
    'e.x#@h.example',
  ],
  ['a user before it', webhook(`https://${SECRET}@h.example/`), 'https://', 'https://x:'],
  ['another port of a URL', webhook(`https://${SECRET}@h.example/`), 'h.example', 'h.example:8443'],
  ['the query', webhook(`https://${SECRET}@h.example/`), 'h.example/', 'h.example/?a=M'],
  [
    'a telling parameter',
    webhook(`https://${SECRET}@h.example/`),
    'h.example/',
    'h.example/?token=M',
  ],
  ['the path', webhook(`https://${SECRET}@h.example/`), 'h.example/', 'h.example/M'],
  ['another parameter', webhook(`https://h.example/?token=${SECRET}`), 'token=', 'name='],
  ['another telling one', webhook(`https://h.example/?token=${SECRET}`), 'token=', 'password='],
  ['user info', webhook(`https://h.example/?token=${SECRET}`), 'https://', 'https://M@'],
  ['another host of a query', webhook(`https://h.example/?token=${SECRET}`), 'h.ex', 'evil.ex'],
  ['another host of a SIP URI', sip({ password: '' }, `sip:a:${SECRET}@h.ex`), 'h.ex', 'evil.ex'],
  ['another user of a SIP URI', sip({ password: '' }, `sip:a:${SECRET}@h.ex`), 'sip:a', 'sip:b'],
  ['a refer', { ...sip({}, `sip:a:${SECRET}@h.ex`), options: {} }, '"dial-sip"', '"refer"'],
  [
    'a header named like the user',
    sip({ password: '' }, `sip:x-token:${SECRET}@h.ex`),
    'sip:x-token:M@h.ex',
    'sip:a@h.ex?X-Token=M',
  ],
  ['spoken text', twiml(`<Play>https://${SECRET}@h.example</Play>`), 'Play>', 'Say>'],
  ['another element', twiml(`<Play>https://${SECRET}@h.example</Play>`), 'Play>', 'Redirect>'],
  ['another SIP URI', twiml(SIP_TWIML), 'sip:a@pbx', 'sip:a@evil'],
  ['an attribute', twiml(SIP_TWIML), '<Sip', '<Sip url=\\"https://evil.example\\"'],
  ['text beside it', twiml(SIP_TWIML), '<Dial', '<Say>M</Say><Dial'],
  ['a comment in TwiML', twiml(SIP_TWIML), '<Dial', '<!-- M --><Dial'],
  ['an instruction', twiml(SIP_TWIML), '<Dial', '<?x M?><Dial'],
  [
    'an element around it',
    twiml(`<Gather>${SIP_TWIML}</Gather>`),
    '<Gather',
    '<Gather action=\\"https://e.x\\"',
  ],
  [
    'a parameter of another client',
    { type: 'dial-client', destination: 'bob', options: { parameters: { token: SECRET } } },
    'bob',
    'mallory',
  ],
  [
    'another app',
    { type: 'dial-application', destination: APP, options: { parameters: { token: SECRET } } },
    APP,
    APP.replace('0', '1'),
  ],
  [
    'another text',
    { type: 'say', destination: `https://${SECRET}@h.example` },
    'https:',
    'Listen: https:',
  ],
  [
    'the same text elsewhere',
    { type: 'say', destination: `https://${SECRET}@h.example` },
    '"100"',
    '"200"',
  ],
];
test.each(TRIES)('the marker of a secret does not become the secret in %s', (...one) => {
  const [, row, before, after] = one;
  const marker = markerOf(row);
  const inText = (text: string) => text.split('M').join(marker);
  const own = /(?:"|:)M(?:"|@)/.test(before) ? inText(before) : before;
  const { table, issues } = edited(row, (text) => {
    const changed = text.split(own).join(/M(?![a-z])/.test(after) ? inText(after) : after);
    expect(changed).not.toBe(text);
    return changed;
  });
  const moved = JSON.stringify(table);
  // Its own place is unchanged in some: there the secret may be, once.
  expect(moved.split(SECRET).length - 1).toBeLessThanOrEqual(moved.includes(marker) ? 1 : 0);
  expect(issues.length).toBeGreaterThan(0);
  expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['secret-misplaced']));
});

test.each<[string, (marker: string) => Row]>([
  ['a new SIP route', (marker) => sip({ password: marker }, 'sip:x@evil.example')],
  ['a new webhook', (marker) => webhook(`https://${marker}@evil.example/`)],
  [
    'new parameters',
    (marker) => ({
      type: 'dial-client',
      destination: 'x',
      options: { parameters: { password: marker } },
    }),
  ],
  [
    'new attributes',
    (marker) => ({
      type: 'enqueue',
      destination: WORKFLOW,
      options: { attributes: { password: marker } },
    }),
  ],
  [
    'new TwiML',
    (marker) => twiml(`<Dial><Sip password="${marker}">sip:x@evil.example</Sip></Dial>`),
  ],
])('no kind of secret is taken along into %s', (_what, make) => {
  for (const [, row] of SECRETS.filter(([, each]) => typeof each !== 'string')) {
    const { table, issues } = edited(row, (text) => text, [make(markerOf(row))]);
    expect(JSON.stringify((table as { routes: readonly Row[] }).routes[1])).not.toContain(SECRET);
    expect(issues).toMatchObject([{ code: 'secret-misplaced' }]);
  }
});

test('a route with the same receiver takes the secret along', () => {
  const { issues, table } = edited(sip({}), (text) => text, [sip({ password: markerOf(sip({})) })]);
  expect(issues).toEqual([]);
  expect((table as { routes: Row[] }).routes[1]).toEqual(sip({}));
});

/** Texts that took time in proportion to the square of their length, or would. */
const SLOW: readonly string[] = [
  `<a ${'password'.repeat(25_000)}>`,
  `<a ${'password '.repeat(25_000)}>`,
  '<a password="'.repeat(12_500),
  '<a '.repeat(50_000),
  'sip:a:'.repeat(25_000),
  'sip:a:b@'.repeat(25_000),
  'a://'.repeat(37_500),
  `https://${'&#64'.repeat(37_500)}`,
  `https://${'@'.repeat(125_000)}`,
  '?token=a&'.repeat(15_000),
  `?${'a'.repeat(125_000)}`,
  '<!--'.repeat(25_000),
  '<Task>"password":"'.repeat(7_500),
  `password${' '.repeat(125_000)}`,
  'password '.repeat(15_000),
  'http:'.repeat(25_000),
];
test.each(SLOW)('masking takes a long text of any make (%#)', (text) => {
  const rows = [
    { type: 'say', destination: text, comment: text },
    twiml(text),
    webhook(text),
    webhook(`https://example.com/${text}`),
    { type: 'refer', destination: text },
    { type: 'refer', destination: `sip:${text}` },
  ];
  expect(masked(tableOf(...rows)).shown).toHaveProperty('routes.length', rows.length);
  expect(seemsToHoldSecret(text)).toEqual(expect.any(Boolean));
});

test('two markers of one text cannot change places', () => {
  const row = twiml(
    '<Dial><Sip password="hunter2">sip:a@a.example</Sip><Sip password="other">sip:b@b.example</Sip></Dial>',
  );
  const { shown, known } = masked(tableOf(row));
  const [one = '', other = ''] = known.keys();
  const swapped = JSON.stringify(shown).replace(one, 'X').replace(other, one).replace('X', other);
  expect(unmasked(JSON.parse(swapped), known).issues).toHaveLength(2);
});

test('a marker of a row that was renamed since is known by its receiver', () => {
  const before = tableOf({ ...sip({}), address: 'old' });
  const { known } = masked(tableOf({ ...sip({}), address: 'new' }));
  expect(unmasked(masked(before).shown, known)).toEqual({ table: before, issues: [] });
});

test('a marker that means nothing known is an issue at its place', () => {
  const stray = '__secret_0123456789abcdef__';
  const { table, issues } = unmasked(tableOf(sip({ password: stray })), new Map());
  expect(table).toEqual(tableOf(sip({ password: stray })));
  expect(issues).toMatchObject([
    { code: 'secret-unknown', path: ['routes', 0, 'options', 'password'] },
  ]);
});

test('a marker has one form', () => {
  expect(isSecretMarker(markerOf(sip({})))).toBe(true);
  expect(isSecretMarker('__secret_x__')).toBe(false);
});

test('a secret that was just entered takes the place of its marker, and of no other text', () => {
  const marker = '__secret_0123456789abcdef__';
  const entered = new Map([[marker, 'new']]);
  const table = tableOf({ ...sip({ password: marker }), comment: marker });
  expect(enterSecrets(table, entered)).toEqual(
    tableOf({ ...sip({ password: 'new' }), comment: marker }),
  );
});

test('the secrets of a declared list are those of its elements, at any depth', () => {
  const step = (id: string) => ({ id, ...sip({}), words: 'https://u:hunter3@h.example' });
  const table = { desks: [{ id: 'a', name: 'A', steps: [step('s'), step('t')] }] };
  const places: SecretPlace[] = [];
  const shown = visitTable(
    table,
    {
      secret(_secret, place) {
        places.push(place);
        return 'hidden';
      },
    },
    TEST_SHAPE,
  );
  expect(JSON.stringify(shown)).not.toContain('hunter');
  expect(Object.keys(shown.desks[0]!.steps[0]!)).toEqual(Object.keys(step('s')));
  expect(places.map(({ kind }) => kind)).toEqual(['password', 'text', 'password', 'text']);
  const moved = { desks: [{ ...table.desks[0]!, steps: [step('t'), step('s')] }] };
  const again: SecretPlace[] = [];
  visitTable(moved, { secret: (secret, place) => (again.push(place), secret) }, TEST_SHAPE);
  expect(again).toEqual([...places.slice(2), ...places.slice(0, 2)]);
});
