/** Says why a call is answered as it is, and what the answer is. */
import { useMemo } from 'react';
import { keyRoutes, type CallAnswer, type RouteTable } from 'route-table';
import { matchFacts } from '../../model/match-facts';
import { answerWords } from '../../model/plans/answer-words';
import { capital } from '../../model/plans/step-words';
import { sayWith } from '../../texts/speak';
import { usePlanNames } from '../plans/use-plan-names';
import { useRouterTools } from '../router-context';

/** `table`: the one that answers. `of`: whose names of plans and teams are said. */
export function useAnswerReason(
  of: 'draft' | 'live',
  table: RouteTable,
): (answer: CallAnswer) => string {
  const { texts } = useRouterTools();
  const names = usePlanNames(of);
  const routes = useMemo(() => keyRoutes(table.routes), [table]);
  return (answer) => {
    const done = `${capital(answerWords(answer, names, texts))}.`;
    return `${reasonOf(answer)} ${done}`;
  };

  function reasonOf({ match, called }: CallAnswer): string {
    const { tester } = texts;
    const route = match.kind === 'route' ? routes.get(match.key) : undefined;
    if (match.kind === 'default' || !route) {
      return called.kind === 'failed' ? tester.unreadableGoesToDefault : tester.noMatch;
    }
    const facts = matchFacts({ ...match, route }, called, texts.routeTable);
    return sayWith(tester.reasons[match.reason], facts);
  }
}
