/** Where the publish of this browser is, from the click until it is live or refused. */
import type { PublishInFlight, Refused } from 'admin-contract';
import type { RouteChange } from 'route-table';
import type { Problem } from './problem';

export type PublishStage = 'checking' | 'building' | 'going-live';

/** A publish that this browser started, adopted, or continues with after a reload of the page. */
export interface OwnPublish {
  readonly id: string;
  readonly kind: 'draft' | 'restore' | 'adopted';
  readonly baseVersion: string;
  readonly note: string;
  /** Secrets masked; for the view only. */
  readonly changes: readonly RouteChange[];
  /** Known once the update was answered. */
  readonly buildSid?: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

export type PublishState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly publish: OwnPublish;
      readonly stage: PublishStage;
      /** An answer was lost, it asks again by the publish id until it knows. */
      readonly isOutcomeUnknown: boolean;
    }
  /** Stays until dismissed. */
  | { readonly kind: 'live'; readonly publish: OwnPublish; readonly overrode: string | undefined }
  | {
      readonly kind: 'refused';
      readonly publish: OwnPublish;
      readonly stage: PublishStage;
      readonly refusal: Refused;
    }
  | {
      readonly kind: 'failed';
      readonly publish: OwnPublish;
      readonly stage: PublishStage;
      readonly problem: Problem;
    }
  /** Somebody else's publish is under way; `overwrite` is offered, waiting reloads automatically. */
  | { readonly kind: 'waiting'; readonly other: PublishInFlight };
