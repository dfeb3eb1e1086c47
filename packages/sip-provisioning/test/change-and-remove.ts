/** An account that is as declared, and a declaration that changes and removes something of each kind. */
import { PASSWORD, type World } from './world';

const address = (street: string) =>
  `{ customerName: Example, street: ${street}, city: Portland, region: OR, postalCode: "97202", country: US }`;

const BEFORE = `
account: {account}
apps: { a: { voiceUrl: https://example.com/in }, old: {} }
domains:
  d:
    voiceUrl: https://example.com/out
    registration: true
    credentialLists: { calls: [l, m], registrations: [l, m] }
    ipAccessControlLists: [i, j]
  e: {}
credentialLists: { l: {}, m: {} }
ipAccessControlLists: { i: [192.0.2.1, 192.0.2.2], j: [192.0.2.3] }
addresses:
  office: ${address('1 Main St')}
  annex: ${address('2 Main St')}
  spare: ${address('3 Main St')}
clients:
  kept: { credentialList: l, password: { env: P }, number: { buy: "+15035550100" }, app: a }
  gone:
    credentialList: l
    password: { env: P }
    number: { buy: "+15035550101" }
    app: a
    emergencyAddress: office
  plain: { credentialList: l, password: { env: P }, number: { buy: "+15035550102" } }
`;

const AFTER = `
account: {account}
apps: { a: { voiceUrl: https://example.com/new-in } }
domains:
  d:
    voiceUrl: https://example.com/new-out
    credentialLists: { calls: [l], registrations: [l] }
    ipAccessControlLists: [j]
credentialLists: { l: {} }
ipAccessControlLists: { i: [{ address: 192.0.2.1, name: renamed }], j: [192.0.2.3] }
addresses:
  office: ${address('1 Main St')}
  annex: ${address('20 Main St')}
clients:
  kept: { credentialList: l, password: { env: P }, number: { buy: "+15035550100" } }
absent:
  apps: [old]
  domains: [e]
  credentialLists: [m]
  credentials: [l/gone]
  ipAddresses: [i/192.0.2.2]
  addresses: [spare]
  numbers: ["+15035550101", "+15035550102"]
  mappings: [{ domain: d, ipAccessControlList: i }]
`;

/** The account is as the first declaration says; the file says the second. */
export async function declareChangeAndRemove(world: World): Promise<void> {
  world.environment['P'] = PASSWORD;
  world.declare(BEFORE);
  const applied = await world.run('apply', '--yes', '--wait', '100');
  if (applied.exitCode !== 0) throw new Error(`${applied.out}${applied.err}`);
  world.declare(AFTER);
}
