/** What is kept of a Build, and what its status is by the clock. */
import type { BuildOutcome } from '../faults/build-settings';
import { collection } from '../store/store';
import type { Dependency } from './dependency';
import type { FileVersion } from './version-rows';

export interface Build {
  readonly sid: string;
  readonly account_sid: string;
  readonly service_sid: string;
  readonly versions: readonly FileVersion[];
  /** As they were asked for; the answer shows more (completeDependencies). */
  readonly dependencies: readonly Dependency[];
  readonly runtime: string;
  readonly date_created: string;
  /** When it ends, in milliseconds of the clock, and how. */
  readonly endsAtMs: number;
  readonly outcome: BuildOutcome;
}

export type BuildStatus = 'building' | BuildOutcome;

export const builds = collection<Build>('serverless.builds');

export function buildStatus(build: Build, nowMs: number): BuildStatus {
  return nowMs < build.endsAtMs ? 'building' : build.outcome;
}
