/** Which changes of a plan belong to one client. */
import type { ClientState, DeclaredState } from '../declaration/declared-state';
import type { Change } from '../plan/plan';
import { keyOf } from '../resources/resource';
import { UsageError } from './shell';

export function clientNamed({ clients }: DeclaredState, name: string): ClientState {
  const client = clients.find((each) => each.name === name);
  if (client !== undefined) return client;
  const known = clients.map((each) => each.name).join(', ');
  throw new UsageError(`There is no client ${name}: declared are ${known || 'none'}.`);
}

export function isOfClient(state: DeclaredState, name: string): (change: Change) => boolean {
  const keys = keysOfClient(clientNamed(state, name));
  return (change) => keys.has(keyOf(change));
}

export function keysOfClient({ credentialList, username, number }: ClientState): Set<string> {
  const keys = new Set([keyOf({ kind: 'credential', of: credentialList, name: username })]);
  if (number !== undefined) {
    keys.add(keyOf({ kind: 'number', name: number }));
    keys.add(keyOf({ kind: 'emergency-address', name: number }));
  }
  return keys;
}
