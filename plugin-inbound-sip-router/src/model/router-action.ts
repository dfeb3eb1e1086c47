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

/** Every type begins alike: Flex's store is shared with other plugins. */
type Named<Name extends string, Payload = unknown> = {
  readonly type: `inboundSipRouter/${Name}`;
} & Payload;

/** A person's intents on routes. */
export type DraftAction =
  | Named<
      'routeSaved',
      { readonly rowId: string | undefined; readonly newId: string; readonly route: Route }
    >
  | Named<'defaultSaved', { readonly destination: Destination }>
  | Named<'numberingSaved', { readonly numbering: Numbering | undefined }>
  | Named<'routesDeleted', { readonly rowIds: readonly string[] }>
  /** Takes back deletion and every other change of these rows. */
  | Named<'rowsReverted', { readonly rowIds: readonly string[] }>
  | Named<'defaultReverted'>
  | Named<'numberingReverted'>
  | Named<'routesEnabled', { readonly rowIds: readonly string[]; readonly enabled: boolean }>
  | Named<
      'destinationsChanged',
      { readonly rowIds: readonly string[]; readonly destination: Destination }
    >
  /** The whole draft becomes this table: an import, or a state of the history. */
  | Named<'tableTaken', { readonly table: RouteTable; readonly newIds: readonly string[] }>
  | Named<'draftDiscarded'>
  | Named<'undone'>
  | Named<'redone'>
  | Named<'storedDraftOffered', { readonly stored: StoredDraft }>
  | Named<'storedDraftTaken'>
  | Named<'storedDraftDropped'>;

/** What is on the screen. */
export type ViewAction =
  | Named<'searched', { readonly search: string }>
  | Named<'typesFiltered', { readonly types: TableView['types'] }>
  | Named<'rowsFiltered', { readonly filter: TableView['filter'] }>
  | Named<'sorted', { readonly sort: TableView['sort'] }>
  | Named<'pageTurned', { readonly page: number }>
  | Named<'rowsSelected', { readonly rowIds: readonly string[] }>
  /** Opens the panel of a row; `copyOf` opens a new route with the values of that row. */
  | Named<'routeOpened', { readonly rowId: string | undefined; readonly copyOf?: string }>
  | Named<'defaultOpened'>
  | Named<'numberingOpened'>
  | Named<'bulkDestinationOpened'>
  | Named<'tryOpened', { readonly call?: TriedCall }>
  | Named<'triedCallTyped', { readonly call: TriedCall }>
  | Named<'reviewOpened', { readonly of: ReviewSubject }>
  | Named<'noteTyped', { readonly note: string }>
  | Named<
      'panelOpened',
      { readonly panel: Extract<Panel, { readonly kind: 'conflicts' | 'history' | 'transfer' }> }
    >
  | Named<'panelClosed'>
  /** One field of the form that is open; `value` undefined takes the field away. */
  | Named<'fieldTyped', { readonly path: readonly string[]; readonly value: JsonValue | undefined }>
  | Named<'typeChosen', { readonly destinationType: DestinationType }>;

/** What became known. */
export type LoadAction =
  | Named<'loadStarted'>
  /** Puts the draft onto the table if it is a new version; true conflicts are asked about. */
  | Named<'tableLoaded', { readonly live: LiveTable }>
  | Named<'loadFailed', { readonly problem: Problem }>
  | Named<'conflictChosen', { readonly choice: ConflictChoice }>
  /** All conflicts are answered: the draft is based on the new table. */
  | Named<'conflictsResolved'>
  | Named<'mergeDismissed'>
  | Named<'historyAsked'>
  | Named<'historyLoaded', { readonly history: History }>
  | Named<'historyFailed', { readonly problem: Problem }>
  | Named<'destinationsAsked'>
  | Named<'destinationsLoaded', { readonly destinations: AccountDestinations }>
  | Named<'destinationsFailed', { readonly problem: Problem }>;

export type PublishAction =
  | Named<'publishStarted', { readonly publish: OwnPublish }>
  | Named<'publishBuilding', { readonly buildSid: string }>
  | Named<'publishGoingLive'>
  | Named<'publishOutcomeUnknown'>
  /** The draft is what is live now: its changes are gone from it, those made meanwhile stay. */
  | Named<
      'publishLive',
      {
        readonly buildSid: string;
        readonly overrode: string | undefined;
        readonly changes: readonly RouteChange[];
      }
    >
  | Named<'publishRefused', { readonly refusal: Refused }>
  | Named<'publishFailed', { readonly problem: Problem }>
  | Named<'waitingForOther', { readonly other: PublishInFlight }>
  | Named<'publishDismissed'>;

export type RouterAction = DraftAction | ViewAction | LoadAction | PublishAction;
