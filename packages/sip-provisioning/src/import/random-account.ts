/** Random accounts as Twilio's API may report them: everything that a resource can be called or hold. */
import fc from 'fast-check';
import {
  observeAddress,
  observeApp,
  observeDomain,
  observeNumber,
} from '../account/observe-resources';
import type { ObservedState } from '../resources/observed-state';
import type { Kind, ObservedResource } from '../resources/resource';

const sid = (prefix: string) => fc.stringMatching(/^[0-9a-f]{32}$/).map((hex) => `${prefix}${hex}`);
const maybe = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof(fc.constant(null), fc.constant(''), value);

/** Few, so that they meet; and all that a file or a language could read otherwise. */
const name = (maxLength: number) =>
  fc
    .oneof(
      { weight: 4, arbitrary: fc.constantFrom('office', 'phones', 'a', 'b', 'office ', 'Office') },
      { weight: 2, arbitrary: fc.constantFrom(...STRANGE) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength }) },
      { weight: 1, arbitrary: fc.string({ minLength: maxLength, maxLength }) },
    )
    .map((text) => text.slice(0, maxLength));

const STRANGE = [
  '',
  ' ',
  '~',
  'null',
  'true',
  'no',
  '1',
  '1e3',
  '0x1f',
  '2026-11-28',
  '<<',
  '__proto__',
  'constructor',
  'toString',
  '{environment}',
  '{baseUrl}',
  'a {b c}',
  '{',
  '# x',
  '- x',
  'a: b',
  '&a',
  '*a',
  '!tag',
  '@x',
  '`',
  '"',
  "'",
  'a\nb',
  'a\tb',
  '\u0000',
  '\u2028',
  '\ufeff',
  'ünï',
  '😀',
  '\ud800',
  'a/b',
  'client 1',
  `AD${'0'.repeat(32)}`,
  `AP${'1'.repeat(32)}`,
  `PN${'2'.repeat(32)}`,
];

const method = maybe(fc.constantFrom('GET', 'POST', 'post'));
const url = maybe(
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...URLS()) },
    { weight: 1, arbitrary: fc.webUrl({ withQueryParameters: true, withFragments: true }) },
    { weight: 1, arbitrary: fc.string() },
  ),
);

function URLS(): readonly string[] {
  return [
    'https://example.com/in',
    'HTTPS://Example.COM/In ',
    'https://example.com/{environment}',
    'https://user:pass@example.com/x?a={b}',
    'https://router.twil.io/inbound-sip-router',
    'https://router.twil.io/status-callback',
    'https://router.twil.io/inbound-sip-router?x=1',
    'https://router.twil.io/deeper/inbound-sip-router',
    '/relative',
    'tel:+15550100',
    'http://',
  ];
}
const flag = fc.oneof(fc.boolean(), fc.constant(null));

const urls = {
  voiceUrl: url,
  voiceMethod: method,
  voiceFallbackUrl: url,
  voiceFallbackMethod: method,
};

const address = fc.record({
  sid: sid('AD'),
  friendlyName: maybe(name(64)),
  customerName: maybe(name(40)),
  street: maybe(name(40)),
  streetSecondary: maybe(name(40)),
  city: maybe(name(40)),
  region: maybe(name(40)),
  postalCode: maybe(fc.constantFrom('97202', '01', '1e3', ' 7 ')),
  isoCountry: fc.constantFrom('US', 'us', 'GB', 'DE'),
  emergencyEnabled: flag,
  validated: flag,
});

const app = fc.record({
  sid: sid('AP'),
  friendlyName: maybe(name(80)),
  ...urls,
  statusCallback: url,
  statusCallbackMethod: method,
  publicApplicationConnectEnabled: flag,
});

const list = (prefix: string, maxLength: number) =>
  fc.record({ sid: sid(prefix), friendlyName: maybe(name(maxLength)) });

const block = fc.record({
  sid: sid('IP'),
  friendlyName: maybe(name(40)),
  name: fc.constantFrom('192.0.2.1/32', '192.0.2.0/24', '2001:db8::1/128', '198.51.100.7/32'),
});

const number = fc.record({
  sid: sid('PN'),
  phoneNumber: fc.oneof(
    fc.integer({ min: 0, max: 9999 }).map((n) => `+1503555${String(n).padStart(4, '0')}`),
    fc.constantFrom('+4930123456', '+312'),
  ),
  friendlyName: maybe(name(64)),
  ...urls,
  statusCallback: url,
  statusCallbackMethod: method,
  smsUrl: url,
  smsMethod: method,
  smsApplicationSid: maybe(sid('AP')),
  emergencyAddressStatus: fc.constantFrom(
    null,
    'registered',
    'registered',
    'pending-registration',
    'registration-failure',
    'pending-unregistration',
    'unregistration-failure',
    'unregistered',
  ),
});

const domain = fc.record({
  sid: sid('SD'),
  domainName: fc
    .stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9_-]{0,9}$/)
    .map((label) => `${label}.sip.twilio.com`),
  friendlyName: maybe(name(64)),
  ...urls,
  voiceStatusCallbackUrl: url,
  voiceStatusCallbackMethod: method,
  sipRegistration: flag,
  emergencyCallingEnabled: flag,
  secure: flag,
  byocTrunkSid: maybe(sid('BY')),
});

const few = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 4 });
/** What a reference leads to: nothing, one of these, or something that is not in the account. */
const reference = fc.nat({ max: 6 });

export const randomAccount: fc.Arbitrary<ObservedState> = fc
  .record({
    addresses: few(address),
    apps: few(app),
    credentialLists: few(fc.record({ list: list('CL', 64), usernames: few(name(32)) })),
    ipLists: few(fc.record({ list: list('AL', 255), blocks: few(block) })),
    numbers: fc.uniqueArray(fc.record({ number, app: reference, address: reference }), {
      maxLength: 5,
      selector: (each) => each.number.phoneNumber,
    }),
    domains: fc.uniqueArray(
      fc.record({
        domain,
        caller: reference,
        lists: few(
          fc.record({
            kind: fc.constantFrom(
              'registrations-credential-list',
              'calls-credential-list',
              'calls-ip-access-control-list',
            ),
            at: reference,
          }),
        ),
      }),
      { maxLength: 4, selector: (each) => each.domain.domainName.toLowerCase() },
    ),
  })
  .map((account) => {
    const pick = (from: readonly { readonly sid: string }[], at: number, missing: string) =>
      at === 6 ? missing : (from[at]?.sid ?? null);
    const resources: ObservedResource[] = [
      ...account.addresses.map((each) => observeAddress(each as never)),
      ...account.apps.map((each) => observeApp(each as never)),
      ...account.credentialLists.flatMap(({ list: { sid, friendlyName }, usernames }) => [
        named('credential-list', sid, friendlyName),
        ...[...new Set(usernames)].map((username, at) => ({
          ...named('credential', `CR${String(at).padStart(32, '0')}`, username),
          of: friendlyName ?? '',
        })),
      ]),
      ...account.ipLists.flatMap(({ list: { sid, friendlyName }, blocks }) => [
        named('ip-access-control-list', sid, friendlyName),
        ...blocks.map((each) => ({
          ...named('ip-address', each.sid, each.name),
          of: friendlyName ?? '',
          fields: { friendlyName: each.friendlyName },
        })),
      ]),
      ...account.numbers.flatMap(({ number: each, app: appAt, address: addressAt }) =>
        observeNumber({
          ...each,
          voiceApplicationSid: pick(account.apps, appAt, `AP${'f'.repeat(32)}`),
          emergencyAddressSid: pick(account.addresses, addressAt, `AD${'f'.repeat(32)}`),
        } as never),
      ),
      ...account.domains.flatMap(({ domain: each, caller, lists }) => {
        const observed = observeDomain({
          ...each,
          emergencyCallerSid: pick(
            account.numbers.map((one) => one.number),
            caller,
            `PN${'f'.repeat(32)}`,
          ),
        } as never);
        const mapped = new Map<string, ObservedResource>();
        for (const { kind, at } of lists) {
          const from =
            kind === 'calls-ip-access-control-list' ? account.ipLists : account.credentialLists;
          const found = from[at]?.list;
          if (found) {
            const mapping = { ...named(kind, found.sid, found.friendlyName), of: observed.name };
            mapped.set(`${kind} ${found.sid}`, mapping);
          }
        }
        return [observed, ...mapped.values()];
      }),
    ];
    return { account: `AC${'0'.repeat(32)}`, resources };
  });

function named(kind: Kind, sid: string, friendlyName: string | null): ObservedResource {
  return { kind, name: friendlyName ?? '', sid, fields: {} };
}
