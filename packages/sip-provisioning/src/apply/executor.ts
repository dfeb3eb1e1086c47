/** How a change is carried out: one executor for each kind, looked up by it. */
import type { Account } from '../account/account';
import type { Passwords } from '../account/passwords';
import type { Change } from '../plan/plan';
import {
  isReferenceBySid,
  keyOf,
  REFERENCES,
  type Kind,
  type ObservedResource,
} from '../resources/resource';

export interface Deed {
  readonly account: Account;
  readonly change: Change;
  readonly passwords: Passwords;
  readonly sids: Sids;
  /** How an emergency address is waited for. */
  readonly waiting: Waiting;
}

export interface Waiting {
  readonly sleep: (ms: number) => Promise<void>;
  readonly nowMs: () => number;
  readonly pollEveryMs: number;
  /** After which a change that is under way is left to the next run. */
  readonly deadlineMs: number;
}

/** `waiting`: everything was asked for, and Twilio needs time; run again. */
export type DeedOutcome =
  | { readonly kind: 'done'; readonly sid?: string }
  | { readonly kind: 'waiting'; readonly message: string };

export interface Executor {
  /** Carries the change out; throws an AccountError. */
  readonly run: (deed: Deed) => Promise<DeedOutcome>;
  /**
   * After a lost answer to a creation: the SID, if the work was done after all. Left out where repeating is harmless:
   * then the deed is simply done again.
   */
  readonly find?: (deed: Deed) => Promise<string | undefined>;
}

const REFERABLE = Object.values(REFERENCES);

/** SIDs by natural key: of what was observed, and of what was made since. */
export class Sids {
  readonly #byKey = new Map<string, string>();

  constructor(observed: readonly ObservedResource[]) {
    for (const resource of observed) this.#byKey.set(keyOf(resource), resource.sid);
  }

  set(key: string, sid: string): void {
    this.#byKey.set(key, sid);
  }

  /** Of a resource that the order of the plan says exists by now; `name` may be its SID. */
  of(kind: Kind, name: string, of?: string): string {
    if (REFERABLE.some((each) => each === kind && isReferenceBySid(each, name))) return name;
    const key = keyOf({ kind, name, ...(of === undefined ? {} : { of }) });
    const sid = this.#byKey.get(key);
    if (sid === undefined) throw new Error(`The plan's order is wrong: ${key} has no SID yet.`);
    return sid;
  }
}

/** SID of what a change or removal is about. */
export function sidOf({ sid, id }: Change): string {
  if (sid === undefined) throw new Error(`The plan is wrong: "${id}" has no SID.`);
  return sid;
}
