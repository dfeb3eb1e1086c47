/** Decides whether a call gets in: its phone number, or its SIP domain and the authentication mapped to it. */
import { BlockList } from 'node:net';
import {
  incomingPhoneNumbers,
  type IncomingPhoneNumber,
} from '../api-2010/incoming-phone-number-rows';
import { credentials, passwordDigest } from '../api-2010/sip-credential-rows';
import { sipDomains, type SipDomain } from '../api-2010/sip-domain-rows';
import { ipAddresses } from '../api-2010/sip-ip-address-rows';
import { sipMappings, type MappedListKind } from '../api-2010/sip-mapping-rows';
import type { Store } from '../store/store';
import type { CallEnd } from './call-trace';
import { DEFAULT_SOURCE_IP, type PlaceCallRequest } from './place-call-request';
import { parseSipAddress, sipDomainLabel } from './sip-address';

export type Admission =
  /** `username`: the credential that let it in. */
  | { readonly kind: 'admitted'; readonly domain: SipDomain; readonly username?: string }
  | { readonly kind: 'to-number'; readonly number: IncomingPhoneNumber }
  | {
      readonly kind: 'turned-away';
      readonly domain?: SipDomain;
      readonly end: Exclude<CallEnd, { kind: 'ended' }>;
    };

/** Of a 407 (docs, voice/api/sending-sip): no algorithm is named. */
const CHALLENGE = 'Digest realm="sip.twilio.com", qop="auth"';

const E164 = /^\+\d{5,15}$/;

export function admitCall(store: Store, request: PlaceCallRequest): Admission {
  if (E164.test(request.to)) return admitToNumber(store, request.to);
  const address = parseSipAddress(request.to);
  if (!address) return refuse(400, `${request.to} is not a SIP URI.`);
  const domain = sipDomainOf(store, address.host);
  if (!domain) return refuse(404, `No SIP domain of this account is reached at ${address.host}.`);
  return { ...admitAtDomain(store, domain, request), domain };
}

/** Row calls.numberOfAnother of the behaviour table. */
function admitToNumber(store: Store, to: string): Admission {
  const [number] = store.all(incomingPhoneNumbers, (each) => each.phone_number === to);
  if (!number) return refuse(404, `The account has no phone number ${to}.`);
  if (number.trunk_sid === null) return { kind: 'to-number', number };
  return refuse(480, `${to} leads to a SIP trunk, and no call to one is carried out.`);
}

function admitAtDomain(
  store: Store,
  domain: SipDomain,
  request: PlaceCallRequest,
): Exclude<Admission, { kind: 'to-number' }> {
  const name = domain.domain_name;
  const credentialLists = listsOf(store, domain, 'credential-list');
  const accessControlLists = listsOf(store, domain, 'ip-access-control-list');
  if (credentialLists.size + accessControlLists.size === 0) {
    return refuse(403, `${name}: no authentication is mapped for calls, so it gets no traffic.`);
  }
  const sourceIp = request.sourceIp ?? DEFAULT_SOURCE_IP;
  if (accessControlLists.size > 0 && !isAllowed(store, accessControlLists, sourceIp)) {
    const reason = `${name}: ${sourceIp} is in none of its IP access control lists.`;
    return { kind: 'turned-away', end: { kind: 'dropped', reason } };
  }
  if (credentialLists.size === 0) return { kind: 'admitted', domain };
  if (!request.credentials) {
    const reason = `${name}: it wants credentials, and none were given.`;
    return refuse(407, reason, { challenge: CHALLENGE });
  }
  const { username } = request.credentials;
  if (isKnown(store, credentialLists, request.credentials)) {
    return { kind: 'admitted', domain, username };
  }
  const reason = `${username} is in none of its credential lists, or with another password.`;
  return refuse(403, `${name}: ${reason}`);
}

function refuse(
  sipStatus: number,
  reason: string,
  more: { readonly challenge?: string } = {},
): Extract<Admission, { kind: 'turned-away' }> {
  return { kind: 'turned-away', end: { kind: 'refused', sipStatus, reason, ...more } };
}

/** The SIP domain of the account that a host reaches, whichever edge or region it names. */
export function sipDomainOf(store: Store, host: string): SipDomain | undefined {
  const label = sipDomainLabel(host);
  if (label === undefined) return undefined;
  return store.all(sipDomains, (each) => sipDomainLabel(each.domain_name) === label)[0];
}

function listsOf(store: Store, domain: SipDomain, kind: MappedListKind): Set<string> {
  const mappings = store.all(
    sipMappings,
    (each) => each.domain_sid === domain.sid && each.use === 'calls' && each.list_kind === kind,
  );
  return new Set(mappings.map((each) => each.list_sid));
}

function isAllowed(store: Store, lists: ReadonlySet<string>, sourceIp: string): boolean {
  const allowed = new BlockList();
  for (const each of store.all(ipAddresses)) {
    if (lists.has(each.ip_access_control_list_sid)) {
      allowed.addSubnet(each.ip_address, each.cidr_prefix_length, 'ipv4');
    }
  }
  return allowed.check(sourceIp, 'ipv4');
}

function isKnown(
  store: Store,
  lists: ReadonlySet<string>,
  { username, password }: { readonly username: string; readonly password?: string },
): boolean {
  const digest = password === undefined ? undefined : passwordDigest(username, password);
  return store
    .all(credentials, (each) => lists.has(each.credential_list_sid) && each.username === username)
    .some((each) => digest === undefined || each.digest === digest);
}
