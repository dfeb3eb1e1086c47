/** Combinations of what is assumed of Twilio: some in which every two values meet, or all that there are. */
import { ASSUMPTION_VALUES, type Assumptions } from 'twilio-emulator';

const NAMES = Object.keys(ASSUMPTION_VALUES) as (keyof Assumptions)[];

/** Every combination; the first has all defaults, the last the other end of each list. */
export function allAssumptions(): readonly Assumptions[] {
  let sets: Record<string, unknown>[] = [{}];
  for (const name of NAMES) {
    sets = sets.flatMap((set) =>
      ASSUMPTION_VALUES[name].map((value) => ({ ...set, [name]: value })),
    );
  }
  return sets as unknown as Assumptions[];
}

/** The two ends, and so many more that every two values of two assumptions are together in one of them. */
export function pairwiseAssumptions(): readonly Assumptions[] {
  const all = allAssumptions();
  const chosen = [all[0], all[all.length - 1]].filter((set) => set !== undefined);
  const open = new Set(all.flatMap(pairsOf));
  chosen.flatMap(pairsOf).forEach((pair) => open.delete(pair));
  while (open.size > 0) {
    const news = (set: Assumptions) => pairsOf(set).filter((pair) => open.has(pair)).length;
    const best = all.reduce((one, other) => (news(other) > news(one) ? other : one));
    chosen.push(best);
    pairsOf(best).forEach((pair) => open.delete(pair));
  }
  return chosen;
}

export function pairsOf(set: Assumptions): readonly string[] {
  const values = NAMES.map((name) => `${name}=${set[name]}`);
  return values.flatMap((one, index) => values.slice(index + 1).map((other) => `${one} ${other}`));
}
