/** What holds for every text that is taken apart as an address. */
import fc from 'fast-check';
import { english } from '../texts/en';
import { parseSipAddress, type SipAddress } from './sip-address';

function parsed(text: string): SipAddress {
  const result = parseSipAddress(text);
  if (result.kind === 'failed') throw new Error(`${text}: ${result.code}`);
  return result.address;
}

const escape = (text: string) =>
  [...new TextEncoder().encode(text)]
    .map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
    .join('');

/** A character of a user part: how it may be written, what it is, whether an escape is the same to the RFC. */
interface Written {
  readonly uri: string;
  readonly text: string;
}
const plain = (characters: string) =>
  fc.constantFrom(...characters.split('')).map((text): Written => ({ uri: text, text }));
const unreserved = plain("abcXYZ019-_.!~*'()");
const userUnreserved = plain('&=+$,;?/');
const escaped = fc
  .oneof(fc.constantFrom('@', ':', ' ', '%', '"', '<', '>', '\0', 'é', '€', '📞'), fc.constant('a'))
  .map((text): Written => ({ uri: escape(text), text }));
const characters = fc.array(fc.oneof(unreserved, userUnreserved, escaped), { maxLength: 20 });
const written = (list: readonly Written[]) => list.map(({ uri }) => uri).join('');
const meant = (list: readonly Written[]) => list.map(({ text }) => text).join('');

const host = fc.oneof(
  fc.constantFrom('Example.COM', 'acme.sip.twilio.com', 'a-b.c1.d', '192.0.2.4', '[2001:db8::1]'),
  fc.domain(),
  fc.ipV4(),
);
const port = fc.option(fc.integer({ min: 1, max: 65535 }), { nil: undefined });
const token = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/);
const parameters = fc.dictionary(token, fc.stringMatching(/^[\w:&+$/[\]]{1,8}$/), { maxKeys: 4 });
const scheme = fc.constantFrom('sip' as const, 'sips' as const);

const legal = fc.record({
  scheme,
  user: characters.filter((list) => list.length > 0),
  password: fc.option(fc.stringMatching(/^[\w&=+$,.!~*'()-]{0,8}$/), { nil: undefined }),
  host,
  port,
  parameters,
  headers: fc.constantFrom('', '?subject=a%40b', '?to=sip:c%40d;x=y&e='),
});

type Legal = typeof legal extends fc.Arbitrary<infer Value> ? Value : never;

function render(uri: Legal, user = written(uri.user)): string {
  const password = uri.password === undefined ? '' : `:${uri.password}`;
  const withPort = uri.port === undefined ? uri.host : `${uri.host}:${uri.port}`;
  const list = Object.entries(uri.parameters).map(([name, value]) => `;${name}=${value}`);
  return `${uri.scheme}:${user}${password}@${withPort}${list.join('')}${uri.headers}`;
}

it('never throws, and fails with a code that has a text', () => {
  const pieces = fc.constantFrom('sip:', 'tel:', '<', '>', '"', '\\', '@', ':', ';', '%', '[', ']');
  const nearly = fc.array(fc.oneof(pieces, fc.string())).map((list) => list.join(''));
  const any = fc.oneof(nearly, fc.string({ unit: 'binary' }), fc.anything());
  fc.assert(
    fc.property(any, (input) => {
      const result = parseSipAddress(input);
      if (result.kind === 'parsed')
        expect(result.address.host).toBe(result.address.host.toLowerCase());
      else expect(english.addresses[result.code]).not.toBe('');
    }),
    { numRuns: 2000 },
  );
});

it('a legal SIP URI gives its parts back', () => {
  fc.assert(
    fc.property(legal, (uri) => {
      expect(parsed(render(uri))).toMatchObject({
        scheme: uri.scheme,
        user: meant(uri.user),
        host: uri.host.toLowerCase(),
        port: uri.port,
        parameters: uri.parameters,
      });
    }),
  );
});

it('escaping unreserved characters changes nothing', () => {
  fc.assert(
    fc.property(legal, fc.infiniteStream(fc.boolean()), (uri, coins) => {
      const user = uri.user
        .map(({ uri: raw }) =>
          /^[\w.!~*'()-]$/.test(raw) && coins.next().value ? escape(raw) : raw,
        )
        .join('');
      expect(parsed(render(uri, user))).toEqual(parsed(render(uri)));
    }),
  );
});

it('the case of scheme and host changes nothing, the case of the user part is kept', () => {
  fc.assert(
    fc.property(legal, (uri) => {
      const shouted = { ...uri, host: uri.host.toUpperCase() };
      const text = render(shouted).replace(/^sips?/, (name) => name.toUpperCase());
      expect(parsed(text)).toEqual(parsed(render(uri)));
      expect(parsed(text).user).toBe(meant(uri.user));
    }),
  );
});

it('wrapping in a name-addr changes nothing but the display name', () => {
  const name = fc.stringMatching(/^[ \w,.<>@:;-]{0,12}$/);
  fc.assert(
    fc.property(legal, name, (uri, displayName) => {
      const text = render(uri);
      expect(parsed(`<${text}>;tag=a@b`)).toEqual(parsed(text));
      expect(parsed(` "${displayName}"  < ${text} > ;tag=1`)).toEqual({
        ...parsed(text),
        displayName,
      });
    }),
  );
});

it('the number never has user parameters, and has visual separators only in a name', () => {
  fc.assert(
    fc.property(legal, (uri) => {
      const { number, user } = parsed(render(uri));
      const raw = written(uri.user);
      if (raw.includes(';'))
        expect(user.startsWith(number) || /^\+?[\d*#]+$/.test(number)).toBe(true);
      else if (!/[^\d+*#().-]/.test(user)) expect(number).toMatch(/^\+?[\d*#]+$|[+]|^[-.()]*$/);
      else if (!user.includes(' ')) expect(number).toBe(user);
    }),
  );
});

describe('input of a million characters', () => {
  const size = 1_000_000;
  // Longer than the stack a backtracking regular expression or a recursive reader would have.
  it.each([
    ['quotes', '"'.repeat(size)],
    ['an unclosed quoted string', `"${'\\"'.repeat(size)}`],
    ['a quoted string', `"${'a'.repeat(size)}" <sip:a@b>`],
    ['brackets', '<'.repeat(size)],
    ['letters', 'a'.repeat(size)],
    ['letters of a scheme', `sip${'a'.repeat(size)}:`],
    ['digits', `sip:${'1'.repeat(size)}@b`],
    ['separators', `sip:${'-.'.repeat(size)}@b`],
    ['escapes', `sip:${'%41'.repeat(size)}@b`],
    ['broken UTF-8', `sip:${'%e2%82'.repeat(size)}@b`],
    ['percents', `sip:${'%'.repeat(size)}@b`],
    ['at signs', `sip:${'@'.repeat(size)}`],
    ['colons', `sip:a@${':'.repeat(size)}`],
    ['IPv6', `sip:a@[${':'.repeat(size)}]`],
    ['labels', `sip:a@${'a.'.repeat(size)}`],
    ['ports', `sip:a@b:${'1'.repeat(size)}`],
    ['parameters', `sip:a@b${';a=1'.repeat(size)}`],
    ['spaces', `${' '.repeat(size)}x${' '.repeat(size)}`],
    ['spaces before a semicolon', `sip:a@b${' '.repeat(size)};c`],
  ])('of %s is read like any other', (_what, text) => {
    expect(['parsed', 'failed']).toContain(parseSipAddress(text).kind);
  });
});
