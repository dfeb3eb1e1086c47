/** What the account reports now; never kept on disk. */
import { keyOf, type ObservedResource } from './resource';

export interface ObservedState {
  readonly account: string;
  /**
   * Two resources may have one key: names of apps and addresses are not unique. References are SIDs. Every number has
   * an `emergency-address` beside it with the fields `address` (SID or null) and `status`.
   */
  readonly resources: readonly ObservedResource[];
}

/** Finds observed resources by natural key or SID. */
export class ObservedIndex {
  readonly #byKey = new Map<string, ObservedResource[]>();
  readonly #bySid = new Map<string, ObservedResource>();

  constructor(readonly state: ObservedState) {
    for (const resource of state.resources) {
      const key = keyOf(resource);
      this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), resource]);
      // Mappings and emergency addresses carry the SID of their list or number.
      if (!this.#bySid.has(resource.sid)) this.#bySid.set(resource.sid, resource);
    }
  }

  byKey(key: string): readonly ObservedResource[] {
    return this.#byKey.get(key) ?? [];
  }

  bySid(sid: string): ObservedResource | undefined {
    return this.#bySid.get(sid);
  }
}
