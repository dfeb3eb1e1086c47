/** What a person is asked about SIP domains, and what nobody is asked. */
import type { Shell } from '../shell';
import { shownUrl } from './plan-way-in';
import { chooseFallback, chooseWaysIn } from './sip-options';

jest.mock(
  'sip-provisioning',
  () => jest.requireActual<object>('../../../sip-provisioning/src/resources/normalise'),
  { virtual: true },
);

const domain = (name: string) =>
  ({ kind: 'domain', name: `${name}.sip.twilio.com`, sid: `SD${name}`, fields: {} }) as const;
const number = (name: string, trunkSid: string | null = null) =>
  ({ kind: 'number', name, sid: `PN${name}`, fields: { trunkSid } }) as const;
const ways = [domain('acme'), domain('other'), number('+15551234567')];
const nothing = () => false;

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

describe('Which domains and numbers', () => {
  it('is asked if none is named and none points here', async () => {
    const { shell } = shellWith([['other.sip.twilio.com'], ['+15551234567']]);
    expect(await chooseWaysIn(shell, {}, ways, nothing)).toEqual([
      { kind: 'domain', name: 'other.sip.twilio.com' },
      { kind: 'number', name: '+15551234567' },
    ]);
  });

  it('is asked only of what the account has and can be pointed', async () => {
    const { shell, left } = shellWith([['x'], ['y']]);
    const onTrunk = number('+15551234567', `TK${'0'.repeat(32)}`);
    expect(await chooseWaysIn(shell, {}, [onTrunk], nothing)).toEqual([]);
    expect(left).toHaveLength(2);
  });

  it.each([
    ['without a terminal', shellWith([['other.sip.twilio.com']], false), {}],
    ['with --yes', shellWith([['other.sip.twilio.com']]), { yes: true }],
  ])('is not asked %s', async (_, { shell }, options) => {
    expect(await chooseWaysIn(shell, options, ways, nothing)).toEqual([]);
  });

  it('is not asked once one points here', async () => {
    const { shell, left } = shellWith([['other.sip.twilio.com']]);
    const isPointed = ({ sid }: { readonly sid: string }) => sid === 'SDacme';
    const chosen = await chooseWaysIn(shell, {}, ways, isPointed);
    expect(chosen).toEqual([{ kind: 'domain', name: 'acme.sip.twilio.com' }]);
    expect(left).toHaveLength(1);
  });

  it('is each once, however often it is named', async () => {
    const options = { sipDomain: ['ACME', 'acme'], number: ['+15551234567', '+15551234567'] };
    expect(await chooseWaysIn(shellWith([]).shell, options, ways, nothing)).toHaveLength(2);
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

  it('is not asked for where every domain has one, or if none is wanted', async () => {
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
