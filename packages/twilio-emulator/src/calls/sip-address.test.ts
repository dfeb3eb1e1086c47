/** Which SIP domain the Request-URI of an INVITE means. */
import { parseSipAddress, sipDomainLabel } from './sip-address';

describe('A SIP URI', () => {
  it.each([
    ['sip:1001@acme.sip.twilio.com', '1001', 'acme.sip.twilio.com'],
    ['SIPS:Alice@Acme.SIP.twilio.com:5061;transport=tls', 'Alice', 'acme.sip.twilio.com'],
    [
      'sip:+1555;rn=+1;npdi@acme.sip.twilio.com;user=phone',
      '+1555;rn=+1;npdi',
      'acme.sip.twilio.com',
    ],
    ['sip:user?odd:password@host?Subject=x', 'user?odd', 'host'],
    ['sip:acme.sip.twilio.com', '', 'acme.sip.twilio.com'],
    ['sip:1@[2001:db8::1]:5060', '1', '[2001:db8::1]'],
  ])('%s has user %j and host %j', (uri, user, host) => {
    expect(parseSipAddress(uri)).toEqual({ user, host });
  });

  it.each(['tel:+15550001111', '+15550001111', 'sip:', 'sip:1@', 'sip:1@ho st', ''])(
    'is not %j',
    (uri) => {
      expect(parseSipAddress(uri)).toBeUndefined();
    },
  );
});

describe('A host of Twilio SIP', () => {
  it.each([
    ['acme.sip.twilio.com', 'acme'],
    ['a.b.sip.twilio.com', 'a.b'],
    ['acme.sip.us1.twilio.com', 'acme'],
    ['acme.sip.ashburn-ix.twilio.com', 'acme'],
    ['sip.twilio.com', undefined],
    ['acme.sip.twilio.com.evil.com', undefined],
    ['acme.twilio.com', undefined],
  ])('%s is of the domain %j', (host, label) => {
    expect(sipDomainLabel(host)).toBe(label);
  });
});
