/** How long builds take and whether the next ones fail. */

import type { KnownPackages } from '../serverless/known-packages';

export type BuildOutcome = 'completed' | 'failed';

export class BuildSettings {
  /** How many of the next builds end as failed. */
  failNext = 0;

  constructor(
    /** Seconds of the clock from a build's creation to its end. */
    public seconds: number,
    /** Published versions by package; a package that is not here is believed to have any version. */
    public knownPackages: KnownPackages,
  ) {}

  /** Decides, once per build, how it will end. */
  takeOutcome(): BuildOutcome {
    if (this.failNext === 0) return 'completed';
    this.failNext -= 1;
    return 'failed';
  }
}
