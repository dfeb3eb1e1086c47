/** Hosts of Twilio SIP domains become labels, and no other host does. */
import fc from 'fast-check';
import { canonicalSipDomain, sipDomainOfHost } from './sip-domain';

describe('the SIP domain of a host', () => {
  it.each([
    ['acme.sip.twilio.com', 'acme'],
    ['ACME.SIP.TWILIO.COM.', 'acme'],
    ['acme.sip.us1.twilio.com', 'acme'],
    ['acme.sip.dublin.twilio.com', 'acme'],
    ['acme.sip.sao-paulo.twilio.com', 'acme'],
    ['acme.sip.ashburn-ix.twilio.com', 'acme'],
    ['a.b.sip.twilio.com', 'a.b'],
    ['a.b.sip.tokyo.twilio.com', 'a.b'],
    ['my-company-1.sip.twilio.com', 'my-company-1'],
    ['sip.sip.twilio.com', 'sip'],
  ])('%s is %s', (host, label) => {
    expect(sipDomainOfHost(host)).toBe(label);
  });

  it.each([
    'acme.sip.twilio.com.evil.com',
    'acme.sip.eviltwilio.com',
    'acme.sip.twilio.com.au',
    'acmesip.twilio.com',
    'acme.sip.a.b.twilio.com',
    'acme.twilio.com',
    'sip.twilio.com',
    'sip.us1.twilio.com',
    '.sip.twilio.com',
    '-acme.sip.twilio.com',
    'a..b.sip.twilio.com',
    'acme.sip.twilio.com..',
    'acme.sip.twilio.com:5060',
    'acme.sip.twilio.org',
    'acme',
    '',
    `${'a.'.repeat(200)}sip.twilio.com`,
  ])('%s is none', (host) => {
    expect(sipDomainOfHost(host)).toBeUndefined();
  });
});

describe('the canonical SIP domain', () => {
  it.each([
    ['acme', 'acme'],
    ['ACME', 'acme'],
    ['a.b', 'a.b'],
    ['sip', 'sip'],
    ['1234', '1234'],
    ['Acme.sip.twilio.com', 'acme'],
    ['acme.sip.frankfurt.twilio.com', 'acme'],
    ['acme.sip.twilio.com.', 'acme'],
  ])('of %s is %s', (text, label) => {
    expect(canonicalSipDomain(text)).toBe(label);
  });

  it.each([
    '',
    ' acme',
    'acme.',
    'ac me',
    'acme_1',
    'acme-',
    'acme.sip.twilio.com.evil.com',
    'acme.twilio.com',
    'acme.sip',
    '192.0.2.4',
    'sip:acme.sip.twilio.com',
    'a'.repeat(64),
  ])('of %j is none', (text) => {
    expect(canonicalSipDomain(text)).toBeUndefined();
  });

  const word = fc.constantFrom('acme', 'a-b', '1', 'sip', 'twilio', 'com', 'us1', 'sip.twilio.com');
  const dotted = fc.array(word, { minLength: 1, maxLength: 7 }).map((labels) => labels.join('.'));

  it('of a canonical SIP domain is itself', () => {
    fc.assert(
      fc.property(dotted, (text) => {
        const label = canonicalSipDomain(text);
        fc.pre(label !== undefined);
        expect(canonicalSipDomain(label)).toBe(label);
        expect(sipDomainOfHost(`${label}.sip.twilio.com`)).toBe(label);
      }),
    );
  });
});
