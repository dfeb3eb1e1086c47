/** Adds up usage: of pages to a day, of days to a period. */
import type { Outcome } from '../going-on/outcome';
import type { StepTally, Tally, Usage } from './usage';

/** Addresses without a route that are kept one by one: somebody who scans a domain dials thousands. */
export const MAX_DIALLED = 2_000;

/**
 * The order and grouping of the parts do not matter, as long as no more addresses without a route were dialled than are
 * kept; beyond that the most dialled stay, and the rest is counted together.
 */
export function addUpUsage(parts: readonly Usage[]): Usage {
  const sum = (name: 'calls' | 'unattributed' | 'dialledOthers') =>
    parts.reduce((total, part) => total + part[name], 0);
  const dialled = grouped(
    parts.flatMap((part) => part.dialled),
    ({ user, domain }) => JSON.stringify([user, domain]),
    added,
  );
  const kept = new Set(mostCalled(dialled));
  return {
    calls: sum('calls'),
    unattributed: sum('unattributed'),
    routes: grouped(
      parts.flatMap((part) => part.routes),
      ({ route }) => route,
      added,
    ),
    dialled: dialled.filter((each) => kept.has(each)),
    dialledOthers: dialled.reduce(
      (total, each) => (kept.has(each) ? total : total + each.calls),
      sum('dialledOthers'),
    ),
    steps: grouped(
      parts.flatMap((part) => part.steps),
      ({ plan, step }) => JSON.stringify([plan, step]),
      addedSteps,
    ),
    errors: grouped(
      parts.flatMap((part) => part.errors),
      ({ reason, route }) => JSON.stringify([reason, route]),
      added,
    ),
    ...(parts.some(({ isPart }) => isPart) && { isPart: true }),
  };
}

function mostCalled<Each extends Tally>(tallies: readonly Each[]): readonly Each[] {
  if (tallies.length <= MAX_DIALLED) return tallies;
  return [...tallies].sort((one, other) => other.calls - one.calls).slice(0, MAX_DIALLED);
}

/** One for each key, in the order of the keys. */
function grouped<Each>(
  all: readonly Each[],
  keyOf: (each: Each) => string,
  add: (one: Each, other: Each) => Each,
): readonly Each[] {
  const groups = new Map<string, Each>();
  for (const each of all) {
    const key = keyOf(each);
    const known = groups.get(key);
    groups.set(key, known === undefined ? each : add(known, each));
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
}

function added<Each extends Tally>(one: Each, other: Each): Each {
  return { ...one, calls: one.calls + other.calls, last: Math.max(one.last, other.last) };
}

function addedSteps(one: StepTally, other: StepTally): StepTally {
  const ended: Partial<Record<Outcome, number>> = { ...one.ended };
  // The keys of `ended` are outcomes.
  for (const [outcome, calls] of Object.entries(other.ended) as [Outcome, number][]) {
    ended[outcome] = (ended[outcome] ?? 0) + calls;
  }
  return { ...added(one, other), ended };
}
