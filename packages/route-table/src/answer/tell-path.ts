/** Says in words which way calls go through a plan, for each state of its hours. */
import { sayIn, type NamedLists, type Say } from './reading-words';
import { HOURS_OF_ROUTE } from '../plans/call-plan';
import type { PathStep, PlanPath } from '../plans/plan-paths';
import { english } from '../texts/en';
import type { Texts } from '../texts/texts';

/** One way: for whom it is, then what happens, in order. */
export interface ToldPath {
  readonly when: string;
  readonly steps: readonly string[];
}

/** `texts` is the language. */
export function tellPath(
  { hours, state, steps, mayRunOut }: PlanPath,
  { hours: named = [] }: Pick<NamedLists, 'hours'>,
  texts: Texts = english,
): ToldPath {
  const say = sayIn(texts);
  const told = steps.map((step) => tellStep(step, say));
  const all = mayRunOut ? [...told, say('path-ends', {})] : told;
  if (hours === undefined || state === undefined) return { when: say('path-any', {}), steps: all };
  const words = say(state, {});
  if (hours === HOURS_OF_ROUTE) {
    return { when: say('path-hours-of-route', { state: words }), steps: all };
  }
  const name = named.find(({ id }) => id === hours)?.name ?? hours;
  return { when: say('path-hours', { hours: name, state: words }), steps: all };
}

function tellStep({ step, kind, isCertain }: PathStep, say: Say): string {
  switch (kind) {
    case 'announcing':
      return say(isCertain ? 'path-heard' : 'path-heard-by-some', { step });
    case 'ringing':
      return say(isCertain ? 'path-rings' : 'path-rings-for-some', { step });
    case 'ending':
      return say(isCertain ? 'path-takes' : 'path-takes-some', { step });
  }
}
