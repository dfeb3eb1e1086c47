/** Every form of address that Twilio sends, taken apart or refused. */
import { parseSipAddress, type SipAddress } from './sip-address';

/** What a test does not name is absent from the address. */
function address(parts: Partial<SipAddress>): SipAddress {
  const absent = {
    user: '',
    number: '',
    userParameters: '',
    domain: undefined,
    host: '',
    port: undefined,
  };
  return { scheme: 'sip', ...absent, parameters: {}, displayName: '', ...parts };
}

function parsed(text: string): SipAddress {
  const result = parseSipAddress(text);
  if (result.kind === 'failed') throw new Error(`${text}: ${result.code}`);
  return result.address;
}

const acme = { host: 'acme.sip.twilio.com', domain: 'acme' };
const plus1555 = { user: '+15551234567', number: '+15551234567' };

describe('what Twilio sends', () => {
  it.each<[string, Partial<SipAddress>]>([
    ['sip:1234@acme.sip.twilio.com', { user: '1234', number: '1234', ...acme }],
    [
      'sip:19185048902@acme.sip.twilio.com:5060',
      { user: '19185048902', number: '19185048902', port: 5060, ...acme },
    ],
    [
      'sip:+18883332222@host;region=us1',
      {
        user: '+18883332222',
        number: '+18883332222',
        host: 'host',
        parameters: { region: 'us1' },
      },
    ],
    [
      'sip:+15550001111@project.sip.livekit.cloud',
      { user: '+15550001111', number: '+15550001111', host: 'project.sip.livekit.cloud' },
    ],
    [
      'sip:004930123456@acme.sip.twilio.com',
      { user: '004930123456', number: '004930123456', ...acme },
    ],
    ['sip:Alice@ACME.SIP.TWILIO.COM', { user: 'Alice', number: 'Alice', ...acme }],
    [
      'sip:1234@acme.sip.us1.twilio.com',
      { user: '1234', number: '1234', host: 'acme.sip.us1.twilio.com', domain: 'acme' },
    ],
    [
      'sip:1234@a.b.sip.twilio.com',
      { user: '1234', number: '1234', host: 'a.b.sip.twilio.com', domain: 'a.b' },
    ],
    [
      'sip:1234@acme.sip.twilio.com.evil.com',
      { user: '1234', number: '1234', host: 'acme.sip.twilio.com.evil.com' },
    ],
    ['client:alice', { scheme: 'client', user: 'alice', number: 'alice' }],
    ['+15551234567', { scheme: 'none', ...plus1555 }],
  ])('%s', (text, parts) => {
    expect(parsed(text)).toEqual(address(parts));
  });
});

describe('other forms that arrive', () => {
  it.each<[string, Partial<SipAddress>]>([
    [
      '"Alice Smith" <sip:+15551234567@acme.sip.twilio.com;transport=udp>;tag=1928301774',
      { ...plus1555, ...acme, parameters: { transport: 'udp' }, displayName: 'Alice Smith' },
    ],
    [
      '<sip:+15551234567@acme.sip.twilio.com;transport=udp>',
      { ...plus1555, ...acme, parameters: { transport: 'udp' } },
    ],
    [
      '"<sip:x@evil.com>" <sip:1234@acme.sip.twilio.com>',
      { user: '1234', number: '1234', ...acme, displayName: '<sip:x@evil.com>' },
    ],
    ['sips:+15551234567@acme.sip.twilio.com', { scheme: 'sips', ...plus1555, ...acme }],
    ['SIP:+15551234567@acme.sip.twilio.com', { ...plus1555, ...acme }],
    ['sip:%2B15551234567@acme.sip.twilio.com', { ...plus1555, ...acme }],
    ['tel:+1-555-123-4567', { scheme: 'tel', user: '+1-555-123-4567', number: '+15551234567' }],
    ['<TEL:+15551234567>', { scheme: 'tel', ...plus1555 }],
    ['sip:acme.sip.twilio.com', { ...acme }],
    ['sip:@acme.sip.twilio.com', { ...acme }],
    [
      'sip:1234@[2001:DB8::10]:5070',
      { user: '1234', number: '1234', host: '[2001:db8::10]', port: 5070 },
    ],
    ['sip:*67#123@acme.sip.twilio.com', { user: '*67#123', number: '*67#123', ...acme }],
    ['sip:#31%23@acme.sip.twilio.com', { user: '#31#', number: '#31#', ...acme }],
    [
      'sip:(555)123.4567@acme.sip.twilio.com',
      { user: '(555)123.4567', number: '5551234567', ...acme },
    ],
    ['sip:alice.b-c@acme.sip.twilio.com', { user: 'alice.b-c', number: 'alice.b-c', ...acme }],
    [
      'sip:+15551234567;npdi;rn=+15550000000;cic=+1234@acme.sip.twilio.com;user=phone',
      {
        user: '+15551234567;npdi;rn=+15550000000;cic=+1234',
        userParameters: ';npdi;rn=+15550000000;cic=+1234',
        number: '+15551234567',
        ...acme,
        parameters: { user: 'phone' },
      },
    ],
    [
      'sip:+15551234567;isub=12;postd=p22@acme.sip.twilio.com',
      {
        user: '+15551234567;isub=12;postd=p22',
        number: '+15551234567',
        userParameters: ';isub=12;postd=p22',
        ...acme,
      },
    ],
    ['+1 (555) 123-4567', { scheme: 'none', user: '+1 (555) 123-4567', number: '+15551234567' }],
    ['alice', { scheme: 'none', user: 'alice', number: 'alice' }],
    ['1234@acme.sip.twilio.com', { scheme: 'none', user: '1234', number: '1234', ...acme }],
    [' sip:1234@acme.sip.twilio.com\r\n', { user: '1234', number: '1234', ...acme }],
  ])('%s', (text, parts) => {
    expect(parsed(text)).toEqual(address(parts));
  });

  it('never gives the password away', () => {
    const text = '"A" <sips:alice:s3cret@acme.sip.twilio.com;transport=tls?subject=x>;tag=1';
    expect(parsed(text)).toMatchObject({ user: 'alice', host: 'acme.sip.twilio.com' });
    expect(JSON.stringify(parseSipAddress(text))).not.toContain('s3cret');
  });
});

describe('nonsense is a typed failure', () => {
  it.each([
    [undefined, 'not-text'],
    [null, 'not-text'],
    [15551234567, 'not-text'],
    [['sip:a@b'], 'not-text'],
    ['', 'empty'],
    [' \t', 'empty'],
    ['<>', 'empty'],
    ['"Alice" <sip:a@b', 'unclosed-angle-bracket'],
    ['sip:', 'no-host'],
    ['sips:alice@', 'no-host'],
    ['tel:', 'no-user'],
    ['client:', 'no-user'],
    ['sip:1234', 'bad-host'],
    ['sip:a@b@c', 'more-than-one-at'],
    ['sip:a b@c', 'illegal-character'],
    ['sip:a\u0000b@c', 'illegal-character'],
    ['<sip:"a"@c>', 'illegal-character'],
    ['sip:a%@c', 'bad-escape'],
    ['client:a%zz', 'bad-escape'],
    ['alice smith', 'illegal-character'],
    ['mailto:alice@example.com', 'unknown-scheme'],
    ['https://example.com', 'unknown-scheme'],
    ['whatsapp:+15551234567', 'unknown-scheme'],
  ])('%j: %s', (input, code) => {
    const result = parseSipAddress(input);
    expect(result).toEqual({ kind: 'failed', code });
  });

  it('says so without repeating the input', () => {
    expect(JSON.stringify(parseSipAddress('sip:alice:s3cret@a@b'))).not.toContain('s3cret');
  });
});
