/** Draws new rows a few at a time: typing is never held up by a whole page of them. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** A key that is pressed meanwhile waits for as many at most. */
const NEW_ROWS_AT_ONCE = 5;

/** @returns those rows that must be drawn now: all that were drawn before, and the next few. */
export function useDrawnRows<Row extends { readonly id: string }>(
  rows: readonly Row[],
): readonly Row[] {
  const drawn = useRef<ReadonlySet<string>>(new Set());
  const [, drawMore] = useState(0);
  let room = NEW_ROWS_AT_ONCE;
  const now = rows.filter(({ id }) => drawn.current.has(id) || room-- > 0);

  useLayoutEffect(() => {
    drawn.current = new Set(now.map(({ id }) => id));
  });
  useEffect(() => {
    if (now.length === rows.length) return undefined;
    // After what was drawn is on the screen, and what was typed meanwhile is taken in.
    const timer = setTimeout(() => drawMore((times) => times + 1), 0);
    return () => clearTimeout(timer);
  });
  return now;
}
