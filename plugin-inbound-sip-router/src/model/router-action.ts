/** What happens to the state: one action for each intent of a person, and for each thing that became known. */
import type {
  AccountDestinations,
  History,
  HoursNow,
  LargeTable,
  LiveTable,
  PublishInFlight,
  Refused,
  RouteAnswer,
  ToldCall,
  ToldStep,
} from 'admin-contract';
import type {
  Collection,
  ConflictChoice,
  Destination,
  JsonValue,
  Numbering,
  Route,
  RouteChange,
  RouteTable,
  Usage,
} from 'route-table';
import type { Addition, ItemOf } from './draft/edit-items';
import type { Problem } from './problem';
import type { OwnPublish } from './publish-state';
import type {
  Area,
  Language,
  Panel,
  ReviewSubject,
  RowForm,
  StoredDraft,
  TableView,
  TriedCall,
} from './router-state';
import type { ScreenType } from './screen-type';

/** Every type begins with the plugin's name, as Flex's store is shared with other plugins, and then its group. */
type Named<Name extends string, Payload = unknown> = {
  readonly type: `inboundSipRouter/${Name}`;
} & Payload;

/** What leads to a plan that is made: a route, which may be new, or the default route. */
export type LeadsToPlan =
  | { readonly rowId: string | undefined; readonly newId: string; readonly route: Route }
  | { readonly destination: Destination };

/** A person's intents on routes. */
export type DraftAction =
  | Named<
      'draft/routeSaved',
      {
        readonly rowId: string | undefined;
        readonly newId: string;
        readonly route: Route;
        /** Rows that go to the same place, and are changed with this one. */
        readonly alike?: readonly string[];
      }
    >
  | Named<'draft/defaultSaved', { readonly destination: Destination }>
  | Named<'draft/numberingSaved', { readonly numbering: Numbering | undefined }>
  | Named<'draft/routesDeleted', { readonly rowIds: readonly string[] }>
  /** Takes back deletion and every other change of these rows. */
  | Named<'draft/rowsReverted', { readonly rowIds: readonly string[] }>
  | Named<'draft/defaultReverted'>
  | Named<'draft/numberingReverted'>
  | Named<'draft/routesEnabled', { readonly rowIds: readonly string[]; readonly enabled: boolean }>
  /** Empty: they are in no group any more. */
  | Named<'draft/groupChanged', { readonly rowIds: readonly string[]; readonly group: string }>
  | Named<
      'draft/destinationsChanged',
      { readonly rowIds: readonly string[]; readonly destination: Destination }
    >
  /** Plans, hours, holiday lists, teams, caller lists: a new one, or another state of the one with this id. */
  | ItemSaved
  /** What refers to it refers to `replacement` then. */
  | Named<
      'draft/itemDeleted',
      { readonly collection: Collection; readonly id: string; readonly replacement?: string }
    >
  /** Takes back deletion and every other change of it. */
  | Named<'draft/itemReverted', { readonly collection: Collection; readonly id: string }>
  /** Things that something else needs come to be on the way: nothing that is open closes. */
  | Named<'draft/itemsAdded', { readonly additions: readonly Addition[] }>
  /** A destination becomes a step of a new plan, the last of the additions, which opens. */
  | Named<
      'draft/planMade',
      { readonly additions: readonly Addition[]; readonly leads: LeadsToPlan }
    >
  /** The whole draft becomes this table: an import, or a state of the history. */
  | Named<'draft/tableTaken', { readonly table: RouteTable; readonly newIds: readonly string[] }>
  | Named<'draft/discarded'>
  | Named<'draft/undone'>
  | Named<'draft/redone'>
  | Named<'draft/storedDraftOffered', { readonly stored: StoredDraft }>
  | Named<'draft/storedDraftTaken'>
  | Named<'draft/storedDraftDropped'>
  /** All that it changes is live by now. */
  | Named<'draft/storedDraftIsLive'>;

type ItemSaved = {
  readonly [Name in Collection]: Named<
    'draft/itemSaved',
    { readonly collection: Name; readonly item: ItemOf<Name> }
  >;
}[Collection];

/** What is on the screen. */
export type ViewAction =
  /** The texts of this language are there. */
  | Named<'view/languageChosen', { readonly language: Language }>
  | Named<'view/searched', { readonly search: string }>
  | Named<'view/typesFiltered', { readonly types: TableView['types'] }>
  | Named<'view/rowsFiltered', { readonly filter: TableView['filter'] }>
  | Named<'view/groupFiltered', { readonly group: TableView['group'] }>
  | Named<'view/sorted', { readonly sort: TableView['sort'] }>
  | Named<'view/pageTurned', { readonly page: number }>
  /** All rows again, on the page with the row that was saved last. */
  | Named<'view/savedShown'>
  | Named<'view/rowsSelected', { readonly rowIds: readonly string[] }>
  /** Opens the panel of a row; `copyOf` opens a new route with the values of that row. */
  | Named<
      'view/routeOpened',
      {
        readonly rowId: string | undefined;
        readonly copyOf?: string;
        /** Of a new route. */
        readonly initial?: RowForm;
      }
    >
  | Named<'view/areaChosen', { readonly area: Area }>
  /** Opens the panel of an element; without `id` a new one, which begins as `initial`. */
  | Named<
      'view/itemOpened',
      { readonly collection: Collection; readonly id?: string; readonly initial?: RowForm }
    >
  /** `initial` is the end that is proposed. */
  | Named<'view/switchOpened', { readonly hours: string; readonly initial: RowForm }>
  | Named<'view/defaultOpened'>
  | Named<'view/numberingOpened'>
  | Named<'view/bulkDestinationOpened'>
  | Named<'view/tryOpened', { readonly call?: TriedCall }>
  | Named<'view/triedCallTyped', { readonly call: TriedCall }>
  | Named<'view/reviewOpened', { readonly of: ReviewSubject }>
  | Named<'view/noteTyped', { readonly note: string }>
  /** A change of the draft is not part of the next publish, or is again. */
  | Named<'view/changeLeftOut', { readonly id: string; readonly isLeftOut: boolean }>
  | Named<
      'view/panelOpened',
      {
        readonly panel: Extract<
          Panel,
          { readonly kind: 'conflicts' | 'history' | 'transfer' | 'usage' | 'call' }
        >;
      }
    >
  | Named<'view/panelClosed'>
  /** One field of the form that is open; `value` undefined takes the field away. */
  | Named<
      'view/fieldTyped',
      { readonly path: readonly string[]; readonly value: JsonValue | undefined }
    >
  | Named<'view/typeChosen', { readonly destinationType: ScreenType }>;

/** What became known. */
export type LoadAction =
  | Named<'load/started'>
  /** Puts the draft onto the table if it is a new version; true conflicts are asked about. */
  | Named<'load/tableLoaded', { readonly live: LiveTable; readonly atMs?: number }>
  | Named<'load/failed', { readonly problem: Problem }>
  | Named<'load/conflictChosen', { readonly choice: ConflictChoice }>
  /** All conflicts are answered: the draft is based on the new table. */
  | Named<'load/conflictsResolved'>
  | Named<'load/mergeDismissed'>
  | Named<'load/historyAsked'>
  | Named<'load/historyLoaded', { readonly history: History }>
  /** Entries older than the one with the id `after`. */
  | Named<'load/olderHistoryLoaded', { readonly after: string; readonly history: History }>
  | Named<'load/historyFailed', { readonly problem: Problem }>
  | Named<'load/destinationsAsked'>
  | Named<'load/destinationsLoaded', { readonly destinations: AccountDestinations }>
  | Named<'load/destinationsFailed', { readonly problem: Problem }>
  | Named<'load/hoursLoaded', { readonly hours: readonly HoursNow[] }>
  | Named<'load/hoursFailed', { readonly problem: Problem }>;

type Told<Name extends string, Payload> = Named<`usage/${Name}`, Payload>;
type CallsPart = { readonly calls: readonly ToldCall[]; readonly next: string | undefined };
type Ended = { readonly problem?: Problem | undefined };

/** What became known of what became of the calls. */
export type UsageAction =
  | Told<'asked', { readonly days: readonly string[] }>
  | Told<'dayRead', { readonly day: string; readonly usage: Usage }>
  /** All days were read, or it was stopped, or there is a problem. */
  | Told<'ended', Ended>
  /** With `fromMs` they are read from the newest on, otherwise after those that were read. */
  | Told<'callsAsked', { readonly count: number; readonly fromMs?: number }>
  | Told<'callsRead', CallsPart>
  | Told<'callsEnded', Ended>
  | Told<'routeCallsAsked', { readonly route: string; readonly atMs: number }>
  | Told<'routeCallsRead', CallsPart>
  | Told<'routeCallsEnded', Ended>
  | Told<'callAsked', { readonly callSid: string }>
  | Told<'callFailed', { readonly callSid: string; readonly problem: Problem }>
  | Told<
      'callTold',
      {
        readonly callSid: string;
        readonly call: ToldCall | undefined;
        readonly steps: readonly ToldStep[];
      }
    >;

export type PublishAction =
  | Named<'publish/started', { readonly publish: OwnPublish }>
  | Named<'publish/building', { readonly buildSid: string }>
  | Named<'publish/goingLive'>
  | Named<'publish/outcomeUnknown'>
  /** The draft is what is live now: its changes are gone from it, those made meanwhile stay. */
  | Named<
      'publish/live',
      {
        readonly buildSid: string;
        readonly overrode: string | undefined;
        readonly changes: readonly RouteChange[];
      }
    >
  | Named<'publish/refused', { readonly refusal: Refused }>
  | Named<'publish/failed', { readonly problem: Problem }>
  | Named<'publish/waitingForOther', { readonly other: PublishInFlight }>
  | Named<'publish/dismissed'>;

/** Opening and closing hours by hand. */
export type SwitchAction =
  | Named<'switch/started', { readonly hours: string }>
  | Named<'switch/waiting', { readonly author: string }>
  | Named<'switch/live', { readonly buildSid: string }>
  | Named<'switch/failed', { readonly problem: Problem }>;

/** Of a table that is too large to be loaded. */
export type LargeAction =
  | Named<'large/loaded', { readonly table: LargeTable }>
  | Named<'large/asked', { readonly address: string }>
  | Named<'large/found', { readonly address: string; readonly answer: RouteAnswer }>
  | Named<'large/failed', { readonly problem: Problem }>
  | Named<'large/saving', { readonly address: string }>
  | Named<'large/saved'>
  | Named<'large/notSaved', { readonly problem: Problem }>;

export type RouterAction =
  DraftAction | ViewAction | LoadAction | UsageAction | PublishAction | SwitchAction | LargeAction;
