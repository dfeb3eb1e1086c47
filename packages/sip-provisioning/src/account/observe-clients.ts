/** Reads what is known of the clients' connections; calls nobody unless asked to. */
import type { ClientState, DeclaredState } from '../declaration/declared-state';
import type { ClientActivity } from '../verify/verify-clients';
import type { Account } from './account';

/** Twilio's alert: a call to a SIP user that is not registered (docs, api/errors/32009). */
const NOT_REGISTERED = '32009';
const DAYS = 7;
const DAY_MS = 86_400_000;

export async function observeClients(
  account: Account,
  declared: DeclaredState,
  nowMs: number,
): Promise<ClientActivity[]> {
  const since = new Date(nowMs - DAYS * DAY_MS);
  const alerts = await account.ask('List the alerts', (client) =>
    client.monitor.v1.alerts.list({ startDate: since, endDate: new Date(nowMs), pageSize: 1000 }),
  );
  const missed = alerts.filter(({ errorCode }) => errorCode === NOT_REGISTERED);
  const clients = declared.clients.map((client) => ({
    client,
    addresses: addressesOf(client, declared),
  }));
  const calls = await listCalls(
    account,
    since,
    clients.flatMap(({ addresses }) => addresses),
  );
  return clients.map(({ client, addresses }) => {
    const isOfClient = (party: string): boolean =>
      addresses.some(
        (address) =>
          party === address ||
          (/^[:;]/.test(party.slice(address.length)) && party.startsWith(address)),
      );
    const to = calls.filter((call) => isOfClient(call.to));
    const sids = new Set(to.map(({ sid }) => sid));
    return {
      client: client.name,
      addresses,
      days: DAYS,
      callsTo: to.filter(({ status }) => status === 'completed').map(timeOf),
      callsFrom: calls.filter((call) => isOfClient(call.from)).map(timeOf),
      notRegistered: missed
        .filter(
          ({ resourceSid, alertText }) =>
            sids.has(resourceSid) || addresses.some((each) => alertText.includes(each)),
        )
        .map((alert) => alert.dateGenerated.toISOString()),
    };
  });
}

/** Addresses for which Twilio is asked one by one; for more, all calls of the account are read once. */
const MAX_ASKED_ADDRESSES = 50;

async function listCalls(account: Account, since: Date, addresses: readonly string[]) {
  const list = (filter: { readonly to?: string; readonly from?: string }) =>
    account.ask('List the calls of the clients', (client) =>
      client.calls.list({ ...filter, startTimeAfter: since, pageSize: 1000 }),
    );
  if (addresses.length > MAX_ASKED_ADDRESSES) return list({});
  const found = await Promise.all(addresses.flatMap((to) => [list({ to }), list({ from: to })]));
  return found.flat();
}

/** The client at every domain where it may register or call. */
function addressesOf(
  client: ClientState,
  { resources }: Pick<DeclaredState, 'resources'>,
): string[] {
  const domains = resources
    .filter(({ kind }) => kind.endsWith('-credential-list'))
    .filter(({ name }) => name === client.credentialList)
    .map(({ of }) => of ?? '');
  return [...new Set(domains)].map((domain) => `sip:${client.username}@${domain}`);
}

/** The client at every domain where it may register. */
export function registrationAddressesOf(
  client: ClientState,
  { resources }: DeclaredState,
): string[] {
  const mappings = resources.filter(({ kind }) => kind === 'registrations-credential-list');
  return addressesOf(client, { resources: mappings });
}

function timeOf({ startTime, dateCreated }: { startTime: Date | null; dateCreated: Date }): string {
  return (startTime ?? dateCreated).toISOString();
}
