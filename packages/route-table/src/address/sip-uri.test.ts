/** The parts of a SIP URI. */
import { parseSipUri, parseUriParameters } from './sip-uri';

describe('what follows the scheme of a SIP URI', () => {
  it('gives user part, host, port and parameters', () => {
    expect(parseSipUri('a%20b;x=y@Host.example:5070;Transport=TCP;lr?subject=p%40q')).toEqual({
      kind: 'sip-uri',
      escapedUser: 'a%20b;x=y',
      host: 'host.example',
      port: 5070,
      parameters: { transport: 'TCP', lr: '' },
    });
  });

  it('drops the password wherever it could show', () => {
    const uri = parseSipUri('alice:secret:word@example.com');
    expect(uri).toMatchObject({ kind: 'sip-uri', escapedUser: 'alice' });
    expect(JSON.stringify(uri)).not.toContain('secret');
  });

  it.each([
    ['atlanta.com;method=REGISTER?to=alice%40atlanta.com', '', 'atlanta.com'],
    ['@atlanta.com', '', 'atlanta.com'],
    ['what?/now;a@atlanta.com', 'what?/now;a', 'atlanta.com'],
    ['a@atlanta.com?x=;maddr=b.com', 'a', 'atlanta.com'],
  ])('%j has the user part %j and the host %j', (text, escapedUser, host) => {
    expect(parseSipUri(text)).toMatchObject({ kind: 'sip-uri', escapedUser, host });
  });

  it.each([
    ['alice@', 'no-host'],
    ['', 'no-host'],
    ['alice@corp.com@acme.sip.twilio.com', 'more-than-one-at'],
    ['100%@example.com', 'bad-escape'],
    ['alice@exam ple.com', 'bad-host'],
    ['alice@example.com:port', 'bad-port'],
  ])('%j fails: %s', (text, code) => {
    expect(parseSipUri(text)).toMatchObject({ kind: 'failed', code });
  });
});

describe('URI parameters', () => {
  it.each([
    ['', {}],
    [';;=1;', {}],
    ['lr', { lr: '' }],
    ['User=Phone', { user: 'Phone' }],
    ['a=1;A=2', { a: '1' }],
    ['a=b=c', { a: 'b=c' }],
    [' tag  = 1918181833n ', { tag: '1918181833n' }],
    ['%6C%72;n%61me=v%61lue%25%34%31', { lr: '', name: 'value%41' }],
    ['a=100%', { a: '100%' }],
  ])('%j are %j', (text, parameters) => {
    expect(parseUriParameters(text)).toEqual(parameters);
  });

  it('may have any name', () => {
    const parameters = parseUriParameters('__proto__=1;constructor=2');
    expect(Object.entries(parameters)).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
  });
});
