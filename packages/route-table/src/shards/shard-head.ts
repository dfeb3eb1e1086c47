/** The head of a sharded table: the table with the manifest of its parts in the place of its routes. */
import { SHARDS_KEY, type ShardManifest, type ShardedHead } from './shard-manifest';
import type { UnknownFields } from '../findings/untrusted';

export function headOf(table: object, manifest: ShardManifest): ShardedHead {
  return renamed(table, 'routes', SHARDS_KEY, manifest);
}

/** What the head says, with routes: all of the table's, some of them, or none. */
export function tableOfHead(head: ShardedHead, routes: readonly unknown[]): UnknownFields {
  return renamed(head, SHARDS_KEY, 'routes', routes);
}

/** Everything else stays in its place: the table is given back as it was. */
function renamed(fields: object, from: string, to: string, value: unknown): UnknownFields {
  const entries = Object.entries(fields)
    .filter(([name]) => name !== to)
    .map(([name, each]): [string, unknown] => (name === from ? [to, value] : [name, each]));
  return Object.fromEntries(entries);
}
