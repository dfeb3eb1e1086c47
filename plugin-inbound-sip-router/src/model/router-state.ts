/** What the plugin keeps in Flex's store: everything that must outlive a view. */
import type {
  AccountDestinations,
  History,
  LiveTable,
  PublishInFlight,
  Refused,
} from 'admin-contract';
import type {
  ConflictChoice,
  Destination,
  DestinationType,
  JsonValue,
  MergeConflict,
  Numbering,
  Route,
  RouteChange,
  RouteTable,
} from 'route-table';

export interface RouterState {
  readonly live: LiveState;
  /** Undefined until a table is loaded. */
  readonly draft: Draft | undefined;
  /** Drafts before and after this one, for undo and redo; the nearest is last. */
  readonly undo: readonly Draft[];
  readonly redo: readonly Draft[];
  /** Changes that were discarded last, until the next edit: discarding can be undone. */
  readonly discarded: number;
  /** A draft of an earlier visit that waits for an answer. */
  readonly storedDraft: StoredDraft | undefined;
  readonly rebase: RebaseState;
  readonly publish: PublishState;
  readonly tableView: TableView;
  readonly panel: Panel;
  /** Of the next publish, until that is live: it outlives the review, and a publish that did not succeed. */
  readonly note: string;
  readonly history: Loading<History>;
  readonly destinations: Loading<AccountDestinations>;
}

export type Loading<Value> =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly value: Value }
  | { readonly kind: 'failed'; readonly problem: Problem };

export type LiveState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** `problem`: the last reload failed, what is shown is older. */
  | {
      readonly kind: 'loaded';
      readonly live: LiveTable;
      readonly isReloading: boolean;
      /** Milliseconds since 1970. */
      readonly loadedAtMs?: number;
      readonly problem?: Problem;
    };

/** Why something could not be done, as far as a person can act on it. */
export type Problem =
  /** No service domain in Flex's configuration, or none that is one. */
  | { readonly kind: 'not-configured'; readonly domain: string | undefined }
  | { readonly kind: 'unreachable'; readonly message: string }
  | { readonly kind: 'token-expired'; readonly message: string }
  | { readonly kind: 'not-allowed'; readonly message: string }
  | { readonly kind: 'other'; readonly code: string; readonly message: string };

/** A row of the draft. Without `base` it is new, without `route` it is deleted. */
export interface DraftRow {
  /** Stays the same while the row is edited. */
  readonly id: string;
  readonly base?: Route;
  readonly route?: Route;
}

/** Base plus unpublished edits. */
export interface Draft {
  readonly base: BaseTable;
  /** Those of the base in its order, then the new ones. */
  readonly rows: readonly DraftRow[];
  readonly default: Destination;
  readonly numbering: Numbering | undefined;
  /** What else is in the table, such as call plans; absent: as in the base. */
  readonly rest?: TableRest;
}

/** A table without what a draft has as fields of its own. */
export type TableRest = Omit<RouteTable, 'routes' | 'default' | 'numbering'>;

/** The live table that an edit started from. */
export interface BaseTable {
  readonly table: RouteTable;
  readonly version: string;
}

/** A draft as the browser keeps it: secrets that were entered are left out. */
export interface StoredDraft {
  readonly base: BaseTable;
  readonly changes: readonly RouteChange[];
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Number of secrets that were left out. */
  readonly secretsLeftOut: number;
}

/** The draft is put onto a table that somebody else published. */
export type RebaseState =
  | { readonly kind: 'none' }
  /** Done without questions; `theirs` is what came in. Stays until dismissed. */
  | { readonly kind: 'merged'; readonly theirs: readonly RouteChange[] }
  | {
      readonly kind: 'asking';
      readonly onto: LiveTable;
      readonly base: BaseTable;
      readonly mine: RouteTable;
      readonly conflicts: readonly MergeConflict[];
      readonly choices: readonly ConflictChoice[];
    };

export type PublishStage = 'checking' | 'building' | 'going-live';

/** A publish that this browser started, adopted, or continues with after a reload of the page. */
export interface OwnPublish {
  readonly id: string;
  readonly kind: 'draft' | 'restore' | 'adopted';
  readonly baseVersion: string;
  readonly note: string;
  /** Secrets masked; for the view only. */
  readonly changes: readonly RouteChange[];
  /** Known once the update was answered. */
  readonly buildSid?: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

export type PublishState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly publish: OwnPublish;
      readonly stage: PublishStage;
      /** An answer was lost, it asks again by the publish id until it knows. */
      readonly isOutcomeUnknown: boolean;
    }
  /** Stays until dismissed. */
  | { readonly kind: 'live'; readonly publish: OwnPublish; readonly overrode: string | undefined }
  | {
      readonly kind: 'refused';
      readonly publish: OwnPublish;
      readonly stage: PublishStage;
      readonly refusal: Refused;
    }
  | {
      readonly kind: 'failed';
      readonly publish: OwnPublish;
      readonly stage: PublishStage;
      readonly problem: Problem;
    }
  /** Somebody else's publish is under way; `overwrite` is offered, waiting reloads automatically. */
  | { readonly kind: 'waiting'; readonly other: PublishInFlight };

export type SortColumn =
  'address' | 'match' | 'domain' | 'type' | 'destination' | 'comment' | 'enabled';
export type RowFilter = 'all' | 'changed' | 'problems' | 'disabled';

/** What of the table is shown. */
export interface TableView {
  readonly search: string;
  /** All types where empty. */
  readonly types: readonly DestinationType[];
  readonly filter: RowFilter;
  /** Undefined: the order of the table. */
  readonly sort:
    { readonly column: SortColumn; readonly direction: 'ascending' | 'descending' } | undefined;
  /** From 0. */
  readonly page: number;
  /** Ids of rows. */
  readonly selected: readonly string[];
  /** Id of the row that was saved last, until the view changes: it is marked, or told if the search hides it. */
  readonly saved: string | undefined;
}

/** A row as a form holds it: may be invalid. */
export type RowForm = Readonly<Record<string, JsonValue>>;

/** What is open beside the table. */
export type Panel =
  | { readonly kind: 'none' }
  /** `rowId` undefined: a new route. `initial` tells whether something was typed. */
  | {
      readonly kind: 'route';
      readonly rowId: string | undefined;
      readonly form: RowForm;
      readonly initial: RowForm;
      /** Value and options of the types that were chosen before, so that going back loses nothing. */
      readonly remembered: Readonly<Partial<Record<DestinationType, RowForm>>>;
    }
  | {
      readonly kind: 'default';
      readonly form: RowForm;
      readonly initial: RowForm;
      readonly remembered: Readonly<Partial<Record<DestinationType, RowForm>>>;
    }
  | { readonly kind: 'numbering'; readonly form: RowForm; readonly initial: RowForm }
  /** Type, value and options for all selected rows. */
  | {
      readonly kind: 'bulk-destination';
      readonly form: RowForm;
      readonly initial: RowForm;
      readonly remembered: Readonly<Partial<Record<DestinationType, RowForm>>>;
    }
  | { readonly kind: 'try'; readonly call: TriedCall }
  | { readonly kind: 'review'; readonly of: ReviewSubject }
  | { readonly kind: 'conflicts' }
  | { readonly kind: 'history' }
  | { readonly kind: 'transfer' };

/** What is reviewed before it is published. */
export type ReviewSubject =
  | { readonly kind: 'draft' }
  | {
      readonly kind: 'restore';
      /** Id of a history entry. */
      readonly to: string;
      /** Key of one route. */
      readonly route?: string;
    };

/** A call that is tried out, as it was typed. */
export interface TriedCall {
  readonly dialled: string;
  readonly caller: string;
  readonly sipDomain: string;
  /** What only a call from a log or capture has: its X- headers by lower-case name, and its sender. */
  readonly seen?: {
    readonly headers: Readonly<Record<string, string>>;
    readonly sourceIp: string | undefined;
  };
}
