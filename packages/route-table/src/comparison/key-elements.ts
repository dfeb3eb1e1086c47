/** Tells the elements of a list apart by name, even if two would have the same. */

/** `earlier` is the number of elements above that have the same name without it. Undefined: it has no name. */
type NameOf<Element> = (element: Element, earlier: number) => string | undefined;

/** The elements by name, in the order of the list; undefined if one has no name. */
export function keyElements<Element>(
  elements: readonly Element[],
  nameOf: NameOf<Element>,
): Map<string, Element> | undefined {
  const keyed = new Map<string, Element>();
  const nextName = elementNamer(nameOf);
  for (const element of elements) {
    const name = nextName(element);
    if (name === undefined) return undefined;
    keyed.set(name, element);
  }
  return keyed;
}

/** Names the elements of one list, which are given to it one after the other. */
export function elementNamer<Element>(
  nameOf: NameOf<Element>,
): (element: Element) => string | undefined {
  const repeats = new Map<string, number>();
  return (element) => {
    const first = nameOf(element, 0);
    if (first === undefined) return undefined;
    const earlier = repeats.get(first) ?? 0;
    repeats.set(first, earlier + 1);
    return earlier === 0 ? first : nameOf(element, earlier);
  };
}
