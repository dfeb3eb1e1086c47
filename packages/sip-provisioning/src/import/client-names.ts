/** Names for the clients of an account: user names, unless two lists have the same. Pure. */
import type { ObservedResource } from '../resources/resource';
import { isReserved } from './name-fault';

/** Of a key of `clients`. */
const MAX_NAME_LENGTH = 64;

/** One for each credential, in the same order, and no two the same. */
export function clientNames(credentials: readonly ObservedResource[]): readonly string[] {
  const taken = new Set<string>();
  return credentials.map(({ of = '', name }, at) => {
    const candidates = [
      name,
      `${name} of ${of}`,
      `client ${at + 1}`,
      `client ${at + 1} of ${credentials.length}`,
    ];
    const chosen = candidates.find((each) => isFit(each) && !taken.has(each)) ?? name;
    taken.add(chosen);
    return chosen;
  });
}

function isFit(name: string): boolean {
  return name !== '' && name.length <= MAX_NAME_LENGTH && !isReserved(name);
}
