/** Which changes of a plan belong to one client. */
import { UsageError } from 'command-line';
import type { ClientState, DeclaredState, GoingClient } from '../declaration/declared-state';
import type { Change, Plan } from '../plan/plan';
import { keyOf } from '../resources/resource';
import { commandLine } from './command-to-paste';
import type { Loaded } from './load';
import type { CommonOptions, Shell } from './shell';

export function clientNamed({ clients }: DeclaredState, name: string): ClientState {
  const client = clients.find((each) => each.name === name);
  if (client !== undefined) return client;
  const known = clients.map((each) => each.name).join(', ');
  throw new UsageError(`There is no client ${name}: declared are ${known || 'none'}.`);
}

/** Clients whose removal has ended though the file still says that they must go. */
export function sayWhoIsGone(shell: Shell, options: CommonOptions, { state }: Loaded, plan: Plan) {
  for (const client of state.goingClients) {
    const keys = keysOfClient(client);
    if (plan.changes.some((change) => keys.has(keyOf(change)))) continue;
    const remove = commandLine(options, 'client', 'remove', client.name);
    shell.out(`Client ${client.name} is gone: ${remove} takes it out of the file.\n`);
  }
}

export function isOfClient(state: DeclaredState, name: string): (change: Change) => boolean {
  const keys = keysOfClient(clientNamed(state, name));
  return (change) => keys.has(keyOf(change));
}

export function keysOfClient({ credentialList, username, number }: GoingClient): Set<string> {
  const keys = new Set([keyOf({ kind: 'credential', of: credentialList, name: username })]);
  if (number !== undefined) {
    keys.add(keyOf({ kind: 'number', name: number }));
    keys.add(keyOf({ kind: 'emergency-address', name: number }));
  }
  return keys;
}
