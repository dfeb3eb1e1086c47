/** The parts of the sharded table of the running deployment, as the admin API reads them. */
import * as zlib from 'node:zlib';
import {
  fastestChecksum,
  isShardedHead,
  manifestOf,
  readPartIndex,
  SHARDS_KEY,
  type Route,
  type ShardedHead,
  type ShardManifest,
} from 'route-table';
import { ORDER_PATH, partPath, tagsWith, type OwnDeployment } from 'publishing';

export interface LiveShards {
  readonly head: ShardedHead;
  readonly manifest: ShardManifest;
}

/** Undefined if the table is not sharded. */
export function shardsOf({ tableText }: OwnDeployment): LiveShards | undefined {
  // Parsing a table of 10 MB takes a while, and most are not sharded.
  if (!tableText.includes(`"${SHARDS_KEY}"`)) return undefined;
  const head: unknown = JSON.parse(tableText);
  const manifest = manifestOf(head);
  return manifest && isShardedHead(head) ? { head, manifest } : undefined;
}

/** The rows of a part with their secrets. Throws if its file is missing or damaged. */
export function rowsOfPart(
  own: OwnDeployment,
  { manifest }: LiveShards,
  part: number,
): readonly Route[] {
  const note = manifest.parts[part];
  const file = own.readAsset(partPath(part));
  const checksum = fastestChecksum(zlib);
  const index = note && file && readPartIndex(file.subarray(note.textBytes), note, checksum);
  if (!index) throw new Error(`The part ${part} of the route table is missing or damaged.`);
  const text = Buffer.from(file.subarray(0, note.textBytes)).toString('utf8');
  // The rows of a table that was validated before it was split.
  const { routes } = JSON.parse(text) as { readonly routes: readonly Route[] };
  return routes;
}

/** For each row of the table the number of its part. Throws if the file is missing or damaged. */
export function orderOfRows(
  own: OwnDeployment,
  { manifest }: LiveShards,
  authToken: string,
): Uint8Array {
  const file = own.readAsset(ORDER_PATH);
  if (file && tagsWith(authToken)(file) === manifest.order) return Uint8Array.from(file);
  throw new Error('The order of the routes is missing or damaged, or the auth token is another.');
}
