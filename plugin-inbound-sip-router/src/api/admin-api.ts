/** What the editor asks of the admin API: one method for each Function, every expected answer as data. */
import type {
  AccountDestinations,
  Answer,
  ChangesRequest,
  History,
  LiveTable,
  PublishProgress,
  RestoreRequest,
  StartedPublish,
} from 'admin-contract';

/** Implemented over HTTP by `http-admin-api.ts`; the model's tests implement it in memory. */
export interface AdminApi {
  list(signal: AbortSignal): Promise<Answer<LiveTable>>;
  update(request: EditorUpdate, signal: AbortSignal): Promise<Answer<StartedPublish>>;
  restore(request: EditorRestore, signal: AbortSignal): Promise<Answer<StartedPublish>>;
  /** Waits on the server for about 3 s at most; `building` means: ask again at once. */
  publish(buildSid: string, signal: AbortSignal): Promise<Answer<PublishProgress>>;
  discard(buildSid: string, signal: AbortSignal): Promise<Answer<'discarded'>>;
  history(signal: AbortSignal): Promise<Answer<History>>;
  destinations(signal: AbortSignal): Promise<Answer<AccountDestinations>>;
}

/** The editor always chooses the id, so that a lost answer can be asked for again, and always sends a note. */
interface Identified {
  readonly id: string;
  readonly note: string;
}

export type EditorUpdate = ChangesRequest & Identified;
export type EditorRestore = RestoreRequest & Identified;
