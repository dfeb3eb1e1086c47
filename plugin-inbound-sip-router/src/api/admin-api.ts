/** What the editor asks of the admin API: one method for each Function, every expected answer as data. */
import type {
  AccountDestinations,
  Answer,
  CallsAnswer,
  CallsRequest,
  ChangesRequest,
  History,
  HoursNow,
  LargeTable,
  LiveTable,
  PublishProgress,
  RestoreRequest,
  RouteAnswer,
  RouteRequest,
  StartedPublish,
  SwitchAnswer,
  SwitchRequest,
  UsageAnswer,
  UsageRequest,
} from 'admin-contract';

/** Implemented over HTTP by `http-admin-api.ts`; the model's tests implement it in memory. */
export interface AdminApi {
  list(signal: AbortSignal): Promise<Answer<LiveTable>>;
  /** The live table if it is one that is too large to be loaded; undefined if it is not. */
  large(signal: AbortSignal): Promise<Answer<LargeTable | undefined>>;
  route(request: RouteRequest, signal: AbortSignal): Promise<Answer<RouteAnswer>>;
  update(request: EditorUpdate, signal: AbortSignal): Promise<Answer<StartedPublish>>;
  restore(request: EditorRestore, signal: AbortSignal): Promise<Answer<StartedPublish>>;
  /** Waits on the server for about 3 s at most; `building` means: ask again at once. */
  publish(buildSid: string, signal: AbortSignal): Promise<Answer<PublishProgress>>;
  discard(buildSid: string, signal: AbortSignal): Promise<Answer<'discarded'>>;
  /** The newest entries, or those older than the entry with the id `after`. */
  history(signal: AbortSignal, after?: string): Promise<Answer<History>>;
  destinations(signal: AbortSignal): Promise<Answer<AccountDestinations>>;
  hours(signal: AbortSignal): Promise<Answer<{ readonly hours: readonly HoursNow[] }>>;
  /** Waits on the server for some seconds; what is not live yet is asked again with the same id. */
  switch(request: SwitchRequest, signal: AbortSignal): Promise<Answer<SwitchAnswer>>;
  usage(request: UsageRequest, signal: AbortSignal): Promise<Answer<UsageAnswer>>;
  calls(request: CallsRequest, signal: AbortSignal): Promise<Answer<CallsAnswer>>;
}

/** The editor always chooses the id, so that a lost answer can be asked for again, and always sends a note. */
interface Identified {
  readonly id: string;
  readonly note: string;
}

export type EditorUpdate = ChangesRequest & Identified;
export type EditorRestore = RestoreRequest & Identified;
