/** Held against Twilio's own library. */
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { isSignedByAccount } from './signed-request';

const url = 'https://router-1234-dev.twil.io/admin/update';
const place = { url, authToken: 'the auth token' };
const parameters = { version: 'ZN1', data: '{"a":"ä b"}', note: '' };
const signature = getExpectedTwilioSignature(place.authToken, url, parameters);

test('what Twilio’s library signs is accepted, whatever the runtime adds', () => {
  expect(isSignedByAccount({ request: { headers: {} }, ...parameters }, place, signature)).toBe(
    true,
  );
});

test.each([
  ['another parameter', { ...parameters, version: 'ZN2' }, signature],
  ['one more parameter', { ...parameters, more: 'x' }, signature],
  ['a parameter that is no text', { ...parameters, data: { a: 1 } }, signature],
  ['no signature', parameters, ''],
  ['half a signature', parameters, signature.slice(0, 10)],
])('%s is refused', (_what, event, given) => {
  expect(isSignedByAccount(event, place, given)).toBe(false);
});
