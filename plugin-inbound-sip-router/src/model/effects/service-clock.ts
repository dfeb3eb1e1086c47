/** The clock of the service, as far as its answers have told it: that of the computer may be wrong. */

export interface ServiceClock {
  /** Milliseconds since 1970 UTC. Until something was heard, those of the computer. */
  readonly nowMs: () => number;
  /** What the service's clock showed when it answered, in milliseconds since 1970 UTC. */
  readonly hear: (nowMs: number) => void;
}

/** Late by as much as the answer took on its way, so nothing counts before it does for calls. */
export function createServiceClock(computerMs: () => number): ServiceClock {
  let aheadMs = 0;
  return {
    nowMs: () => computerMs() + aheadMs,
    hear: (nowMs) => {
      aheadMs = nowMs - computerMs();
    },
  };
}
