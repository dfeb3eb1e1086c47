/** The views of one call that routes are compared with. */
import { calledAddress, type CallContext } from './called-address';
import { parseSipAddress } from './sip-address';

function called(to: string, context: CallContext = {}) {
  const result = parseSipAddress(to);
  if (result.kind === 'failed') throw new Error(result.code);
  return calledAddress(result.address, context);
}

describe('the called address', () => {
  it('has the user part, the number, no E.164 and the domain of the host', () => {
    expect(called('sip:555-123-4567;npdi@acme.sip.us1.twilio.com:5060')).toEqual({
      user: '555-123-4567;npdi',
      number: '5551234567',
      parameters: ';npdi',
      e164: undefined,
      domain: 'acme',
    });
  });

  it('has an E.164 form where the table has numbering', () => {
    const numbering = { defaultCountry: 'US' };
    expect(called('sip:5551234567;npdi@h', { numbering }).e164).toBe('+15551234567');
    expect(called('sip:alice@h', { numbering }).e164).toBeUndefined();
  });

  it.each([
    ['acme', 'acme'],
    ['ACME.sip.twilio.com', 'acme'],
    ['acme.sip.dublin.twilio.com', 'acme'],
  ])('takes the domain from SipDomain %s before the host', (sipDomain, domain) => {
    expect(called('sip:1234@other.sip.twilio.com', { sipDomain }).domain).toBe(domain);
  });

  it.each(['', 'not a host'])(
    'takes the domain from the host where SipDomain is %j',
    (sipDomain) => {
      expect(called('sip:1234@acme.sip.twilio.com', { sipDomain }).domain).toBe('acme');
    },
  );

  it('has no domain where neither is a Twilio SIP host', () => {
    expect(called('sip:1234@acme.sip.twilio.com.evil.com').domain).toBeUndefined();
  });
});
