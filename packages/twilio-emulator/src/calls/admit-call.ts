/** Decides whether an INVITE gets in: its SIP domain, and the authentication that is mapped to it. */
import { BlockList } from 'node:net';
import { credentials, passwordDigest } from '../api-2010/sip-credential-rows';
import { sipDomains, type SipDomain } from '../api-2010/sip-domain-rows';
import { ipAddresses } from '../api-2010/sip-ip-address-rows';
import { sipMappings, type MappedListKind } from '../api-2010/sip-mapping-rows';
import type { Store } from '../store/store';
import { DEFAULT_SOURCE_IP, type PlaceCallRequest } from './place-call-request';
import { parseSipAddress, sipDomainLabel } from './sip-address';

export type Admission =
  /** `username`: the credential that let it in. */
  | { readonly kind: 'admitted'; readonly domain: SipDomain; readonly username?: string }
  | {
      readonly kind: 'refused';
      readonly sipStatus: number;
      readonly reason: string;
      readonly domain?: SipDomain;
    };

export function admitCall(store: Store, request: PlaceCallRequest): Admission {
  const address = parseSipAddress(request.to);
  if (!address) return { kind: 'refused', sipStatus: 400, reason: `${request.to} is no SIP URI.` };
  const domain = sipDomainOf(store, address.host);
  if (!domain) {
    const reason = `No SIP domain of this account is reached at ${address.host}.`;
    return { kind: 'refused', sipStatus: 404, reason };
  }
  const refuse = (sipStatus: number, why: string): Admission => {
    const reason = `${domain.domain_name}: ${why}`;
    return { kind: 'refused', sipStatus, reason, domain };
  };
  const credentialLists = listsOf(store, domain, 'credential-list');
  const accessControlLists = listsOf(store, domain, 'ip-access-control-list');
  if (credentialLists.size + accessControlLists.size === 0) {
    return refuse(403, 'no authentication is mapped for calls, so it gets no traffic.');
  }
  const sourceIp = request.sourceIp ?? DEFAULT_SOURCE_IP;
  if (accessControlLists.size > 0 && !isAllowed(store, accessControlLists, sourceIp)) {
    return refuse(403, `${sourceIp} is in none of its IP access control lists.`);
  }
  if (credentialLists.size === 0) return { kind: 'admitted', domain };
  if (!request.credentials) return refuse(407, 'it wants credentials, and none were given.');
  const { username } = request.credentials;
  if (isKnown(store, credentialLists, request.credentials)) {
    return { kind: 'admitted', domain, username };
  }
  return refuse(403, `${username} is in none of its credential lists, or with another password.`);
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
