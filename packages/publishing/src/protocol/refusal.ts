/** The expected ways in which publishing says no: outcomes, not errors. */
import type { Issue } from 'route-table';

export type RefusalCode =
  | 'stale-version'
  | 'stale-container'
  | 'publish-in-flight'
  | 'withdrawn'
  | 'discarded'
  | 'id-reused'
  | 'invalid-table'
  | 'not-restorable'
  | 'not-admin'
  | 'not-allowed'
  | 'unknown-hours'
  | 'not-switched'
  | 'needs-deploy'
  | 'needs-push'
  | 'unknown-build'
  | 'not-a-publish'
  | 'live-elsewhere'
  | 'build-failed'
  | 'build-refused'
  | 'already-live'
  | 'outcome-unknown';

export interface Refusal {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  /** What happened, to which thing, and what to do. */
  readonly message: string;
  readonly issues?: readonly Issue[];
  /** Another publish that is in the way. */
  readonly inFlight?: PublishInFlight;
}

/** A publish that is under way, failed, or was abandoned. */
export interface PublishInFlight {
  readonly buildSid: string;
  readonly id: string;
  readonly status: 'building' | 'ready' | 'failed';
  readonly author: string;
  readonly note: string;
  /** ISO 8601. */
  readonly at: string;
  readonly ageSeconds: number;
  readonly changeCount: number | undefined;
}

export function refuse(
  code: RefusalCode,
  message: string,
  more: Pick<Refusal, 'issues' | 'inFlight'> = {},
): Refusal {
  return { kind: 'refused', code, message, ...more };
}
