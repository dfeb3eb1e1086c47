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
  const list = (filter: { readonly to: string } | { readonly from: string }) =>
    account.ask('List the calls of a client', (client) =>
      client.calls.list({ ...filter, startTimeAfter: since, pageSize: 1000 }),
    );
  return Promise.all(
    declared.clients.map(async (client) => {
      const addresses = addressesOf(client, declared);
      const to = (await Promise.all(addresses.map((each) => list({ to: each })))).flat();
      const from = (await Promise.all(addresses.map((each) => list({ from: each })))).flat();
      const sids = new Set(to.map(({ sid }) => sid));
      const isOfClient = (alert: (typeof missed)[number]): boolean =>
        sids.has(alert.resourceSid) || addresses.some((each) => alert.alertText.includes(each));
      return {
        client: client.name,
        addresses,
        days: DAYS,
        callsTo: to.filter(({ status }) => status === 'completed').map(timeOf),
        callsFrom: from.map(timeOf),
        notRegistered: missed.filter(isOfClient).map((alert) => alert.dateGenerated.toISOString()),
      };
    }),
  );
}

/** The client at every domain where it may register or call. */
export function addressesOf(client: ClientState, { resources }: DeclaredState): string[] {
  const domains = resources
    .filter(({ kind }) => kind.endsWith('-credential-list'))
    .filter(({ name }) => name === client.credentialList)
    .map(({ of }) => of ?? '');
  return [...new Set(domains)].map((domain) => `sip:${client.username}@${domain}`);
}

function timeOf({ startTime, dateCreated }: { startTime: Date | null; dateCreated: Date }): string {
  return (startTime ?? dateCreated).toISOString();
}
