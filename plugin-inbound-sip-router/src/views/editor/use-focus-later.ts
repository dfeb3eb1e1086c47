/** Moves the focus to what appears with the next rendering, so that a keyboard never loses its place. */
import { useEffect, useState, type RefObject } from 'react';

export function useFocusLater(within: RefObject<HTMLElement>): (selector: string) => void {
  const [wish, setWish] = useState<{ readonly selector: string }>();
  useEffect(() => {
    if (wish) within.current?.querySelector<HTMLElement>(wish.selector)?.focus();
  }, [wish, within]);
  return (selector) => setWish({ selector });
}
