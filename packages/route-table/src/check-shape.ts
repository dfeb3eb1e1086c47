/** Checks that a value is plain, finite JSON, so that everything after it can walk it without fear. */
import { fault } from './findings';
import type { Findings, Path } from './findings';
import { describe } from './untrusted';

/** Bytes of the asset that holds a table (Twilio docs, serverless, dated; taken as decimal to be safe). */
export const MAX_ASSET_BYTES = 10_000_000;

/** Levels of objects and lists in each other: those of attributes and the few above them. */
const MAX_DEPTH = 40;

/** No JSON of `MAX_ASSET_BYTES` has more values, as each takes two bytes. Ends the walk of shared or cyclic objects. */
const MAX_VALUES = MAX_ASSET_BYTES / 2;

interface Place {
  readonly value: unknown;
  readonly name: string | number;
  readonly depth: number;
  readonly parent: Place | undefined;
}

/** Whether the value is JSON of bearable depth and size; faults say where it is not. Walks without recursion. */
export function isPlainJson(value: unknown, path: Path, found: Findings): boolean {
  const stack: Place[] = [{ value, name: '', depth: 0, parent: undefined }];
  const before = found.issues.length;
  let left = MAX_VALUES;
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    left -= 1;
    if (left < 0) {
      const message = `The table holds more than ${MAX_VALUES} values, too many for an asset: remove routes.`;
      fault(found, path, 'table-too-large', message);
      return false;
    }
    if (!isJsonKind(place.value)) {
      const message = `The field is ${describe(place.value)}, which JSON cannot hold.`;
      fault(found, [...path, ...wayTo(place)], 'not-json', message);
    } else if (typeof place.value === 'object' && place.value !== null) {
      if (place.depth >= MAX_DEPTH) {
        const message = `The field is more than ${MAX_DEPTH} levels deep: flatten it.`;
        fault(found, [...path, ...wayTo(place)], 'too-deep', message);
        return false;
      }
      pushFields(place, place.value, stack);
    }
  }
  return found.issues.length === before;
}

function pushFields(parent: Place, fields: object, stack: Place[]): void {
  const depth = parent.depth + 1;
  const isList = Array.isArray(fields);
  for (const [name, value] of Object.entries(fields)) {
    stack.push({ value, name: isList ? Number(name) : name, depth, parent });
  }
}

/** A field that is undefined is absent, as JSON.stringify has it. */
function isJsonKind(value: unknown): boolean {
  switch (typeof value) {
    case 'bigint':
    case 'function':
    case 'symbol':
      return false;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      // Such an object is written as something else, a Date as a text; and its method may throw.
      return value === null || !('toJSON' in value);
    default:
      return true;
  }
}

function wayTo(place: Place): (string | number)[] {
  const way: (string | number)[] = [];
  for (let at: Place = place; at.parent !== undefined; at = at.parent) way.unshift(at.name);
  return way;
}
