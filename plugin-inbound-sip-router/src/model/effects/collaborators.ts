/** What the effects work with: everything outside of them is handed in. */
import type { AdminApi } from '../../api/admin-api';
import type { Texts } from '../../texts/texts';
import type { RouterAction } from '../router-action';
import type { RouterState } from '../router-state';
import type { KeptDays } from '../storage/kept-days';
import type { KeyValueStore } from '../storage/key-value-store';

export interface Clock {
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
  /** Ends early, without an error, when the signal is aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface RouterCollaborators {
  readonly api: AdminApi;
  readonly dispatch: (action: RouterAction) => void;
  readonly getState: () => RouterState;
  /** Tells of every change of the store; answers with what ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly clock: Clock;
  /** From 0 up to 1: spreads repeated requests. */
  readonly jitter: () => number;
  /** 8 to 64 of `[A-Za-z0-9_-]`, never the same: of a publish, of a visit. */
  readonly newId: () => string;
  readonly storage: {
    /** Of this tab, outliving a reload: sessionStorage. */
    readonly tab: KeyValueStore;
    /** Of all tabs: localStorage. */
    readonly shared: KeyValueStore;
  };
  readonly keptDays: KeptDays;
  /** Account SID: what is stored belongs to it. */
  readonly account: string;
  /** Of the language that is spoken when something is said. */
  readonly words: () => Texts['effects'];
}
