/** Keeps the focus in the table when the row that had it goes away. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { FOCUS_KEY } from '../frame/panel-opener';

/** `row` among the rows of the page; `part` names the button in it. */
interface Place {
  readonly element: HTMLElement;
  readonly row: number;
  readonly part: string;
}

/** @param rows changes whenever the rows on the screen do. */
export function useKeptFocus(box: RefObject<HTMLElement>, rows: readonly unknown[]): void {
  const last = useRef<Place>();

  useEffect(() => {
    const table = box.current;
    const remember = ({ target }: FocusEvent) => {
      last.current = target instanceof HTMLElement ? placeOf(target) : undefined;
    };
    const forget = () => {
      if (last.current?.element.isConnected) last.current = undefined;
    };
    table?.addEventListener('focusin', remember);
    table?.addEventListener('focusout', forget);
    return () => {
      table?.removeEventListener('focusin', remember);
      table?.removeEventListener('focusout', forget);
    };
  }, [box]);

  useLayoutEffect(() => {
    const place = last.current;
    if (!place || place.element.isConnected || document.activeElement !== document.body) return;
    const now = box.current?.querySelectorAll('tbody tr');
    const row = now?.[Math.min(place.row, now.length - 1)];
    const same = row?.querySelector<HTMLElement>(`[${FOCUS_KEY}$=" ${place.part}"]`);
    (same ?? row?.querySelector<HTMLElement>('button'))?.focus();
  }, [box, rows]);
}

function placeOf(element: HTMLElement): Place | undefined {
  const row = element.closest('tr');
  if (!row?.parentElement || row.closest('tbody') === null) return undefined;
  const part = (element.getAttribute(FOCUS_KEY) ?? '').split(' ').slice(-1).join('');
  return { element, row: Array.from(row.parentElement.children).indexOf(row), part };
}
