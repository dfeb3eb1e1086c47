/** Says in words what a call gets as its answer. */
import type { CallAnswer } from 'route-table';
import type { Texts } from '../../texts/texts';
import { doneWords, type PlanNames } from './step-words';

/** Begins with a small letter. */
export function answerWords(
  { decision }: Pick<CallAnswer, 'decision'>,
  names: PlanNames,
  texts: Texts,
): string {
  const { review } = texts.plans;
  if (decision.kind === 'refused') return review.refused;
  if (decision.kind === 'ended') return review.ends;
  return doneWords(decision.destination, names, texts);
}
