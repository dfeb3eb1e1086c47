/** Which fields can be filled from what the account has, and with what. */
import type { AccountDestinations } from 'admin-contract';
import type { JsonValue } from 'route-table';
import type { FieldPath } from './form-fields';

export type AccountPart = 'flows' | 'workflows' | 'apps' | 'sipDomains' | 'numbers';

export interface AccountChoice {
  readonly value: string;
  readonly name: string;
}

/** What a value of that type can be picked from. */
const PART_OF_TYPE: Readonly<Record<string, AccountPart>> = {
  webhook: 'flows',
  enqueue: 'workflows',
  'dial-application': 'apps',
};

export function accountPartOf(
  path: FieldPath,
  type: JsonValue | undefined,
): AccountPart | undefined {
  switch (path.join('.')) {
    case 'destination':
      return typeof type === 'string' ? PART_OF_TYPE[type] : undefined;
    case 'domain':
      return 'sipDomains';
    case 'options.callerId':
      return 'numbers';
    default:
      return undefined;
  }
}

/** By name; names that occur more than once are told apart by their SIDs. */
export function accountChoices(
  destinations: AccountDestinations,
  part: AccountPart,
): readonly AccountChoice[] {
  const rows = rowsOf(destinations, part);
  const counts = new Map<string, number>();
  for (const { name } of rows) counts.set(name, (counts.get(name) ?? 0) + 1);
  return rows
    .map(({ sid, name, value }) => ({
      value,
      name: name === '' ? sid : counts.get(name) === 1 ? name : `${name} (${sid})`,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

interface Row extends AccountChoice {
  readonly sid: string;
}

function rowsOf(destinations: AccountDestinations, part: AccountPart): readonly Row[] {
  switch (part) {
    case 'flows':
      return destinations.flows.map(({ sid, name, webhookUrl: value }) => ({ sid, name, value }));
    case 'workflows':
    case 'apps':
      return destinations[part].map(({ sid, name }) => ({ sid, name, value: sid }));
    case 'sipDomains':
      return destinations.sipDomains.map(({ sid, label }) => ({ sid, name: label, value: label }));
    case 'numbers':
      return destinations.numbers.map(({ sid, number, name }) => ({
        sid,
        name: name === '' || name === number ? number : `${number} (${name})`,
        value: number,
      }));
  }
}
