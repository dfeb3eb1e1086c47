/** What the views can set going: everything that asks the service or the browser's storage. */

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
  /** Waits for somebody else's publish and reloads when it is over. */
  readonly waitForOther: () => void;
  /** Deploys a finished publish of anybody. */
  readonly adopt: (buildSid: string) => void;
  readonly discard: (buildSid: string) => void;
  readonly loadHistory: () => void;
  readonly loadDestinations: () => void;
  /** Keeps the draft at once: the page is about to go. */
  readonly keepDraftNow: () => void;
  readonly takeStoredDraft: () => void;
  readonly dropStoredDraft: () => void;
}
