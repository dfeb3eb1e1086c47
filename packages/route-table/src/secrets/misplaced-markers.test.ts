/** A marker becomes its secret nowhere but where the secret was entered. */
import type { Row } from '../../test/secret-tables';
import {
  SECRET,
  WORKFLOW,
  APP,
  sip,
  twiml,
  webhook,
  SIP_TWIML,
  edited,
  markerOf,
  SECRETS,
} from '../../test/secret-tables';

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
