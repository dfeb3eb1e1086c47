/** The one door of the package. */
export { ADMIN_ERRORS, type AdminErrorCode } from './error-codes';
export {
  formParameters,
  type AdminFunction,
  type AdminRequests,
  type ChangesRequest,
  type RestoreRequest,
  type SwitchRequest,
  type UpdateRequest,
} from './requests';
export type {
  AccountDestinations,
  AdminAnswers,
  CallerRight,
  DestinationPart,
  HistoryEntry,
  HoursNow,
  PublishInFlight,
  RecordedChanges,
  RefusalAnswer,
  SwitchAnswer,
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
  readProgress,
  readStarted,
  type History,
  type LiveTable,
  type PublishProgress,
  type StartedPublish,
} from './read-answers';
export { ownAccountOf } from './own-account';
export { readHours, readSwitched } from './read-hours';
export { changesOf, isRouteChange } from './read-changes';
export { tableOf } from './read-table';
export { isObject, MalformedAnswer, parseJson } from './read-json';
