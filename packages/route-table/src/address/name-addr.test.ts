/** A display name and angle brackets around a URI. */
import { parseNameAddr } from './name-addr';

describe('a name-addr', () => {
  it.each([
    ['sip:a@b', '', 'sip:a@b'],
    ['  sip:a@b\t', '', 'sip:a@b'],
    ['<sip:a@b>', '', 'sip:a@b'],
    ['Alice <sip:a@b>;tag=1', 'Alice', 'sip:a@b'],
    ['"Alice" <sip:a@b> ; tag = 1', 'Alice', 'sip:a@b'],
    ['"a \\"b\\" \\\\"<sip:a@b>', 'a "b" \\', 'sip:a@b'],
    ['"<sip:x@y>" <sip:a@b>', '<sip:x@y>', 'sip:a@b'],
    ['<>', '', ''],
    ['', '', ''],
  ])('%j has the name %j and the URI %j', (text, displayName, uri) => {
    expect(parseNameAddr(text)).toEqual({ kind: 'name-addr', displayName, uri });
  });

  it.each([
    ['"Alice <sip:a@b>', 'unclosed-quote'],
    ['"Alice\\" <sip:a@b>', 'unclosed-quote'],
    ['"', 'unclosed-quote'],
    ['"Alice" sip:a@b', 'no-angle-bracket'],
    ['Alice <sip:a@b', 'unclosed-angle-bracket'],
    ['> <sip:a@b', 'unclosed-angle-bracket'],
    ['<sip:a@b> sip:c@d', 'text-after-angle-bracket'],
  ])('%j fails: %s', (text, code) => {
    expect(parseNameAddr(text)).toMatchObject({ kind: 'failed', code });
  });
});
