/** Measures whether an element is smaller than a layout needs. */
import { useLayoutEffect, useState, type RefObject } from 'react';

export function useIsNarrow(element: RefObject<HTMLElement>, neededPx: number): boolean {
  return useIsBelow(element, neededPx, 'clientWidth');
}

export function useIsShort(element: RefObject<HTMLElement>, neededPx: number): boolean {
  return useIsBelow(element, neededPx, 'clientHeight');
}

function useIsBelow(
  element: RefObject<HTMLElement>,
  neededPx: number,
  side: 'clientWidth' | 'clientHeight',
): boolean {
  const [isBelow, setBelow] = useState(false);
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return undefined;
    setBelow(box[side] < neededPx);
    const observer = new ResizeObserver(() => setBelow(box[side] < neededPx));
    observer.observe(box);
    return () => observer.disconnect();
  }, [element, neededPx, side]);
  return isBelow;
}
