/** Merges three versions of a list of texts whose order means nothing. */
import type { JsonValue } from '../json-value';

interface Sets {
  readonly base: JsonValue | undefined;
  readonly mine: JsonValue | undefined;
  readonly theirs: JsonValue | undefined;
}

/**
 * What a side added is in it, what a side removed is not; as in `theirs`, what only mine has last. Undefined if that
 * cannot be: a side has no such list, or together the sides removed everything, which may mean something else than
 * what either wanted.
 */
export function mergeSet({ base, mine, theirs }: Sets): readonly string[] | undefined {
  const [before, here, there] = [textsOf(base ?? []), textsOf(mine), textsOf(theirs)];
  if (!before || !here || !there) return undefined;
  const merged = [
    ...there.filter((text) => here.includes(text) || !before.includes(text)),
    ...here.filter((text) => !there.includes(text) && !before.includes(text)),
  ];
  return merged.length === 0 ? undefined : [...new Set(merged)];
}

/** Undefined if it is not a list of texts. */
export function textsOf(value: JsonValue | undefined): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items: readonly JsonValue[] = value;
  const texts = items.filter((item): item is string => typeof item === 'string');
  return texts.length === items.length ? texts : undefined;
}
