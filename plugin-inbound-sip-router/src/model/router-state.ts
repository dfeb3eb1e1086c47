/** What the plugin keeps in Flex's store: everything that must outlive a view. */
import type { AccountDestinations, History, HoursNow, LiveTable } from 'admin-contract';
import type {
  Collection,
  ConflictChoice,
  Destination,
  JsonValue,
  MergeConflict,
  Numbering,
  Route,
  RouteChange,
  RouteTable,
} from 'route-table';
import type { TextData } from '../texts/texts';
import type { SwitchState } from './hours/switch-state';
import type { LargeState } from './large/large-state';
import type { Problem } from './problem';
import type { PublishState } from './publish-state';
import type { Pretended } from './walk-plan';
import type { CallsState } from './usage/calls-state';
import type { UsageState } from './usage/usage-state';
import type { ScreenType } from './screen-type';

export interface RouterState {
  readonly language: Language;
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
  /** The offered draft that was thrown away last, until the next edit: it can be brought back. */
  readonly droppedDraft: StoredDraft | undefined;
  readonly rebase: RebaseState;
  readonly publish: PublishState;
  /** Which of the areas is shown: the route table, or what routes refer to. */
  readonly area: Area;
  readonly tableView: TableView;
  readonly panel: Panel;
  /** Of the next publish, until that is live: it outlives the review, and a publish that did not succeed. */
  readonly note: string;
  /** Changes of the draft, by the id of their row in the review, that the next publish leaves out: they stay in the draft. */
  readonly leftOut: readonly string[];
  readonly history: Loading<History>;
  readonly destinations: Loading<AccountDestinations>;
  readonly switching: SwitchState;
  /** What whoever may only switch hours is shown; admins see the table instead. */
  readonly supervised: Loading<readonly HoursNow[]>;
  readonly usage: UsageState;
  readonly calls: CallsState;
  /** Only if the live table is too large to be loaded. */
  readonly large?: LargeState;
}

/** What views speak. English until the texts of another language have come. */
export interface Language {
  /** BCP 47: for dates and numbers. */
  readonly locale: string;
  readonly texts: TextData;
}

export type Loading<Value> =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly value: Value }
  | { readonly kind: 'failed'; readonly problem: Problem };

export type LiveState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** It is too large to be loaded: its routes are looked up one by one (`large`). */
  | { readonly kind: 'large' }
  /** `problem`: the last reload failed, what is shown is older. */
  | {
      readonly kind: 'loaded';
      readonly live: LiveTable;
      readonly isReloading: boolean;
      /** Milliseconds since 1970. */
      readonly loadedAtMs?: number;
      readonly problem?: Problem;
    };

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
  /** Done without questions; `theirs` is what came in since the version `since`. Stays until dismissed. */
  | {
      readonly kind: 'merged';
      readonly theirs: readonly RouteChange[];
      readonly since: string;
    }
  | {
      readonly kind: 'asking';
      readonly onto: LiveTable;
      readonly base: BaseTable;
      readonly mine: RouteTable;
      readonly conflicts: readonly MergeConflict[];
      readonly choices: readonly ConflictChoice[];
    };

/** `lists` are those of callers; holiday lists are shown with the hours. */
export type Area = 'routes' | 'hours' | 'plans' | 'teams' | 'lists';

export type SortColumn =
  | 'address'
  | 'match'
  | 'domain'
  | 'type'
  | 'destination'
  | 'group'
  | 'comment'
  | 'enabled'
  | 'calls';
/** `not-called`: no call in the last 30 days, if all of them were read. */
export type RowFilter = 'all' | 'changed' | 'problems' | 'disabled' | 'not-called';

/** What of the table is shown. */
export interface TableView {
  readonly search: string;
  /** All types where empty. */
  readonly types: readonly ScreenType[];
  readonly filter: RowFilter;
  /** Undefined: all; empty: routes of no group. */
  readonly group: string | undefined;
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
  /**
   * `rowId` undefined: a new route. `initial` tells whether something was typed. `chosenType` is the type that was
   * chosen last: a Studio flow that is not named yet, and a webhook, are alike in the form.
   */
  | {
      readonly kind: 'route';
      readonly rowId: string | undefined;
      readonly form: RowForm;
      readonly initial: RowForm;
      /** Value and options of the types that were chosen before, so that going back loses nothing. */
      readonly remembered: Readonly<Partial<Record<ScreenType, RowForm>>>;
      readonly chosenType?: ScreenType;
    }
  | {
      readonly kind: 'default';
      readonly form: RowForm;
      readonly initial: RowForm;
      readonly remembered: Readonly<Partial<Record<ScreenType, RowForm>>>;
      readonly chosenType?: ScreenType;
    }
  | { readonly kind: 'numbering'; readonly form: RowForm; readonly initial: RowForm }
  /** An element of a collection; `itemId` undefined: a new one. */
  | {
      readonly kind: 'item';
      readonly collection: Collection;
      readonly itemId: string | undefined;
      readonly form: RowForm;
      readonly initial: RowForm;
    }
  /** Type, value and options for all selected rows. */
  | {
      readonly kind: 'bulk-destination';
      readonly form: RowForm;
      readonly initial: RowForm;
      readonly remembered: Readonly<Partial<Record<ScreenType, RowForm>>>;
      readonly chosenType?: ScreenType;
    }
  /** `hours` is the id of those that are opened or closed by hand. */
  | {
      readonly kind: 'switch';
      readonly hours: string;
      readonly form: RowForm;
      readonly initial: RowForm;
    }
  | { readonly kind: 'try'; readonly call: TriedCall }
  | { readonly kind: 'review'; readonly of: ReviewSubject }
  | { readonly kind: 'conflicts' }
  /** `about`: key of a route, or `default`, of which all changes are shown. */
  | { readonly kind: 'history'; readonly about?: string }
  | { readonly kind: 'usage' }
  /** One call is explained; which one is in `calls`, as it is not known before it is asked for. */
  | { readonly kind: 'call' }
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
  /** SIP headers, one on each line. */
  readonly headers?: string;
  /** Of a call that came: shares of calls are decided by it. */
  readonly callSid?: string;
  /** In milliseconds since 1970 UTC; absent: now. */
  readonly arrivesAt?: number | undefined;
  /** When a queue of the plan gives the call back, in milliseconds since 1970 UTC; absent: at once. */
  readonly leavesAt?: number | undefined;
  /** How the steps of its plan end, from the first one that takes it. */
  readonly pretended?: readonly Pretended[];
}
