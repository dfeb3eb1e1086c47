/** The one door of the package. */
export type { Issue } from './issue';
export type { MatchKind, Numbering, Route, RouteTable } from './table';
export type { Destination, DestinationType, JsonValue } from './destination';
export { parseSipAddress, type SipAddress, type SipAddressResult } from './sip-address';
export { canonicalSipDomain } from './sip-domain';
export { calledAddress, type CalledAddress } from './called-address';
export { resolveE164 } from './numbering';
export { describePattern } from './pattern-words';
export { compileTable, type CompiledTable } from './compile-table';
export { matchRoute, type RouteMatch } from './match-route';
export { decideDefaultRoute, decideRoute, type Decision } from './decide-route';
export { decideNumbering } from './decide-numbering';
export { renderTwiml } from './twiml/render-twiml';
export type { CallContext } from './twiml/call-context';
export { validateTable, type ValidatedTable } from './validate-table';
export { validateDefaultRoute, validateRoute, type ValidatedRow } from './validate-route';
export { routeTableSchema } from './route-table-schema';
export { diffTables, type RouteChange } from './diff-tables';
export type { FieldChange } from './diff-fields';
export { applyChanges, type AppliedChanges, type Misfit } from './apply-changes';
export { mergeTables, type TableMerge } from './merge-tables';
export { conflictKey, type ConflictChoice, type MergeConflict } from './merge-conflict';
export { keyRoutes, routeKey } from './route-key';
export {
  destinationKind,
  destinationKinds,
  destinationTypes,
  isDestinationType,
} from './destinations/destination-kinds';
export type { Control, Field, JsonSchema } from './fields/field';
export { routeFields } from './route-fields';
export { numberingFields } from './numbering-fields';
export {
  isSecretMarker,
  maskSecrets,
  unmaskSecrets,
  type Fingerprint,
  type KnownSecrets,
  type SecretPlace,
} from './secrets';
