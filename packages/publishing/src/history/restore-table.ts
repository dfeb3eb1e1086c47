/** Makes a draft from an old state: of the whole table, or of one route. */
import { validateTable, withOldRow, type RouteTable } from 'route-table';
import { refuse, type Refusal } from '../protocol/refusal';
import type { HistoryEntry } from './history-entry';
import { maskTable, type MaskedTable } from './masked-table';
import { oldTable, type Present } from './old-table';
import type { History } from './read-history';

export interface RestoreRequest {
  /** Id of the history entry whose state comes back. */
  readonly to: string;
  /** Key of the route (`routeKey`), or `default`; undefined: the whole table. */
  readonly route?: string;
}

export type RestoredTable =
  /** Ready to be published, secrets and all. */
  | { readonly kind: 'whole'; readonly data: unknown; readonly entry: HistoryEntry }
  /** Its secrets are masked, and must be put back, or asked for; `from` knows some of them. */
  | {
      readonly kind: 'masked';
      readonly table: RouteTable;
      readonly entry: HistoryEntry;
      readonly from: MaskedTable;
    }
  | Refusal;

export function restoreTable(
  history: History,
  present: Present,
  request: RestoreRequest,
): RestoredTable {
  const index = history.entries.findIndex((entry) => entry.id === request.to);
  const entry = history.entries[index];
  if (!entry) {
    return refuse('not-restorable', 'The history does not have this entry any more: reload it.');
  }
  const { route } = request;
  const old = oldTable(history, present, index);
  if (!old) return refuse('not-restorable', notKept(history, present, entry));
  if (old.kind === 'archived') {
    if (route === undefined) return { kind: 'whole', data: old.table, entry };
    return oneArchivedRoute(present, old.table, route, entry);
  }
  if (route === undefined) return { kind: 'masked', table: old.table, entry, from: old.from };
  const { table: live } = present.live;
  const table = live && withOldRow(live, old.table, route);
  return table ? { kind: 'masked', table, entry, from: old.from } : notOneRoute();
}

/** The live table and the old one are compared with their secrets in them: nothing has to be asked for. */
function oneArchivedRoute(
  { own, authToken }: Present,
  old: unknown,
  route: string,
  entry: HistoryEntry,
): RestoredTable {
  const live = validateTable(JSON.parse(own.tableText));
  if (!maskTable(old, authToken).table || live.kind !== 'valid') return notOneRoute();
  const before = validateTable(old);
  const data = before.kind === 'valid' && withOldRow(live.table, before.table, route);
  return data ? { kind: 'whole', data, entry } : notOneRoute();
}

function notOneRoute(): Refusal {
  const message =
    'This route cannot be restored on its own: the live table, or the old one, is not valid by today’s rules. Restore the whole table.';
  return refuse('not-restorable', message);
}

function notKept({ archive }: History, { own }: Present, entry: HistoryEntry): string {
  const which =
    entry.kind === 'publish'
      ? `The table that ${entry.author} published at ${entry.at}`
      : `The table that was deployed at ${entry.liveAt}`;
  const isInLastPublish =
    own.record?.kind !== 'publish' && archive.some(({ ids }) => ids.includes(entry.id));
  return isInLastPublish
    ? `${which} is kept in the last publish, which a deployment from the command line has replaced: restore that one first.`
    : `${which} is not kept any more: restore a newer one.`;
}
