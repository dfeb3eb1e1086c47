/** Endpoints that are registered with a SIP domain: Twilio shows them nowhere, but calls reach them. */
import type { EmulatorInstance } from '../emulator-instance';
import { keyedCollection, type Store } from '../store/store';
import { credentials } from './sip-credential-rows';
import type { SipDomain } from './sip-domain-rows';
import { sipMappings } from './sip-mapping-rows';

/** What an endpoint does with a call that rings. */
export const ENDPOINT_ANSWERS = ['completed', 'no-answer', 'busy'] as const;
export type EndpointAnswer = (typeof ENDPOINT_ANSWERS)[number];

interface RegisteredEndpoint {
  readonly domain_sid: string;
  readonly username: string;
  readonly answer: EndpointAnswer;
}

const registeredEndpoints = keyedCollection<RegisteredEndpoint>(
  'api-2010.registered-endpoints',
  (each) => `${each.domain_sid}/${each.username}`,
);

/** False when the domain's lists for registrations do not let the user in. */
export function registerEndpoint(
  { store }: EmulatorInstance,
  domain: SipDomain,
  endpoint: { readonly username: string; readonly answer: EndpointAnswer },
): boolean {
  if (!mayRegister(store, domain, endpoint.username)) return false;
  store.put(registeredEndpoints, { domain_sid: domain.sid, ...endpoint });
  return true;
}

/** Undefined: not registered, or not allowed to be any more. */
export function answerOfEndpoint(
  store: Store,
  domain: SipDomain,
  username: string,
): EndpointAnswer | undefined {
  if (!mayRegister(store, domain, username)) return undefined;
  return store.get(registeredEndpoints, `${domain.sid}/${username}`)?.answer;
}

function mayRegister(store: Store, domain: SipDomain, username: string): boolean {
  const lists = store
    .all(sipMappings, (each) => each.domain_sid === domain.sid && each.use === 'registrations')
    .map((each) => each.list_sid);
  const isKnown = (each: { credential_list_sid: string; username: string }): boolean =>
    lists.includes(each.credential_list_sid) && each.username === username;
  return domain.sip_registration && store.all(credentials, isKnown).length > 0;
}
