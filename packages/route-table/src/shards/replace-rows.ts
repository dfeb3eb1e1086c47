/** Puts edited rows into a few parts of a sharded table, whose other parts nobody has read. */
import { partOfRow } from './part-of';
import { keyRoutes } from '../comparison/route-key';
import type { Route } from '../table';

export interface ReplacedRows {
  readonly order: Uint8Array;
  /** The rows of the parts that were given, by number. */
  readonly rows: ReadonlyMap<number, readonly Route[]>;
}

/**
 * Rows keep their places; new ones come last in the table, as `applyChanges` has it. Undefined if a new row is of a part
 * that was not given, or if the parts do not fit the order.
 *
 * @param before the rows of each part that may change, in their order
 * @param after all rows of these parts
 */
export function replaceRows(
  order: Uint8Array,
  before: ReadonlyMap<number, readonly Route[]>,
  after: readonly Route[],
): ReplacedRows | undefined {
  const rest = new Map([...before.keys()].map((part) => [part, [] as Route[]]));
  for (const route of after) {
    const rows = rest.get(partOfRow(route));
    if (!rows) return undefined;
    rows.push(route);
  }
  const kept: number[] = [];
  const places = new Map([...before].map(([part, rows]) => [part, placesOf(rows, rest.get(part))]));
  const next = new Map([...before.keys()].map((part) => [part, 0]));
  for (const part of order) {
    const at = next.get(part);
    if (at !== undefined) {
      next.set(part, at + 1);
      const isKept = places.get(part)?.[at];
      if (isKept === undefined) return undefined;
      if (!isKept) continue;
    }
    kept.push(part);
  }
  const rows = new Map<number, readonly Route[]>();
  for (const [part, old] of before) {
    if (next.get(part) !== old.length) return undefined;
    const now = inOrder(old, rest.get(part) ?? []);
    rows.set(part, now.all);
    for (let added = 0; added < now.added; added += 1) kept.push(part);
  }
  return { order: Uint8Array.from(kept), rows };
}

/** For each row from before, whether it is still there. */
function placesOf(before: readonly Route[], after: readonly Route[] = []): readonly boolean[] {
  const now = keyRoutes(after);
  return [...keyRoutes(before).keys()].map((key) => now.has(key));
}

/** Those from before in their order, then the new ones. */
function inOrder(before: readonly Route[], after: readonly Route[]) {
  const now = keyRoutes(after);
  const old = [...keyRoutes(before).keys()].flatMap((key) => {
    const route = now.get(key);
    now.delete(key);
    return route ? [route] : [];
  });
  return { all: [...old, ...now.values()], added: now.size };
}
