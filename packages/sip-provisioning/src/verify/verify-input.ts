/** What an account is judged by: its declaration, what was observed, and what answered. */
import type { DeclaredState } from '../declaration/declared-state';
import type { Plan } from '../plan/plan';
import type { ObservedState } from '../resources/observed-state';
import type { ClientActivity } from './verify-clients';
import type { UrlAnswer } from './verify-urls';

export interface VerifyInput {
  readonly declared: DeclaredState;
  readonly observed: ObservedState;
  /** What it takes to get from `observed` to `declared`. */
  readonly plan: Plan;
  readonly answers: readonly UrlAnswer[];
  readonly activity: readonly ClientActivity[];
}
