/** What is hidden of a table, and what comes back. */
import { isSecretMarker, maskSecrets, unmaskSecrets, type Fingerprint } from './secrets';

/** Not a good one: enough to tell secrets and places apart. */
const fingerprint: Fingerprint = (secret, place) => {
  const text = JSON.stringify([secret, place]);
  let hash = 7n;
  for (const character of text) {
    hash = (hash * 31n + BigInt(character.codePointAt(0) ?? 0)) % 2n ** 64n;
  }
  return hash.toString(16).padStart(16, '0');
};

function masked<Value>(value: Value) {
  const known = new Map<string, string>();
  return { value: maskSecrets(value, fingerprint, known), known };
}

const SECRETS: readonly (readonly [string, unknown])[] = [
  ['a SIP password', { type: 'dial-sip', options: { username: 'u', password: 'hunter2' } }],
  ['user info of a webhook', { destination: 'https://user:hunter2@example.com/a?b=1' }],
  ['user info with an at sign', { destination: 'https://user:p@hunter2@example.com/' }],
  ['user info without a password', { destination: 'https://hunter2@example.com' }],
  ['user info behind backslashes', { destination: 'https:\\\\user:hunter2@example.com' }],
  ['user info of a wait URL', { options: { waitUrl: 'HTTPS://u:hunter2@example.com' } }],
  ['a password in a SIP URI', { destination: 'sip:bob:hunter2@pbx.example.com;transport=tls' }],
  [
    'a password in raw TwiML',
    { destination: '<Response><Sip password="hunter2">sip:a@b</Sip></Response>' },
  ],
  ['one in single quotes', { destination: "<Sip username='a' password = 'hunter2'/>" }],
  ['user info in raw TwiML', { destination: '<Play>https://u:hunter2@example.com/a.mp3</Play>' }],
  [
    'user info with a written-out at sign',
    { destination: '<Play>https://u:hunter2&#64;example.com</Play>' },
  ],
  ['a password in a comment of a route', { comment: 'see https://u:hunter2@example.com' }],
  ['a changed password', { path: ['options', 'password'], before: 'hunter2', after: 'hunter2' }],
  ['options that are new with a password', { path: ['options'], after: { password: 'hunter2' } }],
];

test.each(SECRETS)('%s is hidden and comes back', (_what, value) => {
  const { value: shown, known } = masked(value);
  expect(JSON.stringify(shown)).not.toContain('hunter2');
  expect(unmaskSecrets(shown, known, fingerprint)).toEqual({ value, issues: [] });
});

test.each([
  ['an address in a text', { comment: 'ask bob@example.com' }],
  ['a URL with an at sign in its path', { destination: 'https://example.com/@bob' }],
  ['a SIP URI with a port', { destination: 'sip:bob@example.com:5061' }],
  ['a password that is spoken', { destination: '<Say>The password="open" is wrong</Say>' }],
  ['an empty password', { options: { password: '' } }],
])('%s is no secret', (_what, value) => {
  expect(masked(value).value).toEqual(value);
});

test('a marker is told from any other text', () => {
  const { known } = masked({ password: 'x' });
  expect([...known.keys()].map(isSecretMarker)).toEqual([true]);
  expect(isSecretMarker('__secret_x__')).toBe(false);
});

test('masking twice is masking once', () => {
  const { value } = masked({ password: 'x' });
  expect(masked(value).value).toEqual(value);
});

test('a marker that stands for nothing known is an issue at its place', () => {
  const stray = '__secret_0123456789abcdef__';
  const { value, issues } = unmaskSecrets(
    { routes: [{ options: { password: stray } }] },
    new Map(),
    fingerprint,
  );
  expect(value.routes[0]!.options.password).toBe(stray);
  expect(issues).toMatchObject([
    { code: 'secret-unknown', path: ['routes', 0, 'options', 'password'] },
  ]);
});

test.each([
  ['spoken', (marker: string) => ({ destination: `<Say>${marker}</Say>` }), 0],
  ['in a query', (marker: string) => ({ destination: `https://evil.example/?x=${marker}` }), 0],
  ['user info', (marker: string) => ({ destination: `https://${marker}@evil.example/` }), 1],
  ['in a SIP URI', (marker: string) => ({ destination: `sip:a:${marker}@evil.example` }), 1],
])(
  'the marker of a password does not become the password when it is %s',
  (_where, moved, asked) => {
    const { known } = masked({ password: 'hunter2' });
    const [marker = ''] = known.keys();
    const { value, issues } = unmaskSecrets(moved(marker), known, fingerprint);
    expect(JSON.stringify(value)).not.toContain('hunter2');
    expect(issues).toHaveLength(asked);
  },
);

test('user info does not follow its URL to another host', () => {
  const { value, known } = masked({ destination: 'https://u:hunter2@example.com/' });
  const moved = { destination: value.destination.replace('example.com', 'evil.example') };
  expect(unmaskSecrets(moved, known, fingerprint).issues).toHaveLength(1);
});

test.each(['sip:a:'.repeat(10_000), 'a://'.repeat(15_000), `https://${'&#64'.repeat(15_000)}`])(
  'a text made to be slow is not',
  (text) => {
    const startedAt = performance.now();
    masked({ text });
    expect(performance.now() - startedAt).toBeLessThan(1500);
  },
);

test('a secret that was just entered takes the place of its marker', () => {
  const marker = '__secret_0123456789abcdef__';
  const entered = new Map([[marker, 'new']]);
  expect(unmaskSecrets({ password: marker }, entered).value).toEqual({ password: 'new' });
});
