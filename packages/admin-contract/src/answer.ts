/** What a client makes of a response: every expected answer as data. */
import type { Issue } from 'route-table';
import type { PublishInFlight } from './answers';

/**
 * - `refused`: the service said no.
 * - `ask-again`: 503 or 429, nothing is lost: send the same request again.
 * - `no-answer`: the answer was lost or never came; nobody knows whether the request was carried out.
 */
export type Answer<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  | Refused
  | { readonly kind: 'ask-again'; readonly code: string; readonly message: string }
  | { readonly kind: 'no-answer'; readonly message: string };

export interface Refused {
  readonly kind: 'refused';
  /** HTTP status: 401 token missing or expired, 403 not allowed, 404 not this service, 409 conflict, 422 invalid. */
  readonly status: number;
  /** An `AdminErrorCode`, perhaps of another release; or `unreachable`, `malformed-answer`, `http-<status>`. */
  readonly code: string;
  readonly message: string;
  readonly issues?: readonly Issue[];
  readonly inFlight?: PublishInFlight;
  /** With `stale-signature`: the time of the service, in seconds since 1970. */
  readonly now?: number;
}
