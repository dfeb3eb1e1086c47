/** The one door of this package: the publish protocol, its history, and Twilio's Serverless API as both need it. */
export { MAX_ARCHIVE_FILES } from './archive/archive-bound';
export {
  boundChanges,
  MAX_CHANGES_CHARACTERS,
  MAX_EARLIER_CHARACTERS,
  MAX_EARLIER_ENTRIES,
} from './history/history-bound';
export type { HistoryEntry, RecordedChanges } from './history/history-entry';
export { MAX_OLDER_ENTRIES } from './history/older-entries';
export { changesBetween, makeRecord } from './history/make-record';
export {
  fingerprintWith,
  firstFingerprintWith,
  maskTable,
  requestTag,
  type MaskedTable,
} from './history/masked-table';
export { maskEntries, maskRecordedChanges } from './history/mask-entry';
export { carryArchive, keepTable } from './history/keep-table';
export { restorableEntries, type Present } from './history/old-table';
export { readHistory, type History } from './history/read-history';
export { restoreTable, type RestoreRequest } from './history/restore-table';
export { tableAt } from './history/table-at';
export {
  isPublishId,
  isRecordPath,
  lineageOf,
  openBuilds,
  recordOf,
} from './protocol/build-lineage';
export { claimBuild } from './protocol/claim';
export { createTableBuild, uploadFile, type NewTable } from './protocol/create-table-build';
export { discardBuild } from './protocol/discard-build';
export { isOwnBuild, type OwnDeployment } from './protocol/own-deployment';
export { publishBuild } from './protocol/publish-build';
export { describeInFlight, publishesInFlight } from './protocol/publish-in-flight';
export { readRecord, unpackTable, type PublishRecord } from './protocol/publish-record';
export { refuse, type Refusal, type RefusalCode } from './protocol/refusal';
export type { Build, Dependency, FileVersion, ServerlessPort } from './protocol/serverless-port';
export { settleBuild } from './protocol/settle-build';
export { readSituation, type Situation } from './protocol/situation';
export { beyondLimits, type FilesToStore } from './sharded/table-limits';
export { tagsWith } from './sharded/table-tags';
export {
  ORDER_PATH,
  partPath,
  storedTableOf,
  TABLE_INDEX_PATH,
  TABLE_PATH,
  tableFiles,
  tableVersionOf,
  type StoredTable,
  type TableFile,
} from './protocol/stored-table';
export { OutOfTime, realTime, TimeBudget } from './protocol/time-budget';
export { MAX_ID_CHARACTERS, publishOntoLive } from './protocol/publish-onto-live';
export { publishRecordOf } from './protocol/published-line';
export { readBuildsWith } from './protocol/situation';
export { staleContainer, updateTable } from './protocol/update-table';
export { waitForBuild } from './protocol/wait-for-build';
export { listRows } from './twilio-api/list-rows';
export { serverlessClient } from './twilio-api/serverless-client';
export {
  fieldsOf,
  optionalTextOf,
  readBuild,
  rowsOf,
  sidOf,
  textOf,
} from './twilio-api/serverless-rows';
export { TwilioFailure } from './twilio-api/twilio-failure';
export { twilioAsker, type Ask } from './twilio-api/twilio-request';
