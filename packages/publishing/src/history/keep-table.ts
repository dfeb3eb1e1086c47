/** Keeps what is published, and what it replaces, for restores to come. */
import { planArchive, type ArchivePlan } from '../archive/plan-archive';
import type { TableToKeep } from '../archive/archive-content';
import type { JsonTable } from '../archive/table-delta';
import { boundEntries } from './history-bound';
import { readArchive, type Present } from './old-table';
import type { History } from './read-history';

/** `added` has its secrets in it. The live table is kept too, unless it is already. */
export function keepTable(
  history: History,
  { own }: Pick<Present, 'own'>,
  added: TableToKeep,
): ArchivePlan {
  const [live] = history.entries;
  const isKept = history.archive.some(({ ids }) => live && ids.includes(live.id));
  const table = isKept ? undefined : parsed(own.tableText);
  const base = live && table ? [{ id: live.id, table }] : [];
  const state = { files: history.archive, read: readArchive(history, own) };
  return planArchive(state, [...base, added], knownBy(history));
}

/** For a publish that leaves the table as it is. */
export function carryArchive(history: History): ArchivePlan {
  return planArchive({ files: history.archive, read: () => undefined }, [], knownBy(history));
}

function knownBy({ entries }: History): (id: string) => boolean {
  const ids = new Set(boundEntries(entries).map(({ id }) => id));
  return (id) => ids.has(id);
}

/** Undefined for what was deployed without being a table. */
function parsed(text: string): JsonTable | undefined {
  try {
    const table: unknown = JSON.parse(text);
    const isTable = typeof table === 'object' && table !== null && !Array.isArray(table);
    return isTable ? (table as JsonTable) : undefined;
  } catch {
    return undefined;
  }
}
