/** What the views can set going: everything that asks the service or the browser's storage. */
import type { SwitchRequest } from 'admin-contract';
import type { Route } from 'route-table';

/** Made by `createRouterEffects` from its collaborators; results come back as actions. */
export interface RouterEffects {
  /** First load: table, stored draft, a publish under way from before the page was reloaded. */
  readonly load: () => void;
  readonly reload: () => void;
  /**
   * Publishes the draft. `overwrite` discards that open build of somebody else first.
   * The note and what is reviewed come from the state.
   */
  readonly publishDraft: (options?: { readonly overwrite?: string }) => void;
  /** Publishes the restore that is being reviewed. `secrets` by marker: those that are no longer known. */
  readonly publishRestore: (options?: {
    readonly overwrite?: string;
    readonly secrets?: Readonly<Record<string, string>>;
  }) => void;
  /** Publishes a draft whose conflicts were resolved; opens its review instead if it has problems. */
  readonly publishResolved: () => void;
  /** Waits for somebody else's publish and reloads when it is over. */
  readonly waitForOther: () => void;
  /** Deploys a finished publish of anybody. */
  readonly adopt: (buildSid: string) => void;
  readonly discard: (buildSid: string) => void;
  readonly loadHistory: () => void;
  /** The next page of the history, behind those that are loaded. */
  readonly loadOlderHistory: () => void;
  readonly loadDestinations: () => void;
  /** What whoever may only switch hours is shown. */
  readonly loadHours: () => void;
  /** Opens or closes hours by hand at once: nothing of the draft is published with it. */
  readonly switchHours: (request: Omit<SwitchRequest, 'id'>) => void;
  /** In a table that is too large to be loaded. */
  readonly lookUpAddress: (address: string) => void;
  /** Publishes this one change at once. */
  readonly saveRoute: (before: Route, after: Route) => void;
  /** Reads the calls of the last days; those that were read stay. */
  readonly readUsage: (days: number) => void;
  readonly stopUsage: () => void;
  /** Reads the newest so many calls, unless they were read a short while ago. */
  readonly readCalls: (count: number) => void;
  readonly stopCalls: () => void;
  /** Reads the newest calls that a route took: its key as a log shows it, or `default`. */
  readonly readRouteCalls: (route: string) => void;
  /** Reads all that is known of a call. */
  readonly explainCall: (callSid: string) => void;
  /** Keeps the draft at once: the page is about to go. */
  readonly keepDraftNow: () => void;
  readonly takeStoredDraft: () => void;
  readonly dropStoredDraft: () => void;
  /** Takes the draft that was thrown away last. */
  readonly takeDroppedDraft: () => void;
}
