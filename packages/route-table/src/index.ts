/** The one door of the package. */
export type { Issue } from './issue';
export type { MatchKind, Numbering, Route, RouteTable } from './table';
export type { Destination, DestinationType, JsonValue } from './destination';
