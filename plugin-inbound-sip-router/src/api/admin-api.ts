/** What the editor asks of the admin API: one method for each Function, every expected answer as data. */
import type { Issue, RouteChange, RouteTable } from 'route-table';

/** Implemented over HTTP by `http-admin-api.ts`; the model's tests implement it in memory. */
export interface AdminApi {
  list(signal: AbortSignal): Promise<Answer<LiveTable>>;
  update(request: UpdateRequest, signal: AbortSignal): Promise<Answer<StartedPublish>>;
  restore(request: RestoreRequest, signal: AbortSignal): Promise<Answer<StartedPublish>>;
  /** Waits on the server for about 3 s at most; `building` means: ask again at once. */
  publish(buildSid: string, signal: AbortSignal): Promise<Answer<PublishProgress>>;
  discard(buildSid: string, signal: AbortSignal): Promise<Answer<'discarded'>>;
  history(signal: AbortSignal): Promise<Answer<History>>;
  destinations(signal: AbortSignal): Promise<Answer<AccountDestinations>>;
}

/**
 * - `refused`: the service said no, with a code of `packages/publishing/src/protocol/refusal.ts` or of the admin frame.
 * - `ask-again`: 503, or 429: nothing is lost, the same request must be sent again.
 * - `no-answer`: the answer was lost or never came; whether the request was carried out is not known.
 */
export type Answer<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  | Refused
  | { readonly kind: 'ask-again'; readonly code: string; readonly message: string }
  | { readonly kind: 'no-answer'; readonly message: string };

export interface Refused {
  readonly kind: 'refused';
  /** HTTP status: 401 token missing or expired, 403 not allowed, 404 no such service, 409 conflict, 422 invalid. */
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly issues?: readonly Issue[];
  readonly inFlight?: PublishInFlight;
}

/** What admin/list gives: secrets are markers. */
export interface LiveTable {
  readonly table: RouteTable;
  /** Asset version SID, `ZN…`: the base version of an edit. */
  readonly version: string;
  readonly versionIsDeployed: boolean;
  readonly buildSid: string;
  /** Publishes of others and mine that are not live, newest first, failed ones too. */
  readonly inFlight: readonly PublishInFlight[];
}

/** A publish that is under way, failed, or was left lying. */
export interface PublishInFlight {
  readonly buildSid: string;
  /** The publish id that its client chose. */
  readonly id: string;
  readonly status: 'building' | 'ready' | 'failed';
  readonly author: string;
  readonly note: string;
  /** ISO 8601. */
  readonly at: string;
  readonly ageSeconds: number;
  readonly changeCount?: number;
}

export interface UpdateRequest {
  /** 8 to 64 of `[A-Za-z0-9_-]`; the same whenever this request is sent again. */
  readonly id: string;
  /** Base version. */
  readonly version: string;
  /** Against the table of that version. */
  readonly changes: readonly RouteChange[];
  readonly note: string;
  /** Build of somebody else's publish that is discarded first. */
  readonly overwrite?: string;
}

export interface RestoreRequest {
  readonly id: string;
  /** The live version that the restore replaces. */
  readonly version: string;
  /** Id of the history entry whose state comes back. */
  readonly to: string;
  /** Key of one route; the whole table where it is not given. */
  readonly route?: string;
  readonly note: string;
  /** Secrets that are not known any more, by marker. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly overwrite?: string;
}

export interface StartedPublish {
  readonly buildSid: string;
  readonly id: string;
  /** `live`: it had been published before, this was the same request once more. */
  readonly state: 'building' | 'live';
}

export type PublishProgress =
  | { readonly state: 'building'; readonly buildSid: string }
  | {
      readonly state: 'live';
      readonly buildSid: string;
      /** Build from elsewhere that this publish went over without having seen it. */
      readonly overrode?: string;
    };

/** What a publish changed. `count` is the number of changes that are not listed. */
export type RecordedChanges =
  | { readonly kind: 'listed'; readonly changes: readonly RouteChange[] }
  | { readonly kind: 'too-many'; readonly count: number }
  | { readonly kind: 'unknown' };

export type HistoryEntry =
  | {
      readonly kind: 'publish';
      readonly id: string;
      readonly author: string;
      /** ISO 8601. */
      readonly at: string;
      readonly note: string;
      readonly changes: RecordedChanges;
      /** False: its state cannot be brought back. */
      readonly restorable?: boolean;
      readonly buildSid?: string;
      readonly version?: string;
      readonly liveAt?: string;
    }
  | {
      readonly kind: 'cli-deployment';
      readonly id: string;
      readonly buildSid: string;
      readonly version?: string;
      readonly liveAt: string;
      readonly changes: RecordedChanges;
      readonly restorable?: boolean;
      readonly overriddenBy?: string;
    };

export interface History {
  /** Newest first; the first is what is live. */
  readonly entries: readonly HistoryEntry[];
  readonly inFlight: readonly (PublishInFlight & { readonly changes: RecordedChanges })[];
}

/** What a route may point to, by name. */
export interface AccountDestinations {
  readonly flows: readonly {
    readonly sid: string;
    readonly name: string;
    readonly webhookUrl: string;
  }[];
  readonly workflows: readonly { readonly sid: string; readonly name: string }[];
  readonly apps: readonly { readonly sid: string; readonly name: string }[];
  readonly sipDomains: readonly { readonly sid: string; readonly label: string }[];
  readonly numbers: readonly {
    readonly sid: string;
    readonly number: string;
    readonly name: string;
  }[];
  /** Names of the lists that are cut at their bound. */
  readonly truncated: readonly string[];
  readonly problems: readonly { readonly part: string; readonly message: string }[];
}
