/** Says in words which way calls go through a plan: while its hours are open, closed, on holiday and closed by hand. */
import { longestRinging, planPaths, type CallPlan, type PlanPath } from 'route-table';
import type { Texts } from '../../texts/texts';
import { doneWords, durationWords, hoursName, orWords, type PlanNames } from './step-words';

export interface PathWords {
  /** For whom, such as `While New York is closed or on holiday`. */
  readonly when: string;
  /** What happens, in order. */
  readonly steps: readonly string[];
}

/** States in which calls go the same way are said together. */
export function pathWords(plan: CallPlan, names: PlanNames, texts: Texts): readonly PathWords[] {
  const groups: { readonly paths: PlanPath[]; readonly steps: readonly string[] }[] = [];
  for (const path of planPaths(plan)) {
    const steps = stepsOf(path, plan, names, texts);
    const same = groups.find(
      (group) =>
        group.paths[0]?.hours === path.hours && group.steps.join('\n') === steps.join('\n'),
    );
    if (same) same.paths.push(path);
    else groups.push({ paths: [path], steps });
  }
  return groups.map(({ paths, steps }) => ({ when: whenOf(paths, names, texts), steps }));
}

/** How long phones ring if nobody answers; undefined if none rings. */
export function ringingWords(
  plan: CallPlan,
  { table }: PlanNames,
  { plans }: Texts,
): string | undefined {
  const seconds = longestRinging(plan, table.teams ?? []);
  return seconds === 0 ? undefined : plans.path.ringing({ seconds: durationWords(seconds, plans) });
}

function whenOf(paths: readonly PlanPath[], names: PlanNames, texts: Texts): string {
  const { path } = texts.plans;
  const [first] = paths;
  if (first?.hours === undefined) return path.any;
  const states = paths.flatMap(({ state }) => (state ? [texts.routeTable.reading[state]] : []));
  return path.hours({
    hours: hoursName(first.hours, names, texts),
    states: orWords(states, texts.plans),
  });
}

function stepsOf(
  { steps, mayRunOut }: PlanPath,
  plan: CallPlan,
  names: PlanNames,
  texts: Texts,
): readonly string[] {
  const { path } = texts.plans;
  const said = steps.flatMap(({ step: id, isCertain }) => {
    const step = plan.steps.find((each) => each.id === id);
    if (!step) return [];
    const does = doneWords(step, names, texts);
    return [isCertain ? does : path.forSome({ does })];
  });
  return mayRunOut ? [...said, path.ends] : said;
}
