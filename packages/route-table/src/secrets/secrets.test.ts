/** What is hidden of a table, and where it comes back. */
import type { Row } from '../../test/secret-tables';
import {
  SECRET,
  WORKFLOW,
  tableOf,
  sip,
  twiml,
  webhook,
  SIP_TWIML,
  masked,
  unmasked,
  edited,
  markerOf,
  SECRETS,
} from '../../test/secret-tables';
import { TEST_SHAPE } from '../../test/keyed-collections';
import { isSecretMarker } from './secret-marker';
import { seemsToHoldSecret } from './seems-secret';
import { enterSecrets, type SecretPlace } from './secrets';
import { visitTable } from './table-secrets';

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
