/** What the admin API is asked: the parameters of each Function. */
import type { RouteChange } from 'route-table';

/** One Function of the service for each: `POST /admin/<name>`. */
export interface AdminRequests {
  readonly list: NoParameters;
  readonly update: UpdateRequest;
  readonly 'update-status': BuildRequest;
  readonly publish: BuildRequest;
  readonly discard: BuildRequest;
  readonly history: HistoryRequest;
  readonly restore: RestoreRequest;
  readonly destinations: NoParameters;
  readonly hours: NoParameters;
  readonly switch: SwitchRequest;
  readonly usage: UsageRequest;
  readonly calls: CallsRequest;
  readonly part: PartRequest;
  readonly stage: StageRequest;
  readonly route: RouteRequest;
}

export type AdminFunction = keyof AdminRequests;

export type NoParameters = Readonly<Record<string, never>>;

export interface HistoryRequest {
  /** Id of an entry: those that are older. Left out: the newest. */
  readonly after?: string;
}

export interface BuildRequest {
  /** `ZB…` */
  readonly buildSid: string;
}

interface NewPublish {
  /** 8 to 64 of `[A-Za-z0-9_-]`; the same whenever this request is sent again. Left out: the service chooses one. */
  readonly id?: string;
  /** Version of the table that must be replaced: `ZN…`, as `list` gave it. */
  readonly version: string;
  /** For the history, at most 1,000 characters. */
  readonly note?: string;
  /** Build of somebody else's open publish, which is discarded first. */
  readonly overwrite?: string;
}

/** Either the whole table or only its changes. */
export type UpdateRequest = TableRequest | ChangesRequest;

export interface TableRequest extends NewPublish {
  readonly data: unknown;
}

export interface ChangesRequest extends NewPublish {
  /** Against the table of `version`, as `diffTables` makes them. */
  readonly changes: readonly RouteChange[];
}

export interface RestoreRequest extends NewPublish {
  /** Id of the history entry whose state comes back. */
  readonly to: string;
  /** Key of one route, or `default`; the whole table if it is left out. */
  readonly route?: string;
  /** Secrets that are no longer known, by marker. */
  readonly secrets?: Readonly<Record<string, string>>;
}

/** Opens or closes hours by hand, ahead of everybody who is publishing; or ends that. */
export interface SwitchRequest {
  /** Id of the hours. */
  readonly hours: string;
  readonly state: 'open' | 'closed' | 'end';
  /** An instant with its offset, at most 30 days away; left out with `end`. */
  readonly until?: string;
  /** For people, at most 200 characters. */
  readonly reason?: string;
  /** 8 to 60 of `[A-Za-z0-9_-]`; the same whenever this request is sent again. Left out: the service chooses one. */
  readonly id?: string;
}

/** What became of the calls of a day, in parts: each answer says where the next one begins. */
export interface UsageRequest {
  /** In UTC, such as `2026-11-30`. Logs are kept for 30 days. */
  readonly day: string;
  /** `next` of the answer before; left out: from the beginning. */
  readonly cursor?: string;
}

/** Single calls, newest first, in parts; or all that is known of one call. */
export interface CallsRequest {
  /** Only calls that this route took: its key as a log shows it, or `default`. */
  readonly route?: string;
  /** Only this call, with what became of its steps: `CA…`. */
  readonly callSid?: string;
  /** `next` of the answer before; left out: the newest. */
  readonly cursor?: string;
}

/** Rows of a part of a sharded table, in pages. */
export interface PartRequest {
  /** The number of the part, or `order`: in which part each row of the table is. */
  readonly part: string;
  /** As the manifest in `list` has it. */
  readonly tag: string;
  /** `next` of the answer before; left out: from the first row. */
  readonly from?: string;
}

/** One address, looked up in the live table. */
export interface RouteRequest {
  /** As a caller dials it, or as a route has it. */
  readonly address: string;
  /** Label of the SIP domain that is called; left out: any. */
  readonly domain?: string;
}

/** A file of a sharded table that has markers in the place of secrets. */
export interface StageRequest {
  /** `head`, or the number of the part. */
  readonly file: string;
  /** The head, or the table with the routes of the part alone: JSON, in gzip and base64. */
  readonly data: string;
}

/**
 * The parameters as a form carries them: texts as they are, everything else as JSON, nothing for what is left out.
 * Both the editor and the command line send forms; the service reads JSON bodies as well.
 */
export function formParameters(request: object): Readonly<Record<string, string>> {
  const form: Record<string, string> = {};
  for (const [name, value] of Object.entries(request) as readonly [string, unknown][]) {
    if (value === undefined) continue;
    form[name] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  return form;
}
