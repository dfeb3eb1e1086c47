/** The one door of the package. */
export { issueOf, type Issue } from './issue';
export type { Finding, Remedy } from './findings/findings';
export { english } from './texts/en';
export type { Texts as RouteTableTexts } from './texts/texts';
export { fillText, paramNames, type ParamNames } from './texts/fill-text';
export { pluralCategory } from './texts/plural-category';
export type { MatchKind, Route, RouteTable } from './table';
export type { Numbering } from './numbering/numbering-settings';
export type { Destination, DestinationType } from './destination';
export type { JsonValue } from './json-value';
export { parseSipAddress, type SipAddress, type SipAddressResult } from './address/sip-address';
export { canonicalSipDomain } from './address/sip-domain';
export { resolveE164 } from './numbering/numbering';
export { knownCountries } from './numbering/known-countries';
export { findReadingChanges, type ReadingChange } from './numbering/reading-changes';
export { emergencyNumbers, type EmergencyNumbers } from './emergency/emergency-numbers';
export { emergencyForms } from './emergency/emergency-forms';
export { meantE164 } from './typed-address/meant-number';
export {
  spreadsheetDamage,
  type DamageKind,
  type SpreadsheetDamage,
} from './typed-address/spreadsheet-damage';
export { describePattern } from './matching/pattern-words';
export { openTable, type OpenedTable, type OpenTable } from './answer/open-table';
export { openIndexedTable, TableTextChanged, type TableText } from './answer/open-indexed-table';
export { buildTableIndex } from './table-index/build-table-index';
export { contentTag } from './table-index/content-tag';
export { crc32, fastestChecksum, type Checksum } from './table-index/crc32';
export type { SkippedRoute } from './table-index/index-file';
export { readTableIndex, type TableIndex } from './table-index/table-index';
export { openShardedTable, type OpenedPart } from './shards/open-sharded-table';
export {
  BLOCK_BYTES,
  readPartIndex,
  writePart,
  type PartFile,
  type TagOf,
} from './shards/part-file';
export { partOfRow } from './shards/part-of';
export {
  isShardedHead,
  manifestOf,
  PARTS,
  SHARDS_KEY,
  type PartNote,
  type ShardedHead,
  type ShardManifest,
} from './shards/shard-manifest';
export { headOf, tableOfHead } from './shards/shard-head';
export { joinTable, splitRows, splitTable, type SplitTable } from './shards/split-table';
export { replaceRows } from './shards/replace-rows';
export { differingParts, withMergedParts } from './shards/differing-parts';
export { answerCall, type CallAnswer, type Decision } from './answer/answer-call';
export type { CallMatch, RouteTaker } from './answer/call-match';
export type { ReadAddress } from './answer/read-addresses';
export type { Call } from './answer/call';
export type { Moment } from './answer/moment';
export type { OwnUrls } from './twiml/own-urls';
export type { OwnAccount } from './circles/own-account';
export {
  SERVICE_KEYS,
  TABLE_KEYS,
  validateLargeTable,
  validateTable,
  type ValidatedTable,
} from './validation/validate-table';
export { MAX_ASSET_BYTES } from './validation/check-shape';
export { createTableValidator } from './validation/table-validator';
export { ADMIN_ROLE, rightsOf, type Access, type Right } from './access/access';
export { rightForChanges, type NeededRight } from './access/right-for-changes';
export { FIRST_TABLE_KEYS, unknownTableKeys } from './validation/unknown-table-keys';
export {
  validateDefaultRoute,
  validateRoute,
  type ValidatedRow,
} from './validation/validate-route';
export { repetitionOf } from './reachability/duplicate-routes';
export { routeTableSchema } from './validation/route-table-schema';
export { diffTables, type RouteChange } from './comparison/diff-tables';
export { fieldChange, type FieldChange } from './comparison/diff-fields';
export { applyChanges, type AppliedChanges, type Misfit } from './comparison/apply-changes';
export { mergeTables, type TableMerge } from './comparison/merge-tables';
export { conflictKey, type ConflictChoice, type MergeConflict } from './comparison/merge-conflict';
export { tableAfter, undoChanges, type TableStep } from './comparison/undo-changes';
export { sameRoute } from './comparison/normal-route';
export { withReferred } from './comparison/references';
export {
  COLLECTIONS,
  usersIn,
  usersOf,
  withReplaced,
  type Collection,
  type User,
} from './comparison/users';
export { withOldRow } from './comparison/restore-row';
export {
  isRecord,
  ownValue,
  recordOf,
  sameJson,
  withValueAt,
  type JsonPath,
  type JsonRecord,
} from './comparison/json-tree';
export { keyRoutes, routeKey } from './comparison/route-key';
export {
  destinationKind,
  destinationKinds,
  destinationTypes,
  isDestinationType,
} from './destinations/destination-kinds';
export type { Control, Field, JsonSchema } from './fields/field';
export { routeFields } from './validation/route-fields';
export { numberingFields } from './validation/numbering-fields';
export {
  enterSecrets,
  maskRowSecrets,
  maskSecrets,
  maskSecretsInChanges,
  maskSecretsInField,
  replaceRowSecrets,
  unmaskSecrets,
  type Fingerprint,
  type KnownSecret,
  type KnownSecrets,
  type SecretPlace,
  type SecretValue,
} from './secrets/secrets';
export type { PlanTrace } from './answer/decide-call';
export type { TracedStep } from './plans/read-plan';
export type { Reason } from './plans/verdict';
export { tellReading, type ToldStep } from './answer/tell-reading';
export type { NamedLists } from './answer/reading-words';
export { planPaths, type PathStep, type PlanPath } from './plans/plan-paths';
export { tellPath, type ToldPath } from './answer/tell-path';
export { nextAnswerChanges, type AnswerChange } from './answer/next-answer-changes';
export type { CallPlan, CallerEntry, CallerList, Condition, Step } from './plans/call-plan';
export { stepKind, type StepKind } from './plans/step-kind';
export { plansField } from './plans/plan-fields';
export { stepFields } from './plans/step-field';
export { callerListsField } from './plans/caller-list-fields';
export { memberFields, teamsField } from './ringing/team-fields';
export type { Team, TeamMember } from './ringing/team';
export { onCall, type OnCall } from './ringing/on-call';
export { ringingRounds, ringingSeconds, type RingingRound } from './ringing/ringing-rounds';
export { longestRinging } from './plans/check-paths';
export { calendarDate, dayNumber, weekdayOf } from './hours/calendar';
export { compileHours, type CompiledHours, type DayPlan } from './hours/compile-hours';
export { holidaysFields, hoursFields } from './hours/hours-fields';
export { parseDay, parseNamedDay } from './hours/named-day';
export { timeZoneNames } from './hours/time-zone';
export { routesOfHours } from './hours/routes-of-hours';
export { isSwitchOn, switchHours, type Switching } from './hours/switch-hours';
export { instantsAt, nextTimeOfDay, writeInstant } from './hours/write-instant';
export { parseInstant } from './hours/instant';
export { findClockChange, offsetAt } from './hours/clock-changes';
export { hoursAt, type HoursAt } from './hours/hours-at';
export { nextChanges, type HoursChange } from './hours/next-changes';
export { createIntlWallClock } from './hours/intl-wall-clock';
export type { WallClock, WallTime } from './hours/wall-clock';
export {
  WEEKDAYS,
  type DayEntry,
  type HolidayList,
  type Hours,
  type HoursState,
  type Weekday,
} from './hours/hours';
export { namesSecret } from './secrets/secret-names';
export { findSecretsInText } from './secrets/text-secrets';
export { seemsToHoldSecret } from './secrets/seems-secret';
export { isSecretMarker, replaceSecretMarkers, secretMarkersIn } from './secrets/secret-marker';
export { readCallStep, type CallStep } from './going-on/call-step-query';
export { readOutcome, type Outcome } from './going-on/outcome';
export { goOn, type GoneOn } from './going-on/go-on';
export { messageAt, type MessageAt, type MessagePlace } from './going-on/message-at';
export { screenTwiml } from './going-on/screen';
export { waitTwiml } from './going-on/wait';
export { flowsOfCall, uniqueFlows } from './going-on/flows-of-call';
export { studioFlowOf, type StudioFlow } from './destinations/studio-flow';
export { flowsOfOtherAccounts } from './plans/foreign-flows';
export { addUpUsage } from './usage/add-up-usage';
export { collectUsage, type LoggedLine } from './usage/collect-usage';
export { loggedKey } from './usage/logged-key';
export { readLogLine, type LogLine } from './usage/read-log-line';
export {
  MAX_LINES_OF_A_DAY,
  NO_USAGE,
  type DialledTally,
  type ErrorTally,
  type RouteTally,
  type StepTally,
  type Tally,
  type Usage,
} from './usage/usage';
export {
  groupReplay,
  type Replayed,
  type ReplayedAddress,
  type ReplayGroup,
  type ReplaySummary,
} from './replay/group-replay';
export { keptCall, type LoggedCall } from './replay/kept-call';
export { replayCall, type KeptCall, type ReplayVerdict } from './replay/replay-call';
export { replayedTable, type ReplayedTable } from './replay/replayed-table';
