/** What a person is asked about SIP domains, and what nobody is asked. */
import type { Shell } from '../shell';
import { chooseDomains, chooseFallback } from './sip-options';
import { shownUrl } from './plan-sip-domain';

jest.mock(
  'sip-provisioning',
  () => jest.requireActual<object>('../../../sip-provisioning/src/resources/normalise'),
  { virtual: true },
);

const domain = (name: string) =>
  ({ kind: 'domain', name: `${name}.sip.twilio.com`, sid: `SD${name}`, fields: {} }) as const;
const domains = [domain('acme'), domain('other')];

function shellWith(answers: readonly (string | readonly string[])[], canAsk = true) {
  const left = [...answers];
  const said: string[] = [];
  const next = () => Promise.resolve(left.shift() ?? '');
  const shell = {
    canAsk,
    err: (text: string) => void said.push(text),
    ask: next,
    choose: next,
  } as unknown as Shell;
  return { shell, said, left };
}

describe('Which domains', () => {
  it('is asked where none is named and none points here', async () => {
    const { shell } = shellWith([['other.sip.twilio.com']]);
    expect(await chooseDomains(shell, {}, domains, () => false)).toEqual(['other.sip.twilio.com']);
  });

  it.each([
    ['without a terminal', shellWith([['other.sip.twilio.com']], false), {}],
    ['with --yes', shellWith([['other.sip.twilio.com']]), { yes: true }],
  ])('is not asked %s', async (_, { shell }, options) => {
    expect(await chooseDomains(shell, options, domains, () => false)).toEqual([]);
  });

  it('is not asked once one points here', async () => {
    const { shell, left } = shellWith([['other.sip.twilio.com']]);
    const pointed = await chooseDomains(shell, {}, domains, ({ sid }) => sid === 'SDacme');
    expect(pointed).toEqual(['acme.sip.twilio.com']);
    expect(left).toHaveLength(1);
  });
});

describe('The fallback', () => {
  const own = ['router-dev.twil.io'];

  it('is asked for until it is a URL outside the service', async () => {
    const { shell, said } = shellWith([
      'nonsense',
      'https://router-dev.twil.io/x',
      ' https://example.com/busy ',
    ]);
    expect(await chooseFallback(shell, {}, ['acme'], own)).toBe('https://example.com/busy');
    expect(said).toHaveLength(2);
  });

  it('may be none', async () => {
    expect(await chooseFallback(shellWith(['']).shell, {}, ['acme'], own)).toBeUndefined();
  });

  it('is not asked for where every domain has one, or where none is wanted', async () => {
    const { shell, left } = shellWith(['https://example.com']);
    expect(await chooseFallback(shell, {}, [], own)).toBeUndefined();
    expect(await chooseFallback(shell, { fallbackUrl: false }, ['acme'], own)).toBeUndefined();
    expect(left).toHaveLength(1);
  });
});

test('a URL is shown without what it keeps secret', () => {
  expect(shownUrl('https://user:pass@example.com/a@b')).toBe('https://***@example.com/a@b');
  expect(shownUrl(null)).toBe('none');
});
