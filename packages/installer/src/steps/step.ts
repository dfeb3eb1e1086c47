/** A step of the installer: it looks, says what it would do, and does exactly that. */

export type StepPlan =
  | { readonly kind: 'nothing'; readonly because: string; readonly left?: readonly string[] }
  /** There is something to do, but not from here. */
  | { readonly kind: 'by-hand'; readonly because: string; readonly left: readonly string[] }
  | {
      readonly kind: 'changes';
      /** One line for each change. */
      readonly changes: readonly string[];
      /** What to know before saying yes. */
      readonly warnings?: readonly string[];
      readonly carryOut: () => Promise<StepReport>;
    };

export interface StepReport {
  /** One line for each thing done. */
  readonly done: readonly string[];
  /** What only a person can still do. */
  readonly left?: readonly string[];
}

export interface Step {
  readonly title: string;
  readonly plan: () => Promise<StepPlan>;
}
