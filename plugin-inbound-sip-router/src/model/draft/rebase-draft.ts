/** Puts a draft onto a newer live table. */
import type { LiveTable } from 'admin-contract';
import {
  conflictKey,
  diffTables,
  mergeTables,
  type ConflictChoice,
  type MergeConflict,
  type RouteTable,
  type TableMerge,
} from 'route-table';
import type { BaseTable, Draft, RebaseState } from '../router-state';
import { draftOn } from './draft-on';
import { isUntouched, tableOfDraft } from './draft-table';

type Asking = Extract<RebaseState, { readonly kind: 'asking' }>;

export interface Rebased {
  readonly draft: Draft;
  readonly rebase: RebaseState;
}

/**
 * The draft on the new table if there is nothing to ask; otherwise the draft as it is, and the questions.
 * `choices` are those of an earlier asking: the ones made on conflicts that are still the same are kept.
 */
export function rebaseDraft(
  draft: Draft,
  onto: LiveTable,
  choices: readonly ConflictChoice[] = [],
): Rebased {
  if (isUntouched(draft)) return standing(draft, onto, onto.table);
  const [base, mine, theirs] = [draft.base.table, tableOfDraft(draft), onto.table];
  const merge = mergeTables(base, mine, theirs);
  if (merge.kind === 'merged') return standing(draft, onto, merge.table);
  const { conflicts } = merge;
  const rebase: Asking = {
    kind: 'asking',
    onto,
    base: draft.base,
    mine,
    conflicts,
    choices: stillCounting(choices, conflicts, mergeTables(base, mine, theirs, choices)),
  };
  return { draft, rebase: withFurtherConflicts(draft, rebase) };
}

/** The draft on the new table, every conflict answered; as it is if one is not. */
export function resolveConflicts(draft: Draft, rebase: RebaseState): Rebased {
  if (rebase.kind !== 'asking') return { draft, rebase };
  const { onto, choices } = rebase;
  const merge = mergeTables(draft.base.table, tableOfDraft(draft), onto.table, choices);
  if (merge.kind === 'conflicts') return { draft, rebase };
  return standing(draft, onto, merge.table);
}

/**
 * Once every conflict has a choice: with those that the choices lead to. A route of mine that stays may refer to a call
 * plan that they removed.
 */
export function withFurtherConflicts(draft: Draft, rebase: Asking): Asking {
  const { onto, choices, conflicts } = rebase;
  const chosen = new Set(choices.map(({ conflict }) => conflictKey(conflict)));
  if (conflicts.some((conflict) => !chosen.has(conflictKey(conflict)))) return rebase;
  const merge = mergeTables(draft.base.table, tableOfDraft(draft), onto.table, choices);
  if (merge.kind === 'merged') return rebase;
  return { ...rebase, conflicts: [...conflicts, ...merge.conflicts] };
}

function standing(draft: Draft, onto: LiveTable, merged: RouteTable): Rebased {
  const theirs = diffTables(draft.base.table, onto.table);
  return {
    draft: draftOn(baseOf(onto), merged, draft),
    rebase:
      theirs.length === 0
        ? { kind: 'none' }
        : { kind: 'merged', theirs, since: draft.base.version },
  };
}

/** A choice counts for the very conflict it was made on. */
function stillCounting(
  choices: readonly ConflictChoice[],
  conflicts: readonly MergeConflict[],
  answered: TableMerge,
): readonly ConflictChoice[] {
  const open = answered.kind === 'conflicts' ? answered.conflicts.map(conflictKey) : [];
  const settled = new Set(conflicts.map(conflictKey));
  for (const key of open) settled.delete(key);
  return choices.filter(({ conflict }) => settled.has(conflictKey(conflict)));
}

function baseOf({ table, version }: LiveTable): BaseTable {
  return { table, version };
}

/** Onto the table that this very browser published: whatever differs was edited since, and stays. */
export function rebaseOntoOwn(draft: Draft, onto: LiveTable): Draft {
  return draftOn(baseOf(onto), takeMine(draft.base.table, tableOfDraft(draft), onto.table), draft);
}

/** The merge in which every conflict is mine. */
export function takeMine(base: RouteTable, mine: RouteTable, theirs: RouteTable): RouteTable {
  const choices: ConflictChoice[] = [];
  for (;;) {
    const merge = mergeTables(base, mine, theirs, choices);
    // A choice may lead to a further conflict, but never to one that has been chosen: it ends.
    if (merge.kind === 'merged') return merge.table;
    choices.push(...merge.conflicts.map((conflict) => ({ conflict, take: 'mine' }) as const));
  }
}
