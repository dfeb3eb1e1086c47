/** Steps that cannot be carried out for some callers, who fall on to the next. */
import type { CallerFacts } from './call-facts';
import type { Step } from './call-plan';
import { isAnonymousCaller } from './anonymous-caller';

/** Nobody can call back who hides the number. */
export function isPassedOver(
  step: Step,
  caller: Pick<CallerFacts, 'user' | 'host'> | undefined,
): boolean {
  return step.type === 'callback' && isAnonymousCaller(caller?.user ?? '', caller?.host);
}
