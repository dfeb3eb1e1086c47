/** What deploy refuses before it does anything. */
import type { ObservedState } from 'sip-provisioning';
import { checkSipOptions } from './check-sip-options';

jest.mock(
  'sip-provisioning',
  () => ({
    ...jest.requireActual<object>('../../../sip-provisioning/src/resources/normalise'),
    ...jest.requireActual<object>('../../../sip-provisioning/src/declaration/check-declared-state'),
  }),
  { virtual: true },
);

const resource = (
  kind: ObservedState['resources'][number]['kind'],
  name: string,
  fields: ObservedState['resources'][number]['fields'] = {},
) => ({ kind, name, sid: `${kind}-${name}`, fields });
const account: ObservedState = {
  account: 'AC0',
  resources: [
    resource('domain', 'acme.sip.twilio.com'),
    resource('credential-list', 'phones'),
    resource('credential-list', 'twin'),
    resource('credential-list', 'twin'),
    resource('ip-access-control-list', 'carrier'),
    resource('number', '+15551234567', { trunkSid: null }),
    resource('number', '+15551234568', { trunkSid: 'TK0' }),
  ],
};
const OWN = ['router-1234-dev.twil.io'];

test.each([
  [{ sipDomain: ['nobody'] }, 'no SIP domain nobody.sip.twilio.com: --create-sip-domain'],
  [{ createSipDomain: 'with_underscore' }, 'with_underscore.sip.twilio.com cannot be a SIP domain'],
  [{ createSipDomain: 'a'.repeat(64) }, 'cannot be a SIP domain'],
  [
    { createSipDomain: 'x', credentialList: 'Phones' },
    'no credential list "Phones": it has "phones"',
  ],
  [{ createSipDomain: 'x', credentialList: 'twin' }, '2 credential lists "twin"'],
  [{ createSipDomain: 'x', ipAccessControlList: 'phones' }, 'no IP access control list "phones"'],
  [
    { credentialList: 'phones' },
    '--credential-list says who may call the domain of --create-sip-domain',
  ],
  [{ sipDomain: ['acme'], ipAccessControlList: 'carrier' }, '--ip-access-control-list says who'],
  [{ number: ['5551234567'] }, 'with + and the country code'],
  [{ number: ['+15559999999'] }, '+15559999999 is not a number of this account'],
  [{ number: ['+15551234568'] }, 'belongs to the SIP trunk TK0'],
  [{ fallbackUrl: 'nonsense' }, '"nonsense" is not a URL'],
  [
    { fallbackUrl: 'ftp://user:secret@example.com' },
    '"ftp://***@example.com" is not a web address',
  ],
  [{ fallbackUrl: `https://${OWN[0] ?? ''}/x` }, "a Function of the router's own service"],
  [{ country: 'USA' }, 'the two letters of a country'],
  [
    { sip: false, createSipDomain: 'x', credentialList: 'phones', number: ['+15551234567'] },
    '--no-sip leaves SIP domains and numbers alone: leave it out, or --create-sip-domain, --number, --credential-list.',
  ],
])('%j is refused', (options, message) => {
  const faults = checkSipOptions(options, account, OWN);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(message);
});

test('everything that is wrong is said at once', () => {
  const options = { sipDomain: ['a', 'b'], createSipDomain: '-', credentialList: 'none' };
  expect(checkSipOptions(options, account, OWN)).toHaveLength(4);
});

test.each([
  {},
  { sip: false },
  { sipDomain: ['ACME'], number: ['+15551234567'], country: 'gb' },
  { createSipDomain: 'acme', credentialList: 'phones', ipAccessControlList: 'carrier' },
  { fallbackUrl: 'https://handler.twilio.com/twiml/EH0' },
  { fallbackUrl: false as const, createSipDomain: 'new.branch' },
])('%j is not', (options) => {
  expect(checkSipOptions(options, account, OWN)).toEqual([]);
});
