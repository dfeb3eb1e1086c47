/** Host and port of a SIP URI. */
import { parseHostPort } from './sip-host';

describe('host and port', () => {
  it.each([
    ['Acme.SIP.Twilio.com', 'acme.sip.twilio.com', undefined],
    ['example.com.', 'example.com.', undefined],
    ['localhost', 'localhost', undefined],
    ['under_score.example', 'under_score.example', undefined],
    ['1st.example.com', '1st.example.com', undefined],
    ['192.0.2.4:5060', '192.0.2.4', 5060],
    ['[2001:DB8::10]', '[2001:db8::10]', undefined],
    ['[::1]:5061', '[::1]', 5061],
    ['[::ffff:192.0.2.10]:65535', '[::ffff:192.0.2.10]', 65535],
    ['h:1', 'h', 1],
  ])('%j is host %j and port %j', (text, host, port) => {
    expect(parseHostPort(text)).toEqual({ kind: 'host-port', host, port });
  });

  it.each([
    ['', 'no-host'],
    [':5060', 'no-host'],
    ['a..b', 'bad-host'],
    ['-a.b', 'bad-host'],
    ['a b', 'bad-host'],
    ['exa%6dple.com', 'bad-host'],
    ['256.0.0.1', 'bad-host'],
    ['1.2.3', 'bad-host'],
    ['15551234567', 'bad-host'],
    ['[2001:db8::10', 'bad-host'],
    ['[]', 'bad-host'],
    ['2001:db8::10', 'bad-host'],
    ['[::1]x', 'bad-host'],
    ['a'.repeat(255), 'bad-host'],
    ['h:', 'bad-port'],
    ['h:0', 'bad-port'],
    ['h:65536', 'bad-port'],
    ['h:5060a', 'bad-port'],
    ['h:+5060', 'bad-port'],
  ])('%j fails: %s', (text, code) => {
    expect(parseHostPort(text)).toMatchObject({ kind: 'failed', code });
  });
});
