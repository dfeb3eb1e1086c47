/** POST /admin/stage: uploads one file of a sharded table with its secrets put back; `{file, data, numbering?}`. */
import * as zlib from 'node:zlib';
import { fastestChecksum, headOf, manifestOf, tableOfHead, writePart } from 'route-table';
import {
  isOwnBuild,
  maskTable,
  partPath,
  readSituation,
  type MaskedTable,
  type OwnDeployment,
  staleContainer,
  TABLE_PATH,
  tagsWith,
  uploadFile,
} from 'publishing';
import { adminHandler } from '../../admin/admin-handler';
import { BadParameter, nameOf } from '../../admin/admin-parameters';
import { ok, refusalReply } from '../../admin/admin-reply';
import { draftTable } from '../../admin/draft-table';
import { rowsOfPart, shardsOf } from '../../deployment/live-shards';
import { liveTable } from '../../deployment/live-table';
import { ownDeployment } from '../../deployment/own-deployment';
import type { FunctionEvent } from '../../http/twilio-runtime';

/** Characters: far more than fit into an asset, far less than a Function's memory. */
const MAX_UNPACKED = 20_000_000;

/**
 * Nothing goes live by it: a version that no build holds is deleted after 7 days. The secrets stay here: whoever pushes
 * knows only their markers.
 */
export const handler = adminHandler('admin', async ({ event, port, budget, place }) => {
  const { authToken } = place;
  const part = partOf(nameOf(event, 'file'));
  const sent = unpacked(event);
  const own = ownDeployment();
  const situation = await readSituation(port, budget);
  if (!(await isOwnBuild(situation.live, own, port))) return refusalReply(staleContainer());
  const manifest = manifestOf(sent);
  const data = manifest ? tableOfHead(sent, []) : sent;
  const drafted = draftTable({ kind: 'data', data }, knownFor(own, part, authToken), authToken);
  if (drafted.kind === 'refused') return refusalReply(drafted);
  const { table } = drafted;
  budget.beforeWrite();
  if (part === undefined) {
    const content = JSON.stringify(manifest ? headOf(table, manifest) : table);
    return ok('stage', { sid: await uploadFile(port, situation, { path: TABLE_PATH, content }) });
  }
  const checksum = fastestChecksum(zlib);
  const written = writePart(table.routes, table.numbering, tagsWith(authToken), checksum);
  const file = { path: partPath(part), content: written.content };
  return ok('stage', { sid: await uploadFile(port, situation, file), note: written.note });
});

/** What markers mean: those of the live table, as far as the file may have them. */
function knownFor(own: OwnDeployment, part: number | undefined, authToken: string): MaskedTable {
  const live = liveTable(own, authToken);
  const shards = shardsOf(own);
  if (!shards || part === undefined) return live;
  return maskTable(tableOfHead(shards.head, rowsOfPart(own, shards, part)), authToken);
}

/** Undefined for the head. */
function partOf(file: string): number | undefined {
  if (file === 'head') return undefined;
  if (/^\d{1,2}$/.test(file)) return Number(file);
  throw new BadParameter('The parameter file is head, or the number of a part.');
}

/** A table, or a head: gzip in base64, as the rows of a part alone would fill a request. */
function unpacked(event: FunctionEvent): Readonly<Record<string, unknown>> {
  const { data } = event;
  try {
    const packed = Buffer.from(typeof data === 'string' ? data : '', 'base64');
    const text = zlib.gunzipSync(packed, { maxOutputLength: MAX_UNPACKED }).toString('utf8');
    const table: unknown = JSON.parse(text);
    if (typeof table === 'object' && table !== null) return { ...table };
  } catch {
    // Said below: what is wrong with it may quote it.
  }
  throw new BadParameter('The parameter data is not a table as JSON, in gzip and base64.');
}
