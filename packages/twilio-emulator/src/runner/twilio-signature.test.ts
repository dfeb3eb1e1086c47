/** Signatures, compared with those of twilio-node. */
import twilio from 'twilio';
import { isSignedRequest, signRequest, withBodyHash } from './twilio-signature';

const TOKEN = '12345678901234567890123456789012';
const URL_OF_HOOK = 'https://name-1234.twil.io/hook';
const NO_BODY = Buffer.alloc(0);

describe('A signature', () => {
  it.each([
    ['no parameters', URL_OF_HOOK, {}],
    ['a query', `${URL_OF_HOOK}?b=2&a=it's`, {}],
    ['a form', URL_OF_HOOK, { To: 'sip:a@b', From: '+1', Accent: 'é ☎' }],
    ['repeated fields', URL_OF_HOOK, { A: ['2', '1', '2'], B: 'x' }],
  ])('with %s is that of twilio-node', (_, url, form) => {
    const signature = signRequest(TOKEN, url, form);
    expect(signature).toBe(twilio.getExpectedTwilioSignature(TOKEN, url, form));
    expect(twilio.validateRequest(TOKEN, signature, url, form)).toBe(true);
  });

  it('over a body hash is accepted by twilio-node, and only for that body', () => {
    const body = Buffer.from('{"a":1}');
    const url = withBodyHash(`${URL_OF_HOOK}?x=1`, body);
    const signature = signRequest(TOKEN, url, {});
    expect(twilio.validateRequestWithBody(TOKEN, signature, url, body.toString())).toBe(true);
    expect(isSignedRequest(TOKEN, signature, { url, form: {}, body })).toBe(true);
    expect(isSignedRequest(TOKEN, signature, { url, form: {}, body: NO_BODY })).toBe(false);
  });

  it('may have been made with the port of https in the address', () => {
    const signature = signRequest(TOKEN, 'https://name-1234.twil.io:443/hook', {});
    const request = { url: URL_OF_HOOK, form: {}, body: NO_BODY };
    expect(isSignedRequest(TOKEN, signature, request)).toBe(true);
    expect(isSignedRequest(TOKEN.replace('1', '9'), signature, request)).toBe(false);
  });
});
