/** A signature fits one request, for some minutes. */
import { createHmac } from 'node:crypto';
import { signableText, SIGNING_PURPOSE, writeSignature } from 'admin-contract';
import { checkSignature } from './signed-request';

const NOW_MS = 1_800_000_000_000;
const place = { url: 'https://router-1234-dev.twil.io/admin/update', authToken: 'the auth token' };
const parameters = { version: 'ZN1', data: '{"a":"ä b\\n"}', note: '' };
const nonce = 'abcdefghijklmnopqrstuvwx';
const request = { headers: {} };

interface Signed {
  readonly key?: string;
  readonly url?: string;
  readonly time?: number;
  readonly parameters?: Readonly<Record<string, string>>;
}

function signature({ key, time = NOW_MS / 1_000, url = place.url, ...more }: Signed = {}): string {
  const derived = createHmac('sha256', place.authToken).update(SIGNING_PURPOSE).digest();
  const signed = more.parameters ?? parameters;
  const text = signableText({ method: 'POST', url, parameters: signed, time, nonce });
  const hex = createHmac('sha256', key ?? derived)
    .update(text)
    .digest('hex');
  return writeSignature({ time, nonce, signature: hex });
}

test('what was signed is accepted, whatever the order of its parameters', () => {
  const { note, ...others } = parameters;
  const event = { request, note, ...others };
  const verdict = checkSignature(event, place, signature(), NOW_MS);
  expect(verdict).toEqual({ kind: 'good', nonce });
});

test.each([
  ['another parameter', { ...parameters, version: 'ZN2' }, signature()],
  ['one more parameter', { ...parameters, more: 'x' }, signature()],
  ['one parameter less', { version: 'ZN1', data: parameters.data }, signature()],
  ['a parameter that is not a text', { ...parameters, data: { a: 1 } }, signature()],
  [
    'two parameters whose border has moved',
    { ...parameters, version: 'ZN', note: '1' },
    signature(),
  ],
  ['another path', parameters, signature({ url: 'https://router-1234-dev.twil.io/admin/list' })],
  ['another service', parameters, signature({ url: 'https://other-dev.twil.io/admin/update' })],
  ['the auth token as the key', parameters, signature({ key: place.authToken })],
  ['another time', parameters, signature().replace(' 1800000000 ', ' 1800000001 ')],
  ['another nonce', parameters, signature().replace(nonce, nonce.toUpperCase())],
  ['no version', parameters, signature().slice(3)],
  ['no signature', parameters, ''],
  ['half a signature', parameters, signature().slice(0, -1)],
])('%s is refused', (_what, event, given) => {
  expect(checkSignature({ request, ...event }, place, given, NOW_MS)).toEqual({ kind: 'wrong' });
});

test.each([
  [-301, 'stale'],
  [-300, 'good'],
  [300, 'good'],
  [301, 'stale'],
])('signed %i seconds from now it is %s', (seconds, kind) => {
  const header = signature({ time: NOW_MS / 1_000 + seconds });
  expect(checkSignature({ request, ...parameters }, place, header, NOW_MS)).toMatchObject({ kind });
});
