/** A table, its record and its archive, ready to be built: out of a draft that was checked against what is live. */
import { maskSecrets, sameJson, type RouteTable } from 'route-table';
import {
  carryArchive,
  changesBetween,
  fingerprintWith,
  type History,
  keepTable,
  makeRecord,
  maskEntries,
  type NewTable,
  type Present,
  readHistory,
  type Refusal,
  type Situation,
  type StoredTable,
  tableFiles,
} from 'publishing';
import { liveTable } from '../deployment/live-table';
import { ownDeployment } from '../deployment/own-deployment';
import type { AdminRequest } from './admin-handler';
import { beyondRights, unknownToService } from './checked-table';
import type { Draft } from './draft-table';

export interface DraftContext {
  readonly present: Present;
  readonly history: History;
  readonly situation: Situation;
}

export type MadeDraft = Draft | (Draft & { readonly stored?: StoredTable; readonly note?: string });

export interface PublishFacts {
  readonly publishId: string;
  readonly requestTag: string;
  /** Left out: the draft says it. */
  readonly note?: string;
  readonly goesAhead?: boolean;
  /** Whatever it changes. */
  readonly needsAdmin?: boolean;
}

/** Asked only when the running container is the live one. */
export async function newTable(
  { author, caller, place, port, budget }: AdminRequest,
  { publishId, requestTag, note = '', goesAhead = false, needsAdmin = false }: PublishFacts,
  draft: (context: DraftContext) => MadeDraft,
  situation: Situation,
): Promise<NewTable | Refusal> {
  const own = ownDeployment();
  const live = liveTable(own, place.authToken);
  const fingerprint = fingerprintWith(place.authToken);
  const read = await readHistory(port, situation, own, live.table);
  const history = { ...read, entries: maskEntries(read.entries, fingerprint) };
  const present = { own, live, authToken: place.authToken };
  const made = draft({ present, history, situation });
  if (made.kind === 'refused') return made;
  const after = maskSecrets<RouteTable>(made.table, fingerprint);
  const refused = unknownToService(after, live.shown) ?? beyondRights(live.table, after, caller);
  if (refused) return refused;
  const stored = 'stored' in made ? made.stored : undefined;
  const archive = stored
    ? carryArchive(history)
    : keepTable(history, present, { id: publishId, table: { ...made.table } });
  const record = makeRecord({
    id: publishId,
    author,
    at: new Date(budget.nowMs),
    note: 'note' in made ? (made.note ?? note) : note,
    requestTag,
    changes: changesBetween(live.table, after),
    table: after,
    earlier: history.entries,
    archive: archive.files,
    goesAhead,
    // Who is an admin when the build is made may not be one when it is published.
    needsAdmin: needsAdmin || !live.table || !sameJson(live.table.access, after.access),
  });
  const table = stored ? { stored } : { upload: tableFiles(JSON.stringify(made.table)) };
  return { table, record, archive };
}
