/** What a push would publish: the local table, or the local changes put onto what others have published. Pure. */
import {
  diffTables,
  mergeTables,
  unmaskSecrets,
  type KnownSecrets,
  type MergeConflict,
  type RouteChange,
  type RouteTable,
} from 'route-table';

export interface PushInput {
  /** With its secrets masked. */
  readonly local: RouteTable;
  /** What the markers of `local` mean, as far as it said so. */
  readonly known: KnownSecrets;
  readonly live: RouteTable;
  /** What the local table was pulled from; undefined: it never was. */
  readonly pulled: RouteTable | undefined;
  /** Whether that is what is live. */
  readonly isBaseLive: boolean;
}

export type PushPlan =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'publish';
      /** `never-pulled`: what is live and not in the file would be lost. `merged`: others have published since. */
      readonly how: 'as-pulled' | 'never-pulled' | 'merged';
      readonly changes: readonly RouteChange[];
      /** To be sent, with the secrets that the local file holds. */
      readonly table: RouteTable;
    }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly MergeConflict[] };

export function planPush({ local, known, live, pulled, isBaseLive }: PushInput): PushPlan {
  if (diffTables(live, local).length === 0) return { kind: 'nothing' };
  if (pulled && !isBaseLive) {
    const merge = mergeTables(pulled, local, live);
    if (merge.kind === 'conflicts') return { kind: 'conflicts', conflicts: merge.conflicts };
    const changes = diffTables(live, merge.table);
    if (changes.length === 0) return { kind: 'nothing' };
    return { kind: 'publish', how: 'merged', changes, table: withSecrets(merge.table, known) };
  }
  return {
    kind: 'publish',
    how: pulled ? 'as-pulled' : 'never-pulled',
    changes: diffTables(live, local),
    table: withSecrets(local, known),
  };
}

/** The table with the secrets of the local file in their places; markers of others stay. */
export function withSecrets(table: RouteTable, known: KnownSecrets): RouteTable {
  return unmaskSecrets(table, known).table;
}
