/** What documents of a step need to lead the call back, so that what comes after it is read. */
import { writeCallStep } from './call-step-query';
import { isNothing, type Coming } from './coming-steps';
import type { CallFacts } from '../plans/call-facts';
import type { Step } from '../plans/call-plan';
import type { NamedThings } from '../plans/named-things';
import type { CallContext } from '../twiml/call-context';
import type { OwnUrls, WaysBack } from '../twiml/own-urls';

/** A call on its way through a plan. */
export interface CallOnItsWay {
  readonly facts: CallFacts;
  readonly things: NamedThings;
  readonly context: CallContext;
  readonly ownUrls: OwnUrls;
  /** Key of the route. */
  readonly route: string;
}

/**
 * @param left what comes after the step
 * @param member id of the member that is rung, if the step rings one alone
 */
export function waysAfter(
  plan: string,
  step: Step,
  left: Coming,
  call: CallOnItsWay,
  member?: string,
): WaysBack {
  const { ownUrls, route } = call;
  const ended = writeCallStep({
    plan,
    after: { kind: 'ended', step: step.id, member },
    coming: left,
    tableVersion: ownUrls.tableVersion,
  });
  const goOn = isNothing(left) ? undefined : ended;
  return { ...ownUrls, route, plan, step: step.id, ended, goOn };
}
