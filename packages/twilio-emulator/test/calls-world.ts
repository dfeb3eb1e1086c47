/** What tests of placed calls share: SIP domains, calls to them, and a world with one of each. */
import type { CallStep, CallTrace, PlaceCallRequest } from '../src/index';
import { startTestEmulator, TEST_TIME, type TestEmulator } from './test-emulator';
import { startTestWebhookServer, type WebhookServer } from './webhook-server';

const API = 'api.twilio.com';
const PASSWORD = 'Correct-Horse-9';

/** How a domain is made; left out: with a credential list of alice. */
interface DomainSettings {
  readonly name?: string;
  readonly auth?: 'credentials' | 'ip' | 'both' | 'registrations' | 'none';
  /** Parameters of the SIP domain: VoiceUrl, VoiceFallbackUrl … */
  readonly voice: Readonly<Record<string, string>>;
}

/** Lets alice in with her password, or 192.0.2.0/24, or nobody. Returns the domain's SID. */
export async function createSipDomain(
  emulator: TestEmulator,
  { name = 'acme', auth = 'credentials', voice }: DomainSettings,
): Promise<string> {
  const create = async (path: string, form: Record<string, string>): Promise<string> => {
    const base = `/2010-04-01/Accounts/${emulator.running.accountSid}/SIP`;
    const reply = await emulator.post(API, `${base}/${path}.json`, form);
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
    return reply.body.sid;
  };
  const domain = await create('Domains', { DomainName: `${name}.sip.twilio.com`, ...voice });
  if (auth === 'credentials' || auth === 'both' || auth === 'registrations') {
    const list = await create('CredentialLists', { FriendlyName: `callers of ${name}` });
    const alice = { Username: 'alice', Password: PASSWORD };
    await create(`CredentialLists/${list}/Credentials`, alice);
    const use = auth === 'registrations' ? 'Registrations' : 'Calls';
    const path = `Domains/${domain}/Auth/${use}/CredentialListMappings`;
    await create(path, { CredentialListSid: list });
  }
  if (auth === 'ip' || auth === 'both') {
    const list = await create('IpAccessControlLists', { FriendlyName: `carrier of ${name}` });
    const address = { FriendlyName: 'net', IpAddress: '192.0.2.0', CidrPrefixLength: '24' };
    await create(`IpAccessControlLists/${list}/IpAddresses`, address);
    const path = `Domains/${domain}/Auth/Calls/IpAccessControlListMappings`;
    await create(path, { IpAccessControlListSid: list });
  }
  return domain;
}

/** A call of alice to `user` at a host of acme. */
export function callOfAlice(user = '1001', host = 'acme.sip.twilio.com') {
  return {
    from: 'sip:+15550001111@carrier.example.com',
    to: `sip:${user}@${host}`,
    credentials: { username: 'alice', password: PASSWORD },
  };
}

/** The webhooks that a call asked, in order. */
export function requests(trace: CallTrace): Extract<CallStep, { kind: 'request' }>[] {
  return trace.steps.flatMap((step) => (step.kind === 'request' ? [step] : []));
}

/** What happened on each leg, in order. */
export function notes({ steps }: CallTrace): string[] {
  return steps.flatMap((step) => ('note' in step ? [`${step.leg ?? 'caller'}: ${step.note}`] : []));
}

export interface CallWorld {
  readonly emulator: TestEmulator;
  readonly web: WebhookServer;
  /** A call of alice. */
  readonly place: (more?: Partial<PlaceCallRequest>) => Promise<CallTrace>;
  /** On the clock of the emulator, since the test began. */
  readonly secondsPassed: () => number;
}

/** Each test has a domain whose calls ask `/voice`, and `/ended` when they are over; `/after` hangs up. */
export function startCallWorld(): CallWorld {
  const emulator = startTestEmulator();
  const web = startTestWebhookServer();
  beforeEach(async () => {
    web.twiml('/after', '<Hangup/>');
    web.on('/ended', (response) => response.end());
    await createSipDomain(emulator, {
      voice: { VoiceUrl: `${web.url}/voice`, VoiceStatusCallbackUrl: `${web.url}/ended` },
    });
  });
  return {
    emulator,
    web,
    place: (more = {}) => emulator.running.placeCall({ ...callOfAlice(), ...more }),
    secondsPassed: () => (emulator.running.clock.nowMs() - TEST_TIME.getTime()) / 1000,
  };
}
