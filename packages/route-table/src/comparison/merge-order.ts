/** Merges three orders of the elements of a list. */
import type { Side } from './side';

/** Names in their order. */
type Order = readonly string[];

/**
 * The order of the elements that are `present` in the merge. Only if both sides moved elements that all three have,
 * and not alike, is `settle` asked. An element that one side added comes behind the one it was put behind; two that
 * both sides put behind the same one: theirs first.
 */
export function mergeOrder(
  base: Order,
  mine: Order,
  theirs: Order,
  present: ReadonlySet<string>,
  settle: () => Side,
): Order {
  const side = movedBy(base, mine, theirs, settle);
  const [lead, other] = side === 'mine' ? [mine, theirs] : [theirs, mine];
  const merged = lead.filter((name) => present.has(name));
  other.forEach((name, index) => {
    if (!present.has(name) || merged.includes(name)) return;
    const before = other
      .slice(0, index)
      .reverse()
      .find((each) => merged.includes(each));
    let at = before === undefined ? 0 : merged.indexOf(before) + 1;
    while (at < merged.length && !other.includes(merged[at] ?? '')) at += 1;
    merged.splice(at, 0, name);
  });
  return merged;
}

/** Whose order of the common elements is taken. */
function movedBy(base: Order, mine: Order, theirs: Order, settle: () => Side): Side {
  const common = (order: Order) =>
    JSON.stringify(
      order.filter((name) => [base, mine, theirs].every((each) => each.includes(name))),
    );
  const [before, here, there] = [common(base), common(mine), common(theirs)];
  if (here === before || here === there) return 'theirs';
  return there === before ? 'mine' : settle();
}
