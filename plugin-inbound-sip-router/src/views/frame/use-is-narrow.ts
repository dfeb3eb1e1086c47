/** Measures whether an element is narrower than a layout needs. */
import { useLayoutEffect, useState, type RefObject } from 'react';

export function useIsNarrow(element: RefObject<HTMLElement>, neededPx: number): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return undefined;
    setNarrow(box.clientWidth < neededPx);
    const observer = new ResizeObserver(() => setNarrow(box.clientWidth < neededPx));
    observer.observe(box);
    return () => observer.disconnect();
  }, [element, neededPx]);
  return isNarrow;
}
