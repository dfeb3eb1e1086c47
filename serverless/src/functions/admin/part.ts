/** POST /admin/part: rows of one part of a sharded table, or the order of all rows; `{part, tag, from?}`. */
import { maskTable } from 'publishing';
import { PARTS, tableOfHead } from 'route-table';
import { adminHandler } from '../../admin/admin-handler';
import { BadParameter, nameOf } from '../../admin/admin-parameters';
import { ok, problem } from '../../admin/admin-reply';
import { orderOfRows, rowsOfPart, shardsOf, type LiveShards } from '../../deployment/live-shards';
import { ownDeployment } from '../../deployment/own-deployment';

/** Characters of JSON in one answer: less than the 6 MB that a request may have (assumed of answers). */
const MAX_CHARACTERS = 4_000_000;
const ORDER = 'order';

/** By the tag it is known whether this container has what is asked for: an old one answers for a while. */
export const handler = adminHandler('view', ({ event, place: { authToken } }) => {
  const part = partOf(nameOf(event, 'part'));
  const tag = nameOf(event, 'tag');
  const own = ownDeployment();
  const shards = shardsOf(own);
  if (!shards || tagOf(shards, part) !== tag) {
    const message = 'The live table has changed, or this container is old: list it again.';
    return Promise.resolve(problem({ code: 'stale-version', message }));
  }
  if (part === ORDER) {
    const order = Buffer.from(orderOfRows(own, shards, authToken)).toString('base64');
    return Promise.resolve(ok('part', { order }));
  }
  const rows = rowsOfPart(own, shards, part);
  const { shown } = maskTable(tableOfHead(shards.head, rows), authToken);
  const { routes } = shown as { readonly routes: readonly unknown[] };
  return Promise.resolve(ok('part', pageOf(routes, fromOf(event['from']))));
});

function partOf(name: string): number | typeof ORDER {
  if (name === ORDER) return name;
  const part = Number(name);
  if (/^\d+$/.test(name) && part < PARTS) return part;
  throw new BadParameter(`The parameter part is order, or a number below ${PARTS}.`);
}

function tagOf({ manifest }: LiveShards, part: number | typeof ORDER): string | undefined {
  return part === ORDER ? manifest.order : manifest.parts[part]?.tag;
}

function fromOf(value: unknown = '0'): number {
  const from = Number(value);
  if (Number.isSafeInteger(from) && from >= 0) return from;
  throw new BadParameter('The parameter from is the number of a row.');
}

/** At least one row, if there are any more. */
function pageOf(routes: readonly unknown[], from: number) {
  const rows: unknown[] = [];
  let characters = 0;
  for (const row of routes.slice(from)) {
    characters += JSON.stringify(row).length;
    if (rows.length > 0 && characters > MAX_CHARACTERS) break;
    rows.push(row);
  }
  const next = from + rows.length;
  return { rows, ...(next < routes.length && { next }) };
}
