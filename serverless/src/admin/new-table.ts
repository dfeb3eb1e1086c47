/** A table, its record and its archive, ready to be built: out of a draft that was checked against what is live. */
import { isShardedHead, maskSecrets, sameJson, type RouteTable } from 'route-table';
import {
  type Build,
  carryArchive,
  changesBetween,
  type FilesToStore,
  fingerprintWith,
  type History,
  keepTable,
  makeRecord,
  maskEntries,
  type MaskedTable,
  maskTable,
  type NewTable,
  type OwnDeployment,
  type Present,
  readHistory,
  type Refusal,
  refuse,
  type Situation,
  type StoredTable,
  tableFiles,
} from 'publishing';
import { shardsOf } from '../deployment/live-shards';
import { liveTable } from '../deployment/live-table';
import { ownDeployment } from '../deployment/own-deployment';
import type { AdminRequest } from './admin-handler';
import { beyondRights, unknownToService } from './checked-table';
import type { Draft } from './draft-table';
import { readPartly, storePartly, type Reach } from './sharded-draft';

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

/** Asked only when the running container is the live one. `reach` is what the draft may change. */
export async function newTable(
  request: AdminRequest,
  facts: PublishFacts,
  reach: Reach,
  draft: (context: DraftContext) => MadeDraft,
  situation: Situation,
): Promise<NewTable | Refusal> {
  const { author, caller, place, port, budget } = request;
  const { publishId, requestTag, note = '', goesAhead = false, needsAdmin = false } = facts;
  const { authToken } = place;
  const own = ownDeployment();
  const seen = seenTable(own, reach, authToken);
  if (seen.kind === 'refused') return seen;
  const { live, partly } = seen;
  const fingerprint = fingerprintWith(authToken);
  const read = await readHistory(port, situation, own, partly ? undefined : live.table);
  const history = { ...read, entries: maskEntries(read.entries, fingerprint) };
  const present = { own: seen.own, live, authToken };
  const made = draft({ present, history, situation });
  if (made.kind === 'refused') return made;
  const after = maskSecrets<RouteTable>(made.table, fingerprint);
  const refused = unknownToService(after, live.shown) ?? beyondRights(live.table, after, caller);
  if (refused) return refused;
  const stored = 'stored' in made ? made.stored : undefined;
  const archive =
    stored || partly
      ? carryArchive(history)
      : keepTable(history, present, { id: publishId, table: { ...made.table } });
  const table = stored
    ? { stored }
    : partly
      ? partly.store(made.table, situation.live)
      : { upload: tableFiles(JSON.stringify(made.table)) };
  if ('kind' in table) return table;
  const record = makeRecord({
    id: publishId,
    author,
    at: new Date(budget.nowMs),
    note: 'note' in made ? (made.note ?? note) : note,
    requestTag,
    changes: changesBetween(live.table, after),
    // Of a sharded table only a part is known here.
    table: partly ? undefined : after,
    earlier: history.entries,
    archive: archive.files,
    goesAhead,
    // Who is an admin when the build is made may not be one when it is published.
    needsAdmin: needsAdmin || !live.table || !sameJson(live.table.access, after.access),
  });
  return { table, record, archive };
}

interface SeenTable {
  readonly kind: 'seen';
  /** With the table that the draft is made of: all of it, or as much as the edit reaches. */
  readonly own: OwnDeployment;
  readonly live: MaskedTable;
  /** Of a sharded table. */
  readonly partly?: {
    readonly store: (after: RouteTable, base: Build) => FilesToStore | Refusal;
  };
}

function seenTable(own: OwnDeployment, reach: Reach, authToken: string): SeenTable | Refusal {
  const shards = shardsOf(own);
  if (!shards) {
    const live = liveTable(own, authToken);
    if (!isShardedHead(live.shown)) return { kind: 'seen', own, live };
    const message =
      'The live table was published by a newer release: run `npm run deploy` of that one first.';
    return refuse('needs-deploy', message);
  }
  const read = readPartly(own, shards, reach);
  if ('kind' in read) return read;
  return {
    kind: 'seen',
    own: { ...own, tableText: JSON.stringify(read.table) },
    live: maskTable(read.table, authToken),
    partly: {
      store: (after, base) => storePartly(own, shards, read, after, base, authToken),
    },
  };
}
