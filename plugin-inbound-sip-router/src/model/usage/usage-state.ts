/** What the plugin knows of the calls of the last days. */
import type { Usage } from 'route-table';
import type { Problem } from '../problem';

export interface UsageState {
  /** Days that were asked for, today first, in UTC; none before somebody asks. */
  readonly days: readonly string[];
  /** Those of them that were read to their end. */
  readonly read: Readonly<Record<string, Usage>>;
  readonly isReading: boolean;
  readonly problem?: Problem;
}

export const NO_USAGE_READ: UsageState = { days: [], read: {}, isReading: false };

const DAY_MS = 86_400_000;

/** Today first: dates in UTC. */
export function lastDays(count: number, nowMs: number): readonly string[] {
  return Array.from({ length: count }, (_, ago) =>
    new Date(nowMs - ago * DAY_MS).toISOString().slice(0, 10),
  );
}

/** Whether a day is so long over that nothing more is written into its log (an hour: assumed). */
export function isClosed(day: string, nowMs: number): boolean {
  return nowMs > Date.parse(`${day}T00:00:00Z`) + DAY_MS + 3_600_000;
}
