/** Which real clients ask for an operation in the journeys of this repository, as those have recorded it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './package-folder';

/** Journey → client → operations that were answered. */
export type RealClients = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** By the header in which each says who it is: the first that fits. A client may be built on one that is below it. */
const AGENTS: readonly (readonly [string, RegExp])[] = [
  ['Flex plugins CLI', /flex-plugins-api-client|flex:plugins:/],
  // With it the Flex plugins CLI uploads, and asks for Flex's configuration.
  ['Flex plugins CLI', /^axios\//],
  ['twilio-run', /^@twilio-labs\/serverless-api\//],
  ['Twilio CLI', /twilio-cli|@twilio\/cli-core/],
  ['twilio-python', /^twilio-python\//],
  ['twilio-node 5', /^twilio-node\/5/],
  ['twilio-node 6', /^twilio-node\/6/],
];

/** Undefined for what is not one of Twilio's clients. */
export function clientOfAgent(agent: unknown): string | undefined {
  return AGENTS.find(([, sign]) => typeof agent === 'string' && sign.test(agent))?.[0];
}

/** The clients that ask for an operation, sorted. */
export function clientsByOperation(): ReadonlyMap<string, readonly string[]> {
  const file = join(packageFolder(), 'real-clients.generated.json');
  const journeys = JSON.parse(readFileSync(file, 'utf8')) as RealClients;
  const clients = new Map<string, Set<string>>();
  for (const journey of Object.values(journeys)) {
    for (const [client, operations] of Object.entries(journey)) {
      for (const operation of operations)
        clients.set(operation, (clients.get(operation) ?? new Set()).add(client));
    }
  }
  return new Map([...clients].map(([operation, names]) => [operation, [...names].sort()]));
}
