/** One row of a verification: what was looked at, what was found, and the remedy. */

export type Level = 'PASS' | 'WARN' | 'FAIL';

export interface Finding {
  readonly level: Level;
  /** Of the rule: stable, for programs. */
  readonly rule: string;
  readonly about: string;
  readonly found: string;
  readonly remedy?: string;
}
