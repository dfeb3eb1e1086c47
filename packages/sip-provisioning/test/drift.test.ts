/** Journey: whatever is changed behind our back is planned, set right by apply, and gone from the next plan. */
import type { Twilio } from 'twilio';
import type { Plan } from '../src/plan/plan';
import { declareRich } from './rich-declaration';
import { useWorld } from './world';

const world = useWorld();
const APPLY = ['apply', '--yes', '--allow-emergency-gap', '--wait', '100'] as const;
const ELSEWHERE = 'https://elsewhere.example.com/';

async function firstOf<Item>(items: Promise<Item[]>, isIt: (item: Item) => boolean): Promise<Item> {
  const found = (await items).find(isIt);
  if (found === undefined) throw new Error('The world does not have what the test changes.');
  return found;
}

const sip = (client: Twilio) => client.api.v2010.account.sip;
const app = async (client: Twilio, name = 'incoming-prod') =>
  client.applications(
    (await firstOf(client.applications.list(), (each) => each.friendlyName === name)).sid,
  );
const domain = async (client: Twilio) => {
  const isProd = (each: { domainName: string }) => each.domainName.startsWith('rich-prod');
  return sip(client).domains((await firstOf(sip(client).domains.list(), isProd)).sid);
};
const address = async (client: Twilio, name: string) =>
  client.addresses(
    (await firstOf(client.addresses.list(), (each) => each.friendlyName === name)).sid,
  );
const number = async (client: Twilio, name: string) => {
  const numbers = client.incomingPhoneNumbers;
  return numbers((await firstOf(numbers.list(), (each) => each.phoneNumber === name)).sid);
};
const credential = async (client: Twilio) => {
  const list = await firstOf(sip(client).credentialLists.list(), () => true);
  const { credentials } = sip(client).credentialLists(list.sid);
  return credentials((await firstOf(credentials.list(), () => true)).sid);
};
const ipAddress = async (client: Twilio, friendlyName: string) => {
  const list = await firstOf(sip(client).ipAccessControlLists.list(), () => true);
  const { ipAddresses } = sip(client).ipAccessControlLists(list.sid);
  const isIt = (each: { friendlyName: string }) => each.friendlyName === friendlyName;
  return ipAddresses((await firstOf(ipAddresses.list(), isIt)).sid);
};
const sidOf = async (found: Promise<{ fetch(): Promise<{ sid: string }> }>) =>
  (await (await found).fetch()).sid;

type Drift = (client: Twilio) => Promise<unknown>;

const ON_APP: Record<string, object> = {
  voiceUrl: { voiceUrl: ELSEWHERE },
  voiceMethod: { voiceMethod: 'POST' },
  voiceFallbackUrl: { voiceFallbackUrl: '' },
  voiceFallbackMethod: { voiceFallbackMethod: 'POST' },
  voiceStatusCallbackUrl: { statusCallback: ELSEWHERE },
  voiceStatusCallbackMethod: { statusCallbackMethod: 'POST' },
  connectableByOtherAccounts: { publicApplicationConnectEnabled: true },
};
const ON_DOMAIN: Record<string, object> = {
  voiceUrl: { voiceUrl: ELSEWHERE },
  voiceMethod: { voiceMethod: 'POST' },
  voiceFallbackUrl: { voiceFallbackUrl: ELSEWHERE },
  voiceFallbackMethod: { voiceFallbackMethod: 'POST' },
  voiceStatusCallbackUrl: { voiceStatusCallbackUrl: '' },
  voiceStatusCallbackMethod: { voiceStatusCallbackMethod: 'POST' },
  friendlyName: { friendlyName: 'Other' },
  registration: { sipRegistration: false },
  emergencyCalling: { emergencyCallingEnabled: false },
  emergencyCaller: { emergencyCallerSid: '' },
  secure: { secure: false },
  byocTrunkSid: { byocTrunkSid: `BY${'a'.repeat(32)}` },
};
const ON_ADDRESS: Record<string, object> = {
  customerName: { customerName: 'Other' },
  street: { street: '9 Main St' },
  streetSecondary: { streetSecondary: '' },
  city: { city: 'Salem' },
  region: { region: 'WA' },
  postalCode: { postalCode: '97203' },
  emergencyEnabled: { emergencyEnabled: false },
};
const ON_NUMBER: Record<string, object> = {
  friendlyName: { friendlyName: 'Other' },
  voiceUrl: { voiceUrl: '' },
  voiceMethod: { voiceMethod: 'POST' },
  voiceFallbackUrl: { voiceFallbackUrl: ELSEWHERE },
  voiceFallbackMethod: { voiceFallbackMethod: 'POST' },
  voiceStatusCallbackUrl: { statusCallback: ELSEWHERE },
  voiceStatusCallbackMethod: { statusCallbackMethod: 'POST' },
  smsUrl: { smsUrl: '' },
  smsMethod: { smsMethod: 'POST' },
  smsApplicationSid: { smsApplicationSid: 'app' },
};

const drifts: [string, string, Drift][] = [
  ...Object.entries(ON_APP).map(([field, change]): [string, string, Drift] => [
    `${field} of an app`,
    'change app incoming-prod',
    async (client) => (await app(client)).update(change),
  ]),
  ...Object.entries(ON_DOMAIN).map(([field, change]): [string, string, Drift] => [
    `${field} of a domain`,
    'change domain rich-prod.sip.twilio.com',
    async (client) => (await domain(client)).update(change),
  ]),
  ...Object.entries(ON_ADDRESS).map(([field, change]): [string, string, Drift] => [
    `${field} of an address`,
    'change address annex',
    async (client) => (await address(client, 'annex')).update(change),
  ]),
  ...Object.entries(ON_NUMBER).map(([field, change]): [string, string, Drift] => [
    `${field} of a number`,
    'change number +15035550101',
    async (client) => {
      const sid =
        'smsApplicationSid' in change ? { smsApplicationSid: await sidOf(app(client)) } : {};
      return (await number(client, '+15035550101')).update({ ...change, ...sid });
    },
  ]),
  [
    'the street of an address that a number is registered at',
    'change address office',
    async (client) => (await address(client, 'office')).update({ street: '9 Main St' }),
  ],
  [
    'the app of a number',
    'change number +15035550100',
    async (client) => (await number(client, '+15035550100')).update({ voiceApplicationSid: '' }),
  ],
  [
    'the emergency address of a number, cleared',
    'change emergency-address +15035550100',
    async (client) => (await number(client, '+15035550100')).update({ emergencyAddressSid: '' }),
  ],
  [
    'the emergency address of a number, another one',
    'change emergency-address +15035550100',
    async (client) => {
      const taken = await number(client, '+15035550100');
      await taken.update({ emergencyAddressSid: '' });
      await world.emulator.clock.advance(60 * 60_000);
      await taken.update({ emergencyAddressSid: await sidOf(address(client, 'annex')) });
      await world.emulator.clock.advance(60 * 60_000);
    },
  ],
  [
    'the name of an IP address',
    'change ip-address carrier/203.0.113.0/28',
    async (client) => (await ipAddress(client, 'east')).update({ friendlyName: 'Other' }),
  ],
  [
    'an IP address, removed',
    'create ip-address carrier/198.51.100.7/32',
    async (client) => (await ipAddress(client, '198.51.100.7')).remove(),
  ],
  [
    'a credential, removed',
    'create credential phones/alice',
    async (client) => (await credential(client)).remove(),
  ],
  [
    'a list for calls, unmapped',
    'create calls-credential-list rich-prod.sip.twilio.com/phones',
    async (client) => {
      const mappings = (await domain(client)).auth.calls.credentialListMappings;
      await mappings((await firstOf(mappings.list(), () => true)).sid).remove();
    },
  ],
  [
    'a list for registrations, unmapped',
    'create registrations-credential-list rich-prod.sip.twilio.com/phones',
    async (client) => {
      const mappings = (await domain(client)).auth.registrations.credentialListMappings;
      await mappings((await firstOf(mappings.list(), () => true)).sid).remove();
    },
  ],
  [
    'an IP list for calls, unmapped',
    'create calls-ip-access-control-list rich-prod.sip.twilio.com/carrier',
    async (client) => {
      const mappings = (await domain(client)).auth.calls.ipAccessControlListMappings;
      await mappings((await firstOf(mappings.list(), () => true)).sid).remove();
    },
  ],
  [
    'an app, removed',
    'create app incoming-stage',
    async (client) => (await app(client, 'incoming-stage')).remove(),
  ],
];

describe('Drift', () => {
  beforeEach(async () => {
    declareRich(world);
    const applied = await world.run(...APPLY);
    expect(applied).toMatchObject({ exitCode: 0, err: '' });
  });

  it.each(drifts)('of %s is planned, set right and gone', async (_, id, drift) => {
    expect(await world.run('plan')).toMatchObject({ exitCode: 0 });
    await drift(world.account.client);
    const planned = await world.run('plan', '--json');
    const { changes } = JSON.parse(planned.out) as Plan;
    expect(changes.map((change) => change.id)).toEqual([id]);
    expect(await world.run(...APPLY)).toMatchObject({ exitCode: 0, err: '' });
    expect(await world.run('plan')).toMatchObject({ exitCode: 0 });
  });

  it('of an emergency address needs consent for the time without emergency calling', async () => {
    const { client } = world.account;
    await (await number(client, '+15035550100')).update({ emergencyAddressSid: '' });
    await world.emulator.clock.advance(60 * 60_000);
    await (
      await number(client, '+15035550100')
    ).update({ emergencyAddressSid: await sidOf(address(client, 'annex')) });
    await world.emulator.clock.advance(60 * 60_000);
    const refused = await world.run('apply', '--yes');
    expect(refused.exitCode).toBe(2);
    expect(refused.err).toContain('+15035550100 would be without emergency calling for a while');
    expect(refused.out).toContain('address  annex → office');
  });

  it('of a name of an unused address is another address', async () => {
    const { client } = world.account;
    await (await address(client, 'annex')).update({ friendlyName: 'elsewhere' });
    const planned = await world.run('plan');
    expect(planned.out).toContain('+ create address  annex');
    expect(planned.out).toMatch(/Not declared, left alone:\n\s+address\s+elsewhere/);
  });
});
