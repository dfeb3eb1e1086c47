/** A declaration with one resource of each kind: the shortest trace that has every write. */
import { PASSWORD, type World } from './world';

const ONE_OF_EACH = `
account: {account}
apps: { a: { voiceUrl: https://example.com/in } }
domains:
  d:
    voiceUrl: https://example.com/out
    emergencyCalling: true
    emergencyCaller: "+15035550100"
    credentialLists: { calls: [l], registrations: [l] }
    ipAccessControlLists: [i]
credentialLists: { l: {} }
ipAccessControlLists: { i: [192.0.2.1] }
addresses:
  office: { customerName: Example, street: 1 Main St, city: Portland, region: OR, postalCode: "97202", country: US }
clients:
  c:
    password: { env: P }
    number: { buy: "+15035550100" }
    app: a
    emergencyAddress: office
`;

export function declareOneOfEach(world: World): void {
  world.declare(ONE_OF_EACH);
  world.environment['P'] = PASSWORD;
}

/** How many there are of each resource; one of each is right. */
export async function countResources({ account: { client } }: World): Promise<object> {
  const { sip } = client.api.v2010.account;
  const lists = await sip.credentialLists.list();
  const ipLists = await sip.ipAccessControlLists.list();
  const domains = await sip.domains.list();
  const list = sip.credentialLists(lists[0]?.sid ?? 'none');
  const ipList = sip.ipAccessControlLists(ipLists[0]?.sid ?? 'none');
  const { auth } = sip.domains(domains[0]?.sid ?? 'none');
  return {
    apps: (await client.applications.list()).length,
    addresses: (await client.addresses.list()).length,
    numbers: (await client.incomingPhoneNumbers.list()).length,
    lists: lists.length,
    credentials: (await list.credentials.list()).length,
    ipLists: ipLists.length,
    ipAddresses: (await ipList.ipAddresses.list()).length,
    domains: domains.length,
    calls: (await auth.calls.credentialListMappings.list()).length,
    registrations: (await auth.registrations.credentialListMappings.list()).length,
    ipCalls: (await auth.calls.ipAccessControlListMappings.list()).length,
  };
}

export const RIGHT_COUNT = {
  apps: 1,
  addresses: 1,
  numbers: 1,
  lists: 1,
  credentials: 1,
  ipLists: 1,
  ipAddresses: 1,
  domains: 1,
  calls: 1,
  registrations: 1,
  ipCalls: 1,
};
