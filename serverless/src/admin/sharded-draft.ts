/** Edits of a sharded table: only the parts are read that hold the routes which are changed. */
import * as zlib from 'node:zlib';
import {
  COLLECTIONS,
  fastestChecksum,
  headOf,
  replaceRows,
  sameJson,
  tableOfHead,
  writePart,
  type JsonRecord,
  type JsonValue,
  type PartFile,
  type Route,
  type RouteTable,
} from 'route-table';
import {
  beyondLimits,
  ORDER_PATH,
  partPath,
  refuse,
  storedTableOf,
  TABLE_PATH,
  tagsWith,
  type Build,
  type FilesToStore,
  type OwnDeployment,
  type Refusal,
  type TableFile,
} from 'publishing';
import { orderOfRows, rowsOfPart, type LiveShards } from '../deployment/live-shards';
import { partOfKey } from '../deployment/routes-by-key';

/** What an edit may change: the table as a whole, or routes by their keys and all but routes. */
export type Reach = 'whole' | { readonly routes: readonly string[] };

/** A route that is moved is in two. More would not be read, checked and written in the 10 s of a Function. */
const MAX_PARTS = 2;

/** The table with the routes of a few parts only: what the edit is checked against. */
export interface PartlyTable {
  readonly table: RouteTable;
  readonly parts: ReadonlyMap<number, readonly Route[]>;
}

export function readPartly(
  own: OwnDeployment,
  shards: LiveShards,
  reach: Reach,
): PartlyTable | Refusal {
  if (reach === 'whole') return needsPush('The table is too large to be published as a whole');
  const numbers = new Set(reach.routes.map(partOfKey));
  if (numbers.size > MAX_PARTS) return needsPush('These are more routes than fit into one edit');
  const parts = new Map([...numbers].map((part) => [part, rowsOfPart(own, shards, part)]));
  const table = tableOfHead(shards.head, [...parts.values()].flat());
  // A head is written from a table that was validated.
  return { table: table as unknown as RouteTable, parts };
}

/** The files of the edited table; all others stay. `base` is what is live. */
export function storePartly(
  own: OwnDeployment,
  shards: LiveShards,
  { table: before, parts }: PartlyTable,
  after: RouteTable,
  base: Build,
  authToken: string,
): FilesToStore | Refusal {
  if (!sameJson(jsonOf(before.numbering), jsonOf(after.numbering))) {
    return needsPush('Other numbering changes what every route is found by');
  }
  const gone = goneFrom(before, after);
  if (gone !== undefined) return needsPush(`Routes that are not read here may use ${gone}`);
  const tagOf = tagsWith(authToken);
  const order = orderOfRows(own, shards, authToken);
  const replaced = replaceRows(order, parts, after.routes);
  if (!replaced) return needsPush('These routes are of other parts of the table');
  const written = new Map<number, PartFile>();
  for (const [part, rows] of replaced.rows) {
    written.set(part, writePart(rows, after.numbering, tagOf, fastestChecksum(zlib)));
  }
  const notes = shards.manifest.parts.map((note, part) => written.get(part)?.note ?? note);
  const rows = notes.reduce((sum, note) => sum + note.rows, 0);
  const manifest = { ...shards.manifest, rows, order: tagOf(replaced.order), parts: notes };
  const upload: readonly TableFile[] = [
    { path: TABLE_PATH, content: JSON.stringify(headOf(after, manifest)) },
    ...(manifest.order === shards.manifest.order
      ? []
      : [{ path: ORDER_PATH, content: replaced.order }]),
    ...[...written]
      .filter(([part, { note }]) => note.tag !== shards.manifest.parts[part]?.tag)
      .map(([part, { content }]) => ({ path: partPath(part), content })),
  ];
  const replacedPaths = new Set(upload.map(({ path }) => path));
  const kept = storedTableOf(base)?.files.filter(({ path }) => !replacedPaths.has(path)) ?? [];
  const [beyond] = beyondLimits({ upload, kept }, base);
  return beyond === undefined ? { upload, kept } : refuse('invalid-table', beyond);
}

/** Something that routes may lead to or name, and that the edit removes. */
function goneFrom(before: RouteTable, after: RouteTable): string | undefined {
  for (const collection of COLLECTIONS) {
    const [old, now] = [before, after].map((table) => idsIn(table, collection));
    const id = old?.find((each) => now?.includes(each) !== true);
    if (id !== undefined) return `${id} of ${collection}`;
  }
  return undefined;
}

function idsIn(table: RouteTable, collection: keyof RouteTable): readonly string[] {
  const list = (table[collection] ?? []) as readonly { readonly id: string }[];
  return list.map(({ id }) => id);
}

function jsonOf(value: object | undefined): JsonValue | undefined {
  return value && (value as JsonRecord);
}

function needsPush(why: string): Refusal {
  return refuse('needs-push', `${why}: use \`npm run pull\`, edit the file, and \`npm run push\`.`);
}
