/** Judges an account by its declaration, from what was observed alone. Pure. */
import type { DeclaredState } from '../declaration/declared-state';
import type { Plan } from '../plan/plan';
import type { ObservedState } from '../resources/observed-state';
import { verifyApps } from './verify-apps';
import { verifyClients, type ClientActivity } from './verify-clients';
import { verifyDomains } from './verify-domains';
import { verifyEmergency } from './verify-emergency';
import type { Finding } from './finding';
import { verifyResources } from './verify-resources';
import { verifyUrls, type UrlAnswer } from './verify-urls';

export interface VerifyInput {
  readonly declared: DeclaredState;
  readonly observed: ObservedState;
  /** Of the two. */
  readonly plan: Plan;
  readonly answers: readonly UrlAnswer[];
  readonly activity: readonly ClientActivity[];
}

export function verifyAccount(input: VerifyInput): Finding[] {
  return [
    ...verifyResources(input),
    ...verifyApps(input),
    ...verifyDomains(input),
    ...verifyEmergency(input),
    ...verifyUrls(input.answers),
    ...verifyClients(input.activity),
  ];
}
