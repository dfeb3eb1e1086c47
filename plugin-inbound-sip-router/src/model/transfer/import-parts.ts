/** Puts the rows of a file and those of the draft together, each knowing where it comes from. */
import { keyRoutes, routeKey, type Route, type RouteTable } from 'route-table';
import { NOT_IN_CSV } from './csv-columns';
import { keepEnteredSecrets } from './entered-secrets';
import type { FileReading, FileRow } from './file-reading';
import { isKeyable } from './keyable-row';

export type ReadableFile = Extract<FileReading, { readonly kind: 'read' }>;

/** A row of the table that an import would make. */
export interface PartRow {
  readonly row: unknown;
  /** Undefined for what is of the draft. */
  readonly file: FileRow | undefined;
  /** What the draft has in its place. */
  readonly own?: unknown;
}

export interface Parts {
  readonly routes: readonly PartRow[];
  readonly default: PartRow;
  readonly settings: PartRow;
}

/** `rows`: the routes of the file, put right or not. */
export function partsOf(
  file: ReadableFile,
  rows: readonly FileRow[],
  draft: RouteTable,
  mode: 'replace' | 'add',
): Parts {
  const routes = mode === 'replace' ? inPlaceOf(rows, draft) : addedTo(rows, draft);
  return { routes, ...otherParts(file, draft, mode) };
}

export function tableOf({ routes, default: { row: defaultRoute }, settings }: Parts): unknown {
  const fields = settings.row as object;
  return { ...fields, routes: routes.map(({ row }) => row), default: defaultRoute };
}

/** Without the parts that are bad: the draft's own are in their place, if there are any. */
export function withoutBad({ routes, ...others }: Parts, bad: ReadonlySet<PartRow>): Parts {
  const good = (part: PartRow): PartRow =>
    bad.has(part) ? { row: part.own, file: undefined } : part;
  return {
    routes: routes.filter((part) => !bad.has(part) || part.own !== undefined).map(good),
    default: good(others.default),
    settings: good(others.settings),
  };
}

function inPlaceOf(rows: readonly FileRow[], draft: RouteTable): readonly PartRow[] {
  const own = keyRoutes(draft.routes);
  return keyed(rows).map(([key, file]) => partOf(file, key === undefined ? key : own.get(key)));
}

function addedTo(rows: readonly FileRow[], draft: RouteTable): readonly PartRow[] {
  const own = keyRoutes(draft.routes);
  const result = new Map<string, PartRow>();
  for (const [key, row] of own) result.set(key, { row, file: undefined });
  keyed(rows).forEach(([key, file], index) => {
    if (key === undefined) result.set(`no key ${index}`, partOf(file, undefined));
    else result.set(key, partOf(file, own.get(key)));
  });
  return [...result.values()];
}

/** The rows by their keys, as `keyRoutes` has them; undefined if a row is too broken to have one. */
function keyed(rows: readonly FileRow[]): readonly (readonly [string | undefined, FileRow])[] {
  const repeats = new Map<string, number>();
  return rows.map((file) => {
    if (!isKeyable(file.row)) return [undefined, file];
    const key = routeKey(file.row);
    const earlier = repeats.get(key) ?? 0;
    repeats.set(key, earlier + 1);
    return [earlier === 0 ? key : routeKey(file.row, earlier), file];
  });
}

function partOf(file: FileRow, own: Route | undefined): PartRow {
  return own === undefined
    ? { row: file.row, file }
    : { row: keepEnteredSecrets(file.row, own), file, own };
}

function otherParts(
  file: ReadableFile,
  draft: RouteTable,
  mode: 'replace' | 'add',
): Omit<Parts, 'routes'> {
  const { default: defaultRoute } = draft;
  const settings = Object.fromEntries(
    Object.entries(draft).filter(([name]) => name !== 'routes' && name !== 'default'),
  );
  // What a file of its format cannot hold, it does not take away either.
  const kept =
    mode === 'add'
      ? settings
      : file.format === 'csv'
        ? Object.fromEntries(Object.entries(settings).filter(([name]) => NOT_IN_CSV.includes(name)))
        : {};
  return {
    default: file.default
      ? {
          row: keepEnteredSecrets(file.default.row, defaultRoute),
          file: file.default,
          own: defaultRoute,
        }
      : { row: defaultRoute, file: undefined },
    settings: file.settings
      ? {
          row: { ...kept, ...(file.settings.row as object) },
          file: file.settings,
          own: settings,
        }
      : { row: settings, file: undefined },
  };
}
