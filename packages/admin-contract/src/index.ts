/** The one door of the package. */
export { ADMIN_ERRORS, type AdminErrorCode } from './error-codes';
export {
  formParameters,
  type AdminFunction,
  type AdminRequests,
  type CallsRequest,
  type ChangesRequest,
  type RestoreRequest,
  type RouteRequest,
  type SwitchRequest,
  type UpdateRequest,
  type UsageRequest,
} from './requests';
export type {
  AccountDestinations,
  AdminAnswers,
  CallerRight,
  CallsAnswer,
  DestinationPart,
  FoundRoute,
  HistoryEntry,
  HoursNow,
  PublishInFlight,
  RecordedChanges,
  RefusalAnswer,
  RouteAnswer,
  SwitchAnswer,
  ToldCall,
  ToldStep,
  UsageAnswer,
} from './answers';
export {
  readSignature,
  SIGNATURE_HEADER,
  SIGNATURE_SECONDS,
  signableText,
  SIGNING_PURPOSE,
  writeSignature,
  type RequestSignature,
  type SignableRequest,
} from './request-signature';
export type { Answer, Refused } from './answer';
export { readResponse, type HttpResponse, type ResponseWords } from './read-response';
export {
  readDestinations,
  readHistory,
  readList,
  readLiveTable,
  readNow,
  readLargeTable,
  readPart,
  readRoute,
  readStaged,
  readProgress,
  readStarted,
  type History,
  type LargeTable,
  type LiveTable,
  type PublishProgress,
  type StartedPublish,
} from './read-answers';
export { ownAccountOf } from './own-account';
export { readHours, readSwitched } from './read-hours';
export { readCalls } from './read-calls';
export { readUsage, usageOf } from './read-usage';
export { changesOf, isRouteChange } from './read-changes';
export { tableOf } from './read-table';
export { isObject, MalformedAnswer, parseJson } from './read-json';
