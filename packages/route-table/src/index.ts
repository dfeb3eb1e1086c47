/** The one door of the package. */
export type { Issue } from './issue';
export type { MatchKind, Numbering, Route, RouteTable } from './table';
export type { Destination, DestinationType, JsonValue } from './destination';
export { parseSipAddress, type SipAddress, type SipAddressResult } from './sip-address';
export { calledAddress, type CalledAddress } from './called-address';
export { resolveE164 } from './numbering';
export { compileTable, type CompiledTable } from './compile-table';
export { matchRoute, type RouteMatch } from './match-route';
export { decideDefaultRoute, decideRoute, type Decision } from './decide-route';
export { decideNumbering } from './decide-numbering';
export { renderTwiml } from './twiml/render-twiml';
export { validateTable, type ValidatedTable } from './validate-table';
