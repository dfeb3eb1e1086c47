/** Remembers what opened a panel, and gives it the focus back when the panel closes. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useRouter } from '../router-context';
import { isFocusLost } from './focus-of-result';

/** Marks an element that is redrawn: the one with the same key takes its focus. */
export const FOCUS_KEY = 'data-focus-key';

/** @param main what surrounds the panel. */
export function usePanelOpener(main: RefObject<HTMLElement>): void {
  const isOpen = useRouter(({ panel }) => panel.kind !== 'none');
  const opener = useRef<HTMLElement | null>(null);
  const wasOpen = useRef(isOpen);

  useEffect(() => {
    const box = main.current;
    const remember = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement && !event.target.closest('aside')) {
        opener.current = event.target;
      }
    };
    box?.addEventListener('focusin', remember);
    return () => box?.removeEventListener('focusin', remember);
  }, [main]);

  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen && isFocusLost()) standIn(opener.current, main.current)?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, main]);
}

function standIn(opener: HTMLElement | null, main: HTMLElement | null): HTMLElement | null {
  if (opener?.isConnected && !opener.matches(':disabled')) return opener;
  const key = opener?.getAttribute(FOCUS_KEY);
  const same = key ? main?.querySelector<HTMLElement>(`[${FOCUS_KEY}="${CSS.escape(key)}"]`) : null;
  return same ?? main?.querySelector<HTMLElement>('input[type="search"], button:enabled') ?? null;
}
