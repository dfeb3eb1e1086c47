/** Tells the plugin's actions from everybody else's, and which group each belongs to. */
import type {
  DraftAction,
  LoadAction,
  PublishAction,
  RouterAction,
  ViewAction,
} from '../router-action';

type Types<Action extends RouterAction> = Readonly<Record<Action['type'], true>>;

const draftTypes: Types<DraftAction> = {
  'inboundSipRouter/routeSaved': true,
  'inboundSipRouter/defaultSaved': true,
  'inboundSipRouter/numberingSaved': true,
  'inboundSipRouter/routesDeleted': true,
  'inboundSipRouter/rowsReverted': true,
  'inboundSipRouter/defaultReverted': true,
  'inboundSipRouter/numberingReverted': true,
  'inboundSipRouter/routesEnabled': true,
  'inboundSipRouter/destinationsChanged': true,
  'inboundSipRouter/tableTaken': true,
  'inboundSipRouter/draftDiscarded': true,
  'inboundSipRouter/undone': true,
  'inboundSipRouter/redone': true,
  'inboundSipRouter/storedDraftOffered': true,
  'inboundSipRouter/storedDraftTaken': true,
  'inboundSipRouter/storedDraftDropped': true,
};

const viewTypes: Types<ViewAction> = {
  'inboundSipRouter/searched': true,
  'inboundSipRouter/typesFiltered': true,
  'inboundSipRouter/rowsFiltered': true,
  'inboundSipRouter/sorted': true,
  'inboundSipRouter/pageTurned': true,
  'inboundSipRouter/rowsSelected': true,
  'inboundSipRouter/routeOpened': true,
  'inboundSipRouter/defaultOpened': true,
  'inboundSipRouter/numberingOpened': true,
  'inboundSipRouter/bulkDestinationOpened': true,
  'inboundSipRouter/tryOpened': true,
  'inboundSipRouter/triedCallTyped': true,
  'inboundSipRouter/reviewOpened': true,
  'inboundSipRouter/noteTyped': true,
  'inboundSipRouter/panelOpened': true,
  'inboundSipRouter/panelClosed': true,
  'inboundSipRouter/fieldTyped': true,
  'inboundSipRouter/typeChosen': true,
};

const loadTypes: Types<LoadAction> = {
  'inboundSipRouter/loadStarted': true,
  'inboundSipRouter/tableLoaded': true,
  'inboundSipRouter/loadFailed': true,
  'inboundSipRouter/conflictChosen': true,
  'inboundSipRouter/conflictsResolved': true,
  'inboundSipRouter/mergeDismissed': true,
  'inboundSipRouter/historyAsked': true,
  'inboundSipRouter/historyLoaded': true,
  'inboundSipRouter/historyFailed': true,
  'inboundSipRouter/destinationsAsked': true,
  'inboundSipRouter/destinationsLoaded': true,
  'inboundSipRouter/destinationsFailed': true,
};

const publishTypes: Types<PublishAction> = {
  'inboundSipRouter/publishStarted': true,
  'inboundSipRouter/publishBuilding': true,
  'inboundSipRouter/publishGoingLive': true,
  'inboundSipRouter/publishOutcomeUnknown': true,
  'inboundSipRouter/publishLive': true,
  'inboundSipRouter/publishRefused': true,
  'inboundSipRouter/publishFailed': true,
  'inboundSipRouter/waitingForOther': true,
  'inboundSipRouter/publishDismissed': true,
};

interface AnyAction {
  readonly type: unknown;
}

export function isDraftAction(action: AnyAction): action is DraftAction {
  return isOneOf(draftTypes, action);
}

export function isViewAction(action: AnyAction): action is ViewAction {
  return isOneOf(viewTypes, action);
}

export function isLoadAction(action: AnyAction): action is LoadAction {
  return isOneOf(loadTypes, action);
}

export function isPublishAction(action: AnyAction): action is PublishAction {
  return isOneOf(publishTypes, action);
}

function isOneOf(types: object, { type }: AnyAction): boolean {
  return typeof type === 'string' && Object.prototype.hasOwnProperty.call(types, type);
}
