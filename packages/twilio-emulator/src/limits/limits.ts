/** Twilio's limits of an account that can be switched on, off, or to another figure. */
import type { Clock } from '../clock';

/** A number of its unit; null: no limit. */
export interface LimitSettings {
  /** Days for which the Logs resource keeps what Functions wrote. */
  readonly logDays: number | null;
  /** Days for which a version is kept that no build holds. */
  readonly unusedVersionDays: number | null;
  /** Builds of the account in any hour. */
  readonly buildsPerHour: number | null;
  /** Executions of Functions at the same time, in all deployments together. */
  readonly concurrentExecutions: number | null;
  /** Seconds of the clock that one execution may take. */
  readonly executionSeconds: number | null;
}

export const LIMIT_NAMES = [
  'logDays',
  'unusedVersionDays',
  'buildsPerHour',
  'concurrentExecutions',
  'executionSeconds',
] as const satisfies readonly (keyof LimitSettings)[];

/** What counts unless something else is asked for: what is documented today and harms no test. */
const DEFAULTS: LimitSettings = {
  logDays: 30,
  unusedVersionDays: null,
  buildsPerHour: null,
  concurrentExecutions: null,
  executionSeconds: 10,
};

/** Twilio's own figures; those of builds and executions are of an old page (dated). */
export const TWILIO_LIMITS: LimitSettings = {
  logDays: 30,
  unusedVersionDays: 7,
  buildsPerHour: 100,
  concurrentExecutions: 30,
  executionSeconds: 10,
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export class Limits {
  #settings: LimitSettings;
  #buildsAtMs: number[] = [];
  #executions = 0;

  constructor(
    private readonly clock: Pick<Clock, 'nowMs'>,
    given: Partial<LimitSettings> = {},
  ) {
    this.#settings = { ...DEFAULTS, ...given };
  }

  get settings(): LimitSettings {
    return this.#settings;
  }

  /** Changes those that are given; from now on, also for what was done before. */
  set(changed: Partial<LimitSettings>): void {
    this.#settings = { ...this.#settings, ...changed };
  }

  /** Counts a build; false: the hour has had as many as are allowed, and this one is not counted. */
  takeBuild(): boolean {
    const nowMs = this.clock.nowMs();
    this.#buildsAtMs = this.#buildsAtMs.filter((atMs) => atMs > nowMs - HOUR_MS);
    const { buildsPerHour } = this.#settings;
    const count = this.#buildsAtMs.filter((atMs) => atMs <= nowMs).length;
    if (buildsPerHour !== null && count >= buildsPerHour) return false;
    this.#buildsAtMs.push(nowMs);
    return true;
  }

  /** Counts an execution until the returned function is called; undefined: there are too many. */
  beginExecution(): (() => void) | undefined {
    const { concurrentExecutions } = this.#settings;
    if (concurrentExecutions !== null && this.#executions >= concurrentExecutions) return undefined;
    this.#executions += 1;
    return () => {
      this.#executions -= 1;
    };
  }

  /** Milliseconds of the clock that an execution may take; undefined: any time. */
  get executionMs(): number | undefined {
    const { executionSeconds } = this.#settings;
    return executionSeconds === null ? undefined : executionSeconds * 1000;
  }

  /** The instant, in milliseconds since 1970, before which what was logged is gone. */
  get logsSinceMs(): number {
    return this.#sinceMs(this.#settings.logDays);
  }

  /** The same for versions that no build holds. */
  get unusedVersionsSinceMs(): number {
    return this.#sinceMs(this.#settings.unusedVersionDays);
  }

  #sinceMs(days: number | null): number {
    return days === null ? -Infinity : this.clock.nowMs() - days * DAY_MS;
  }
}
