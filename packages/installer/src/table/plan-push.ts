/** What a push would publish: the local table, or the local changes put onto what others have published. Pure. */
import {
  differingParts,
  diffTables,
  mergeTables,
  unmaskSecrets,
  type KnownSecrets,
  type MergeConflict,
  type RouteChange,
  type RouteTable,
  type TableMerge,
  withMergedParts,
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
  /** Whether the tables are compared part by part: row by row, a million rows take minutes. */
  readonly isLarge?: boolean;
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
      /** The same with markers in the place of its secrets. */
      readonly masked: RouteTable;
      /** The live table and this one, without parts that are the same in both. */
      readonly compared: readonly [live: RouteTable, table: RouteTable];
    }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly MergeConflict[] };

export function planPush(input: PushInput): PushPlan {
  const { local, known, live, pulled, isBaseLive } = input;
  const compared = comparedBy(input, live, local);
  const changes = diffTables(...compared);
  if (changes.length === 0) return { kind: 'nothing' };
  if (pulled && !isBaseLive) {
    const merge = merged(input, pulled);
    if (merge.kind === 'conflicts') return { kind: 'conflicts', conflicts: merge.conflicts };
    const both = comparedBy(input, live, merge.table);
    const changesOfMerge = diffTables(...both);
    if (changesOfMerge.length === 0) return { kind: 'nothing' };
    return {
      kind: 'publish',
      how: 'merged',
      changes: changesOfMerge,
      table: withSecrets(merge.table, known),
      masked: merge.table,
      compared: both,
    };
  }
  return {
    kind: 'publish',
    how: pulled ? 'as-pulled' : 'never-pulled',
    changes,
    table: withSecrets(local, known),
    masked: local,
    compared,
  };
}

function comparedBy(
  { isLarge = false }: PushInput,
  live: RouteTable,
  table: RouteTable,
): readonly [RouteTable, RouteTable] {
  if (!isLarge) return [live, table];
  const [one = live, other = table] = differingParts([live, table]).tables;
  return [one, other];
}

function merged({ local, live, isLarge = false }: PushInput, pulled: RouteTable): TableMerge {
  if (!isLarge) return mergeTables(pulled, local, live);
  const { parts, tables } = differingParts([pulled, local, live]);
  const [base = pulled, mine = local, theirs = live] = tables;
  const merge = mergeTables(base, mine, theirs);
  if (merge.kind === 'conflicts') return merge;
  return { ...merge, table: withMergedParts(local, merge.table, parts) };
}

/** The table with the secrets of the local file in their places; markers of others stay. */
export function withSecrets(table: RouteTable, known: KnownSecrets): RouteTable {
  return unmaskSecrets(table, known).table;
}
