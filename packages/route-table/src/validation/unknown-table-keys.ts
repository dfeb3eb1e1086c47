/** What of a table a service cannot run: names at its top that the service's code does not know. */
import { isRecord, ownValue, sameJson } from '../comparison/json-tree';
import { jsonOf } from '../comparison/normal-route';
import { TABLE_KEYS } from './validate-table';

/** Those of services of before call plans, which do not say what they know. */
export const FIRST_TABLE_KEYS: readonly string[] = ['$schema', 'routes', 'default', 'numbering'];

/**
 * Names that `known` has not, and whose values are not in `live` already: a table of a newer release would look
 * published, and do nothing. What is live already stays as it is, such as notes of people.
 */
export function unknownTableKeys(
  table: object,
  live: unknown,
  known: readonly string[] = TABLE_KEYS,
): readonly string[] {
  const before = typeof live === 'object' && live !== null ? jsonOf(live) : {};
  return Object.entries(jsonOf(table))
    .filter(([name]) => !known.includes(name))
    .filter(([name, value]) => !isRecord(before) || !sameJson(ownValue(before, name), value))
    .map(([name]) => name);
}
