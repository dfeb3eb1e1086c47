/** Tables with secrets, masked and unmasked with a fingerprint that tests can read. */
import type { JsonValue } from '../src/json-value';
import {
  maskSecrets,
  unmaskSecrets,
  type Fingerprint,
  type KnownSecret,
} from '../src/secrets/secrets';

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

export const SECRET = 'hunter2';
export const WORKFLOW = `WW${'0'.repeat(32)}`;
export const APP = `AP${'0'.repeat(32)}`;

export type Row = Readonly<Record<string, JsonValue>>;
export const tableOf = (...rows: readonly Row[]) => ({
  routes: rows.map((row, index) => ({ address: `${100 + index}`, ...row })),
  default: { type: 'hangup', destination: '' },
});
export const sip = (more: object, destination = 'sip:bob@pbx.example.com'): Row => ({
  type: 'dial-sip',
  destination,
  options: { username: 'u', password: SECRET, ...more },
});
export const twiml = (destination: string): Row => ({ type: 'twiml', destination });
export const webhook = (destination: string): Row => ({ type: 'webhook', destination });
export const SIP_TWIML = `<Dial><Sip username="u" password="${SECRET}">sip:a@pbx.example.com</Sip></Dial>`;

export function masked(table: unknown) {
  const known = new Map<string, KnownSecret>();
  return { shown: maskSecrets(table, fingerprint, known), known };
}

export const unmasked = (table: unknown, known: ReadonlyMap<string, KnownSecret>) =>
  unmaskSecrets(table, known, fingerprint);

/** What a second admin sees of the row, and makes of it. */
export function edited(row: Row, edit: (text: string) => string, more: readonly Row[] = []) {
  const { shown, known } = masked(tableOf(row));
  const draft = JSON.parse(edit(JSON.stringify(shown))) as { routes: Row[] };
  return unmasked({ ...draft, routes: [...draft.routes, ...more] }, known);
}

export const markerOf = (row: Row) => [...masked(tableOf(row)).known.keys()][0] ?? '';

export const SECRETS: readonly (readonly [string, Row])[] = [
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
  [
    'an element that was commented out',
    twiml(`<Response><!-- <Sip password="${SECRET}">sip:a@h.example</Sip> --><Hangup/></Response>`),
  ],
  ['an instruction', twiml(`<?pbx password="${SECRET}"?><Response><Hangup/></Response>`)],
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
