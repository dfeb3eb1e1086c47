/** Lists of records in a form, such as the steps of a plan. */
import { isRecord, type JsonRecord, type JsonValue } from 'route-table';

export function recordsIn(value: JsonValue | undefined): readonly JsonRecord[] {
  const items: readonly JsonValue[] = Array.isArray(value) ? value : [];
  return items.filter(isRecord);
}

/** The list with one element in another place. */
export function moved<Element>(
  list: readonly Element[],
  from: number,
  to: number,
): readonly Element[] {
  const rest = list.filter((_each, at) => at !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}
