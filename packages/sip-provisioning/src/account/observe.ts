/** Reads the account: every list to its end, independent ones in parallel; a partial list is an error. */
import type { DeclaredState } from '../declaration/declared-state';
import type { ObservedState } from '../resources/observed-state';
import {
  isMapping,
  type Kind,
  type ObservedResource,
  type ResourceId,
} from '../resources/resource';
import type { Account } from './account';
import {
  nameOf,
  observeAddress,
  observeApp,
  observeDomain,
  observeNumber,
} from './observe-resources';

/** The most that Twilio gives in one page (docs, usage/twilios-response#paging). */
const PAGE_SIZE = 1000;

/** A new object each time: twilio-node keeps its callbacks in it. */
const page = (): { readonly pageSize: number } => ({ pageSize: PAGE_SIZE });

/** Which lists and domains are looked into; everything else is only named. */
export interface Attention {
  readonly isWatched: (id: ResourceId) => boolean;
}

/** Looks into what the declaration names, and into all domains where a list must go. */
export function attentionFor(declared: DeclaredState): Attention {
  const named = new Set<string>();
  for (const { kind, of, name } of [...declared.resources, ...declared.absent]) {
    if (kind === 'domain' || isMapping(kind)) named.add(`domain ${of ?? name}`);
    if (kind.endsWith('-list') && !isMapping(kind)) named.add(`${kind} ${name}`);
    if (kind === 'credential') named.add(`credential-list ${of ?? ''}`);
    if (kind === 'ip-address') named.add(`ip-access-control-list ${of ?? ''}`);
  }
  const isAnyListGoing = declared.absent.some(({ kind }) => LISTS.includes(kind));
  return {
    isWatched: ({ kind, name }) =>
      named.has(`${kind} ${name}`) || (isAnyListGoing && kind === 'domain'),
  };
}

/** Looks into everything. */
export const FULL_ATTENTION: Attention = { isWatched: () => true };

const LISTS: readonly Kind[] = ['credential-list', 'ip-access-control-list'];

export async function observeAccount(
  account: Account,
  attention: Attention,
): Promise<ObservedState> {
  const [apps, addresses, numbers, credentialLists, ipLists, domains] = await Promise.all([
    account.ask('List the TwiML apps', (client) => client.applications.list(page())),
    account.ask('List the addresses', (client) => client.addresses.list(page())),
    account.ask('List the phone numbers', (client) => client.incomingPhoneNumbers.list(page())),
    observeCredentialLists(account, attention),
    observeIpLists(account, attention),
    observeDomains(account, attention),
  ]);
  return {
    account: account.credentials.accountSid,
    resources: [
      ...addresses.map(observeAddress),
      ...apps.map(observeApp),
      ...credentialLists,
      ...ipLists,
      ...numbers.flatMap(observeNumber),
      ...domains,
    ],
  };
}

async function observeCredentialLists(
  account: Account,
  attention: Attention,
): Promise<ObservedResource[]> {
  const lists = await account.ask('List the credential lists', (client) =>
    client.api.v2010.account.sip.credentialLists.list(page()),
  );
  const observed = await Promise.all(
    lists.map(async ({ sid, ...each }) => {
      const friendlyName = nameOf(each.friendlyName);
      const list = { kind: 'credential-list' as const, name: friendlyName, sid, fields: {} };
      if (!attention.isWatched(list)) return [list];
      const credentials = await account.ask(`List the credentials of ${friendlyName}`, (client) =>
        client.api.v2010.account.sip.credentialLists(sid).credentials.list(page()),
      );
      return [
        list,
        ...credentials.map((each) => ({
          kind: 'credential' as const,
          of: friendlyName,
          name: each.username,
          sid: each.sid,
          fields: {},
        })),
      ];
    }),
  );
  return observed.flat();
}

async function observeIpLists(account: Account, attention: Attention): Promise<ObservedResource[]> {
  const lists = await account.ask('List the IP access control lists', (client) =>
    client.api.v2010.account.sip.ipAccessControlLists.list(page()),
  );
  const observed = await Promise.all(
    lists.map(async ({ sid, ...each }) => {
      const friendlyName = nameOf(each.friendlyName);
      const list = { kind: 'ip-access-control-list' as const, name: friendlyName, sid, fields: {} };
      if (!attention.isWatched(list)) return [list];
      const addresses = await account.ask(`List the addresses of ${friendlyName}`, (client) =>
        client.api.v2010.account.sip.ipAccessControlLists(sid).ipAddresses.list(page()),
      );
      return [
        list,
        ...addresses.map((each) => ({
          kind: 'ip-address' as const,
          of: friendlyName,
          name: `${each.ipAddress}/${each.cidrPrefixLength}`,
          sid: each.sid,
          fields: { friendlyName: each.friendlyName },
        })),
      ];
    }),
  );
  return observed.flat();
}

async function observeDomains(account: Account, attention: Attention): Promise<ObservedResource[]> {
  const domains = await account.ask('List the SIP domains', (client) =>
    client.api.v2010.account.sip.domains.list(page()),
  );
  const observed = await Promise.all(
    domains.map(async (each) => {
      const domain = observeDomain(each);
      if (!attention.isWatched(domain)) return [domain];
      return [domain, ...(await observeMappings(account, domain))];
    }),
  );
  return observed.flat();
}

async function observeMappings(
  account: Account,
  { name, sid }: ObservedResource,
): Promise<ObservedResource[]> {
  const ask = <Result>(
    what: string,
    request: (
      auth: ReturnType<typeof account.client.api.v2010.account.sip.domains>['auth'],
    ) => Promise<Result>,
  ) =>
    account.ask(`List the ${what} of ${name}`, (client) =>
      request(client.api.v2010.account.sip.domains(sid).auth),
    );
  const [registrations, calls, ipCalls] = await Promise.all([
    ask('credential lists for registrations', (auth) =>
      auth.registrations.credentialListMappings.list(page()),
    ),
    ask('credential lists for calls', (auth) => auth.calls.credentialListMappings.list(page())),
    ask('IP lists for calls', (auth) => auth.calls.ipAccessControlListMappings.list(page())),
  ]);
  const mapping = (kind: Kind) => (each: { sid: string; friendlyName: string }) => ({
    kind,
    of: name,
    name: nameOf(each.friendlyName),
    sid: each.sid,
    fields: {},
  });
  return [
    ...registrations.map(mapping('registrations-credential-list')),
    ...calls.map(mapping('calls-credential-list')),
    ...ipCalls.map(mapping('calls-ip-access-control-list')),
  ];
}
