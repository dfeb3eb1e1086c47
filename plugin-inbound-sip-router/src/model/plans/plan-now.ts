/** Says what a call that leads to a plan would get now: what its hours are, and the step that takes it. */
import {
  answerCall,
  openTable,
  type HoursState,
  type Moment,
  type OwnUrls,
  type PlanTrace,
  type RouteTable,
} from 'route-table';
import type { Texts } from '../../texts/texts';
import { answerWords } from './answer-words';
import { capital, type PlanNames } from './step-words';

/** What of a route decides which way its calls go through a plan. */
export interface LeadsToPlan {
  /** Id of the plan. */
  readonly destination: string;
  readonly hours?: string | undefined;
}

/** For a caller of whom nothing is known, whatever the address of the route: patterns have no address to try. */
export function planNowWords(
  { destination, hours }: LeadsToPlan,
  table: RouteTable,
  { moment, ownUrls }: { readonly moment: Moment; readonly ownUrls: OwnUrls },
  names: PlanNames,
  texts: Texts,
): string {
  const row = { type: 'call-plan', destination, ...(hours !== undefined && { hours }) };
  const opened = openTable({ ...table, routes: [], default: row });
  if (opened.kind === 'broken') return '';
  const call = { to: 'now', from: undefined, sipDomain: undefined, headers: {}, isPartial: true };
  const answer = answerCall(opened.table, call, moment, ownUrls);
  const state = answer.decision.plan && hoursStateIn(answer.decision.plan);
  const word = state && texts.routeTable.reading[state];
  return capital(texts.plans.nowIs({ state: word, does: answerWords(answer, names, texts) }));
}

/** Of the step that takes the call, or of the first that asks for hours. */
function hoursStateIn({ step, trace }: PlanTrace): HoursState | undefined {
  const taking = trace.filter((each) => each.step === step);
  for (const { reasons } of [...taking, ...trace]) {
    for (const reason of reasons) {
      if (reason.key === 'hours' && reason.held !== 'unreadable') return reason.at.state;
    }
  }
  return undefined;
}
