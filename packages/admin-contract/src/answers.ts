/** What the admin API answers, as it is on the wire: the body of each Function's success, and of every refusal. */
import type {
  Hours,
  HoursState,
  Issue,
  PartNote,
  Right,
  Route,
  RouteChange,
  Usage,
} from 'route-table';
import type { AdminErrorCode } from './error-codes';

/** By Function. */
export interface AdminAnswers {
  readonly list: ListAnswer;
  readonly update: StartedAnswer;
  readonly 'update-status': StatusAnswer;
  readonly publish: PublishAnswer;
  readonly discard: DiscardAnswer;
  readonly history: HistoryAnswer;
  readonly restore: StartedAnswer;
  readonly destinations: AccountDestinations;
  readonly hours: HoursAnswer;
  readonly switch: SwitchAnswer;
  readonly usage: UsageAnswer;
  readonly calls: CallsAnswer;
  readonly part: PartAnswer;
  readonly stage: StageAnswer;
  readonly route: RouteAnswer;
}

export interface ListAnswer {
  /** The route table as it is, valid or not; secrets are markers. */
  readonly data: unknown;
  /** Asset version SID, `ZN…`: the base version of an edit. Left out: the live build has no table. */
  readonly version?: string | undefined;
  /** No publish is under way. */
  readonly versionIsDeployed: boolean;
  readonly buildSid: string;
  /** Publishes that are not live, newest first, failed ones too. */
  readonly inFlight: readonly PublishInFlight[];
  /** What whoever asks may do. Left out by a service that lets only admins in. */
  readonly rights?: readonly CallerRight[] | undefined;
  /** Names at the top of a table that the service knows. Left out by a service that knows no call plans. */
  readonly tableKeys?: readonly string[] | undefined;
  /** The service's clock, ISO 8601 in UTC: that of a computer may be wrong. Left out by an older service. */
  readonly now?: string | undefined;
}

/** `admin`: to change rights, restore, adopt and discard as well. */
export type CallerRight = Right | 'admin';

export interface StartedAnswer {
  readonly success: true;
  readonly buildSid: string;
  readonly id: string;
  /** `live`: it had been published before, this was the same request once more. */
  readonly state: 'building' | 'live';
}

export interface StatusAnswer {
  readonly success: true;
  readonly buildSid: string;
  readonly buildStatus: 'building' | 'completed' | 'failed';
}

/** `building` comes with status 202: ask again. */
export type PublishAnswer =
  | { readonly success: false; readonly state: 'building'; readonly buildSid: string }
  | {
      readonly success: true;
      readonly state: 'live';
      readonly buildSid: string;
      readonly deploymentSid?: string | undefined;
      /** Something newer, which contains it, is live by now. */
      readonly superseded?: boolean | undefined;
      /** Build from elsewhere that this publish replaced without having seen it; `message` says so. */
      readonly overrode?: string | undefined;
      readonly message?: string | undefined;
    };

/** All that is shown to whoever may only switch. */
export interface HoursAnswer {
  readonly hours: readonly HoursNow[];
  /** As in `ListAnswer`. */
  readonly now?: string | undefined;
}

export interface HoursNow extends Pick<Hours, 'id' | 'name' | 'timeZone'> {
  readonly state: HoursState;
  /** An instant, ISO 8601: when the state changes next. Left out: not within 60 days, or the service is older. */
  readonly until?: string;
  /** How many routes depend on the hours, the default route among them. Left out by an older service. */
  readonly routes?: number;
  /** While one is on. */
  readonly switch?: Hours['switch'];
}

/** Those that are not live come with status 202: ask again. */
export type SwitchAnswer =
  | { readonly success: false; readonly state: 'building'; readonly buildSid: string }
  /** Somebody else is publishing, and has up to 20 s. */
  | { readonly success: false; readonly state: 'waiting'; readonly author: string }
  | { readonly success: true; readonly state: 'live'; readonly buildSid: string };

/** A part of a day. Add up all parts. */
export interface UsageAnswer {
  readonly day: string;
  readonly usage: Usage;
  /** Lines of the log that were read. */
  readonly lines: number;
  /** The cursor of the next part; left out: this was the last one. */
  readonly next?: string | undefined;
}

/** Calls that the router's log tells of. Add the parts up. */
export interface CallsAnswer {
  /** Newest first. */
  readonly calls: readonly ToldCall[];
  /** Steps that ended; empty unless one call was asked for. */
  readonly steps: readonly ToldStep[];
  /** The cursor of the next part; left out: this was the last one. */
  readonly next?: string | undefined;
}

/** Of a sharded table. */
export interface PartAnswer {
  /** In the order of the part; secrets are markers. Left out if the order was asked for. */
  readonly rows?: readonly unknown[] | undefined;
  /** The row with which the next answer begins; left out: this was the last one. */
  readonly next?: number | undefined;
  /** A byte for each row of the table, the number of its part; in base64. */
  readonly order?: string | undefined;
}

/** What takes a call to an address. */
export interface RouteAnswer {
  /** Key of the route (`routeKey`), or `default`. */
  readonly taker: string;
  /** Why it takes the call; left out for the default route. */
  readonly reason?: string | undefined;
  /** What would take the call without it: a key, or `default`. */
  readonly second?: string | undefined;
  /** These two, and all exact routes with the address, disabled ones too. */
  readonly routes: readonly FoundRoute[];
}

export interface FoundRoute {
  readonly key: string;
  /** Secrets are markers. */
  readonly route: Route;
}

/** The uploaded version, in no build yet. */
export interface StageAnswer {
  /** `ZN…` */
  readonly sid: string;
  /** Of a part: what the manifest says of it. */
  readonly note?: PartNote | undefined;
}

/** A call: what the log says of it, and what Twilio's record of the call adds if it was found. */
export interface ToldCall {
  readonly callSid: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** As `loggedKey`, or `default`; left out by lines of older releases. */
  readonly route?: string | undefined;
  /** What was dialled, and the label of the SIP domain; empty for a call to a phone number. */
  readonly user?: string | undefined;
  readonly domain: string;
  readonly why?: string | undefined;
  readonly plan?: string | undefined;
  readonly step?: string | undefined;
  readonly error?: string | undefined;
  readonly tableVersion?: string | undefined;
  /** Build that answered, if the log says so: that of an entry of the history. */
  readonly buildSid?: string | undefined;
  /** As Twilio has it: a SIP address or a phone number. */
  readonly to?: string | undefined;
  /** Left out unless whoever asks may edit. */
  readonly from?: string | undefined;
  /** As Twilio has it, such as `completed`. */
  readonly status?: string | undefined;
  readonly seconds?: number | undefined;
}

/** A step of a plan that ended. */
export interface ToldStep {
  readonly at: number;
  readonly plan: string;
  readonly step: string;
  /** `heard`: an announcement. */
  readonly outcome: string;
  /** Where the call came next; `default` is the default route. */
  readonly nextPlan?: string | undefined;
  readonly nextStep?: string | undefined;
  readonly error?: string | undefined;
}

export interface DiscardAnswer {
  readonly success: true;
  readonly state: 'discarded';
  readonly buildSid: string;
}

export interface HistoryAnswer {
  /** Newest first; the first is what is live. */
  readonly entries: readonly HistoryEntry[];
  /** Empty if older entries were asked for. */
  readonly inFlight: readonly (PublishInFlight & { readonly changes: RecordedChanges })[];
  /** There are older ones: ask with `after`. Left out by a service that answers with all at once. */
  readonly older?: boolean | undefined;
  /** How much is kept. */
  readonly bound: object;
}

/** A publish that is under way, failed, or was abandoned. */
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
  readonly changeCount?: number | undefined;
}

/** What a publish changed. `count` is the number of changes that are not listed. */
export type RecordedChanges =
  | { readonly kind: 'listed'; readonly changes: readonly RouteChange[] }
  | { readonly kind: 'too-many'; readonly count: number }
  | { readonly kind: 'unknown' };

export type HistoryEntry =
  | {
      readonly kind: 'publish';
      readonly id: string;
      /** Identity of a Flex user, or `command line`. */
      readonly author: string;
      /** ISO 8601. */
      readonly at: string;
      readonly note: string;
      readonly changes: RecordedChanges;
      /** False: its state cannot be brought back. */
      readonly restorable?: boolean | undefined;
      readonly buildSid?: string | undefined;
      readonly version?: string | undefined;
      readonly liveAt?: string | undefined;
    }
  | {
      readonly kind: 'cli-deployment';
      readonly id: string;
      readonly buildSid: string;
      readonly version?: string | undefined;
      readonly liveAt: string;
      readonly changes: RecordedChanges;
      readonly restorable?: boolean | undefined;
      /** The publish that went live over it without having seen it. */
      readonly overriddenBy?: string | undefined;
    };

interface Named {
  readonly sid: string;
  readonly name: string;
}

interface DestinationLists {
  /** `webhookUrl` starts the flow: a destination of type webhook. */
  readonly flows: readonly (Named & { readonly webhookUrl: string })[];
  /** Of the workspace that Flex uses. */
  readonly workflows: readonly Named[];
  readonly apps: readonly Named[];
  /** `label` is what a route's `domain` takes. */
  readonly sipDomains: readonly { readonly sid: string; readonly label: string }[];
  /** `number` in E.164; those that can call. */
  readonly numbers: readonly (Named & { readonly number: string })[];
}

export type DestinationPart = keyof DestinationLists;

/** What a route can lead to or name, for pickers. */
export interface AccountDestinations extends DestinationLists {
  /** Missing in answers of an older service. */
  readonly accountSid?: string;
  /** Lists that are cut at their bound. */
  readonly truncated: readonly string[];
  /** Lists that could not be read, and are empty here. */
  readonly problems: readonly { readonly part: string; readonly message: string }[];
}

export interface RefusalAnswer {
  readonly success: false;
  readonly code: AdminErrorCode;
  /** What happened, to which thing, and what to do. */
  readonly message: string;
  readonly issues?: readonly Issue[];
  /** The publish that is in the way. */
  readonly inFlight?: PublishInFlight;
  /** With `stale-signature`: the time of the service, in seconds since 1970. */
  readonly now?: number;
}
