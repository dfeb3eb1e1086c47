/** Finds for the rows of a new draft the ids that they had in the one before. */
import { keyRoutes, type Route } from 'route-table';
import type { Draft, DraftRow } from '../router-state';

export interface RowIds {
  /** Key of the base's route -> id. */
  readonly ofBase: (key: string) => string;
  /** Key of a route that the base does not have -> id. */
  readonly ofNew: (key: string) => string;
  /** Where the route of this key in the base had been moved to, by an edit of its address. */
  readonly movedTo: (key: string) => string | undefined;
}

export function rowIds(previous: Draft | undefined, newIds: readonly string[]): RowIds {
  const { byBase, byRoute, moves, known } = placesOf(previous?.rows ?? []);
  const used = new Set<string>();
  const unused = [...newIds];

  const take = (...candidates: readonly (string | undefined)[]): string | undefined => {
    const id = candidates.find((each) => each !== undefined && !used.has(each));
    if (id !== undefined) used.add(id);
    return id;
  };
  // The key itself, unless it is the id of a row that had this address once.
  const fresh = (key: string): string => {
    let id = key;
    for (let turn = 2; used.has(id) || known.has(id); turn += 1) id = `${key}~${turn}`;
    used.add(id);
    return id;
  };
  return {
    ofBase: (key) => take(byBase.get(key), byRoute.get(key)) ?? fresh(key),
    ofNew: (key) => take(byRoute.get(key), unused.shift()) ?? fresh(key),
    movedTo: (key) => moves.get(key),
  };
}

interface Places {
  readonly byBase: ReadonlyMap<string, string>;
  readonly byRoute: ReadonlyMap<string, string>;
  readonly moves: ReadonlyMap<string, string>;
  readonly known: ReadonlySet<string>;
}

function placesOf(rows: readonly DraftRow[]): Places {
  const baseKeys = keysById(rows, ({ base }) => base);
  const routeKeys = keysById(rows, ({ route }) => route);
  const moves = new Map<string, string>();
  for (const [id, key] of baseKeys) {
    const now = routeKeys.get(id);
    if (now !== undefined && now !== key) moves.set(key, now);
  }
  return {
    byBase: inverted(baseKeys),
    byRoute: inverted(routeKeys),
    moves,
    known: new Set(rows.map(({ id }) => id)),
  };
}

function keysById(
  rows: readonly DraftRow[],
  routeOf: (row: DraftRow) => Route | undefined,
): ReadonlyMap<string, string> {
  const present = rows.filter((row) => routeOf(row) !== undefined);
  const keys = [...keyRoutes(present.flatMap((row) => routeOf(row) ?? [])).keys()];
  return new Map(present.map(({ id }, index) => [id, keys[index] ?? id]));
}

function inverted(map: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...map].map(([id, key]) => [key, id]));
}
