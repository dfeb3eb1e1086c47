/** What happens to the state: one action for each intent of a person, and for each thing that became known. */
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
  Numbering,
  Route,
  RouteChange,
  RouteTable,
} from 'route-table';
import type {
  OwnPublish,
  Panel,
  Problem,
  ReviewSubject,
  StoredDraft,
  TableView,
  TriedCall,
} from './router-state';

/** Every type begins with the plugin's name, as Flex's store is shared with other plugins, and then its group. */
type Named<Name extends string, Payload = unknown> = {
  readonly type: `inboundSipRouter/${Name}`;
} & Payload;

/** A person's intents on routes. */
export type DraftAction =
  | Named<
      'draft/routeSaved',
      { readonly rowId: string | undefined; readonly newId: string; readonly route: Route }
    >
  | Named<'draft/defaultSaved', { readonly destination: Destination }>
  | Named<'draft/numberingSaved', { readonly numbering: Numbering | undefined }>
  | Named<'draft/routesDeleted', { readonly rowIds: readonly string[] }>
  /** Takes back deletion and every other change of these rows. */
  | Named<'draft/rowsReverted', { readonly rowIds: readonly string[] }>
  | Named<'draft/defaultReverted'>
  | Named<'draft/numberingReverted'>
  | Named<'draft/routesEnabled', { readonly rowIds: readonly string[]; readonly enabled: boolean }>
  | Named<
      'draft/destinationsChanged',
      { readonly rowIds: readonly string[]; readonly destination: Destination }
    >
  /** The whole draft becomes this table: an import, or a state of the history. */
  | Named<'draft/tableTaken', { readonly table: RouteTable; readonly newIds: readonly string[] }>
  | Named<'draft/discarded'>
  | Named<'draft/undone'>
  | Named<'draft/redone'>
  | Named<'draft/storedDraftOffered', { readonly stored: StoredDraft }>
  | Named<'draft/storedDraftTaken'>
  | Named<'draft/storedDraftDropped'>;

/** What is on the screen. */
export type ViewAction =
  | Named<'view/searched', { readonly search: string }>
  | Named<'view/typesFiltered', { readonly types: TableView['types'] }>
  | Named<'view/rowsFiltered', { readonly filter: TableView['filter'] }>
  | Named<'view/sorted', { readonly sort: TableView['sort'] }>
  | Named<'view/pageTurned', { readonly page: number }>
  /** All rows again, on the page with the row that was saved last. */
  | Named<'view/savedShown'>
  | Named<'view/rowsSelected', { readonly rowIds: readonly string[] }>
  /** Opens the panel of a row; `copyOf` opens a new route with the values of that row. */
  | Named<'view/routeOpened', { readonly rowId: string | undefined; readonly copyOf?: string }>
  | Named<'view/defaultOpened'>
  | Named<'view/numberingOpened'>
  | Named<'view/bulkDestinationOpened'>
  | Named<'view/tryOpened', { readonly call?: TriedCall }>
  | Named<'view/triedCallTyped', { readonly call: TriedCall }>
  | Named<'view/reviewOpened', { readonly of: ReviewSubject }>
  | Named<'view/noteTyped', { readonly note: string }>
  | Named<
      'view/panelOpened',
      { readonly panel: Extract<Panel, { readonly kind: 'conflicts' | 'history' | 'transfer' }> }
    >
  | Named<'view/panelClosed'>
  /** One field of the form that is open; `value` undefined takes the field away. */
  | Named<
      'view/fieldTyped',
      { readonly path: readonly string[]; readonly value: JsonValue | undefined }
    >
  | Named<'view/typeChosen', { readonly destinationType: DestinationType }>;

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
  | Named<'load/historyFailed', { readonly problem: Problem }>
  | Named<'load/destinationsAsked'>
  | Named<'load/destinationsLoaded', { readonly destinations: AccountDestinations }>
  | Named<'load/destinationsFailed', { readonly problem: Problem }>;

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

export type RouterAction = DraftAction | ViewAction | LoadAction | PublishAction;
