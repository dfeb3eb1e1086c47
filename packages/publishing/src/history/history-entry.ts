/** One entry of the history: what was done to the live table, by whom and when. */
import type { RouteChange } from 'route-table';

/** Secrets in changes are masked. `count` is the number of changes that are not listed. */
export type RecordedChanges =
  | { readonly kind: 'listed'; readonly changes: readonly RouteChange[] }
  | { readonly kind: 'too-many'; readonly count: number }
  /** The table before, or after, is no longer known. */
  | { readonly kind: 'unknown' };

export interface PublishEntry {
  readonly kind: 'publish';
  /** The publish id. */
  readonly id: string;
  /** Flex identity, or `command line`. */
  readonly author: string;
  /** When the update was asked for, ISO 8601. */
  readonly at: string;
  readonly note: string;
  readonly changes: RecordedChanges;
  /** Tells the same request sent again from another one with the same id; says nothing of its content. */
  readonly requestTag: string;
  /** The three that are known once it is live. */
  readonly buildSid?: string;
  readonly version?: string;
  readonly liveAt?: string;
}

/** A deployment from the command line, or of anything that is not a publish. */
export interface CliEntry {
  readonly kind: 'cli-deployment';
  /** SID of the deployment. */
  readonly id: string;
  readonly buildSid: string;
  /** Asset version of its table, if the build still exists. */
  readonly version?: string;
  readonly liveAt: string;
  readonly changes: RecordedChanges;
  /** The publish that went live over it without having seen it. */
  readonly overriddenBy?: string;
}

export type HistoryEntry = PublishEntry | CliEntry;
