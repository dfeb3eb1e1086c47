/** Where a call goes: a type, its value and the options of that type. */

/** `type` says what `destination` holds. */
export type { Destination, DestinationType } from './destinations/destination-kinds';
