/** Checks that a value is plain, finite JSON, so that everything after it can walk it without fear. */
import { fault } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { describe } from '../findings/untrusted';

/** Bytes of the asset that holds a table (Twilio docs, serverless, dated; taken as decimal to be safe). */
export const MAX_ASSET_BYTES = 10_000_000;

/** Levels of objects and lists in each other: those of attributes and the few above them. */
const MAX_DEPTH = 40;

/** No JSON of `MAX_ASSET_BYTES` has more values, as each takes two bytes. Ends the walk of shared or cyclic objects. */
const MAX_VALUES = MAX_ASSET_BYTES / 2;

/** The same for all assets of a build that a sharded table may have, 50 (Twilio docs, serverless limits). */
export const MAX_SHARDED_VALUES = MAX_VALUES * 50;

/** An object or list that is still to be looked into. */
interface Container {
  readonly fields: object;
  readonly name: string;
  readonly depth: number;
  readonly parent: Container | undefined;
}

/** Whether the value is JSON of bearable depth and size; faults say if it is not. Walks without recursion. */
export function isPlainJson(
  value: unknown,
  path: Path,
  found: Findings,
  maxValues = MAX_VALUES,
): boolean {
  const before = found.issues.length;
  const stack: Container[] = [{ fields: { value }, name: '', depth: 0, parent: undefined }];
  let left = maxValues;
  for (let container = stack.pop(); container !== undefined; container = stack.pop()) {
    left -= lookInto(container, stack, path, found);
    if (container.depth > MAX_DEPTH) {
      fault(found, [...path, ...wayTo(container)], 'too-deep', { limit: MAX_DEPTH });
      return false;
    }
    if (left < 0) {
      fault(found, path, 'table-too-large:values', { limit: maxValues });
      return false;
    }
  }
  return found.issues.length === before;
}

/** Finds the containers in a container, and what is not JSON; answers how many values it holds. */
function lookInto(parent: Container, stack: Container[], path: Path, found: Findings): number {
  const depth = parent.depth + 1;
  // Only names that the object itself has are read.
  const fields = parent.fields as Readonly<Record<string, unknown>>;
  const names = Object.keys(fields);
  for (const name of names) {
    const value = fields[name];
    if (isJsonScalar(value)) continue;
    if (typeof value === 'object' && value !== null && !hasToJson(value)) {
      stack.push({ fields: value, name, depth, parent });
    } else {
      const way = wayTo({ fields, name, depth, parent });
      fault(found, [...path, ...way], 'not-json', { value: describe(value) });
    }
  }
  return names.length;
}

/** Such an object is written as something else, a Date as a text; and its method may throw. */
function hasToJson(value: object): boolean {
  return 'toJSON' in value;
}

/** A field that is undefined is absent, as JSON.stringify has it. */
function isJsonScalar(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return (
    value === undefined || typeof value === 'string' || typeof value === 'boolean' || value === null
  );
}

/** The names from the value as such to a container. */
function wayTo(container: Container): (string | number)[] {
  const way: (string | number)[] = [];
  for (let at = container; at.parent !== undefined; at = at.parent) {
    const isItem = Array.isArray(at.parent.fields);
    if (at.parent.parent !== undefined) way.unshift(isItem ? Number(at.name) : at.name);
  }
  return way;
}
