/** Finds steps of plans that lead to Studio flows of another account: the router cannot tell those that a call ended. */
import { studioFlowOf } from '../destinations/studio-flow';
import { fault, type Findings } from '../findings/findings';
import { quote } from '../findings/untrusted';
import { issueOf, type Issue } from '../issue';
import type { RouteTable } from '../table';
import { english } from '../texts/en';
import type { Texts } from '../texts/texts';
import { noFindings } from '../validation/no-findings';
import type { Step } from './call-plan';
import type { PathOfStep } from './path-of-step';

/**
 * One issue for each such step of a valid table. Routes outside plans may lead to flows of any account: those are told
 * by a redirect, and nobody has to look up which flow took the call.
 *
 * @param accountSid account in which the service runs, `AC` and 32 hexadecimal digits
 */
export function flowsOfOtherAccounts(
  { plans = [] }: RouteTable,
  accountSid: string,
  texts: Texts = english,
): readonly Issue[] {
  const found = noFindings();
  plans.forEach(({ steps }, index) => {
    const at: PathOfStep = (step, ...path) => [
      ...['plans', index, 'steps', steps.indexOf(step)],
      ...path,
    ];
    checkForeignFlows(steps, accountSid, at, found);
  });
  return found.issues.map((each) => issueOf(each, texts));
}

export function checkForeignFlows(
  steps: readonly Step[],
  accountSid: string,
  at: PathOfStep,
  found: Findings,
): void {
  for (const step of steps) {
    const flow = studioFlowOf(step);
    if (!flow || flow.accountSid.toLowerCase() === accountSid.toLowerCase()) continue;
    fault(found, at(step, 'destination'), 'flow-of-other-account', { step: quote(step.id) });
  }
}
