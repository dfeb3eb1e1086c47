/** Endpoints that are registered with a SIP domain: Twilio shows them nowhere, but calls reach them. */
import { callBehaviours } from '../calls/behaviours';
import type { EmulatorInstance } from '../emulator-instance';
import { recordAlert } from '../monitor/alerts';
import { keyedCollection, type Store } from '../store/store';
import { credentials, passwordDigest } from './sip-credential-rows';
import type { SipDomain } from './sip-domain-rows';
import { sipMappings } from './sip-mapping-rows';

/** What an endpoint does with a call that rings. */
export const ENDPOINT_ANSWERS = ['completed', 'no-answer', 'busy'] as const;
export type EndpointAnswer = (typeof ENDPOINT_ANSWERS)[number];

/** What a REGISTER says. */
export interface Registration {
  readonly username: string;
  /** A password that is left out is believed. */
  readonly password?: string;
  /** Where the endpoint is; one address may have several. */
  readonly contact: string;
  /** 0 ends the registration; left out: the endpoint renews it in time. */
  readonly expiresSeconds?: number;
  readonly answer: EndpointAnswer;
}

export type RegistrationOutcome =
  | { readonly kind: 'registered'; readonly expiresSeconds: number }
  | { readonly kind: 'refused'; readonly sipStatus: number; readonly reason: string };

interface RegisteredEndpoint {
  readonly domain_sid: string;
  readonly username: string;
  readonly contact: string;
  readonly answer: EndpointAnswer;
  /** In milliseconds of the clock; null: never. */
  readonly expires_at_ms: number | null;
}

/** Rows calls.registration and calls.contacts of the behaviour table. */
const MIN_EXPIRES_SECONDS = 600;
const MAX_EXPIRES_SECONDS = 3600;
const MAX_CONTACTS = 10;

const registeredEndpoints = keyedCollection<RegisteredEndpoint>(
  'api-2010.registered-endpoints',
  (each) => `${each.domain_sid}/${each.username}/${each.contact}`,
);

/** Does what a REGISTER asks for, or says why not. */
export function registerEndpoint(
  emulator: EmulatorInstance,
  domain: SipDomain,
  registration: Registration,
): RegistrationOutcome {
  const { store, clock } = emulator;
  const { username, password, contact, expiresSeconds, answer } = registration;
  if (!mayRegister(store, domain, username, password)) {
    return refused(403, 'no list for registrations lets it in');
  }
  const before = contactsOf(emulator, domain, username);
  const known = before.find((each) => each.contact === contact);
  if (expiresSeconds === 0) {
    if (known) store.remove(registeredEndpoints, known);
    return { kind: 'registered', expiresSeconds };
  }
  if (expiresSeconds !== undefined && expiresSeconds < MIN_EXPIRES_SECONDS) {
    return refused(423, `Expires is below Min-Expires: ${MIN_EXPIRES_SECONDS}`);
  }
  if (!known && before.length >= MAX_CONTACTS) {
    const text = `${username} has ${MAX_CONTACTS} contacts at ${domain.domain_name}`;
    const { code } = callBehaviours.contacts;
    recordAlert(emulator, { errorCode: code, text, logLevel: 'warning', resourceSid: domain.sid });
    return refused(403, text);
  }
  const granted = Math.min(expiresSeconds ?? MAX_EXPIRES_SECONDS, MAX_EXPIRES_SECONDS);
  const expires_at_ms = expiresSeconds === undefined ? null : clock.nowMs() + granted * 1000;
  const domain_sid = domain.sid;
  store.put(registeredEndpoints, { domain_sid, username, contact, answer, expires_at_ms });
  return { kind: 'registered', expiresSeconds: granted };
}

/**
 * What a call to the address comes to: all its contacts ring, and the first to answer has it.
 * Undefined: nobody is registered, or allowed to be any more.
 */
export function answerOfEndpoint(
  emulator: EmulatorInstance,
  domain: SipDomain,
  username: string,
): EndpointAnswer | undefined {
  if (!mayRegister(emulator.store, domain, username)) return undefined;
  const answers = contactsOf(emulator, domain, username).map(({ answer }) => answer);
  if (answers.includes('completed')) return 'completed';
  return answers.includes('no-answer') ? 'no-answer' : answers[0];
}

function contactsOf(
  { store, clock }: EmulatorInstance,
  domain: SipDomain,
  username: string,
): RegisteredEndpoint[] {
  return store.all(
    registeredEndpoints,
    (each) =>
      each.domain_sid === domain.sid &&
      each.username === username &&
      (each.expires_at_ms === null || each.expires_at_ms > clock.nowMs()),
  );
}

function mayRegister(
  store: Store,
  domain: SipDomain,
  username: string,
  password?: string,
): boolean {
  const lists = store
    .all(sipMappings, (each) => each.domain_sid === domain.sid && each.use === 'registrations')
    .map((each) => each.list_sid);
  const digest = password === undefined ? undefined : passwordDigest(username, password);
  const [found] = store.all(
    credentials,
    (each) =>
      lists.includes(each.credential_list_sid) &&
      each.username === username &&
      (digest === undefined || each.digest === digest),
  );
  return domain.sip_registration && found !== undefined;
}

function refused(sipStatus: number, reason: string): RegistrationOutcome {
  return { kind: 'refused', sipStatus, reason };
}
