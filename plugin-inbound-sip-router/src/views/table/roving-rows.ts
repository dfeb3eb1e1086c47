/** One tab stop for all rows of the table: arrow keys, Home and End go on from there. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { FOCUS_KEY } from '../frame/panel-opener';

/** @param rows changes whenever the rows on the screen do. */
export function useRovingRows(box: RefObject<HTMLElement>, rows: readonly unknown[]): void {
  const current = useRef<string>();
  useLayoutEffect(() => markStop(box.current, current.current), [box, rows]);
  useEffect(() => {
    const table = box.current;
    const remember = ({ target }: FocusEvent) => {
      const key = target instanceof Element && target.closest('tbody') && keyOf(target);
      if (!key) return;
      current.current = key;
      markStop(table, key);
    };
    const move = (event: KeyboardEvent) => {
      const { target, altKey, ctrlKey, metaKey, shiftKey } = event;
      if (altKey || ctrlKey || metaKey || shiftKey || !(target instanceof HTMLElement)) return;
      const next = target.closest('tbody') && keyOf(target) && nextOf(target, event.key);
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    table?.addEventListener('focusin', remember);
    table?.addEventListener('keydown', move);
    return () => {
      table?.removeEventListener('focusin', remember);
      table?.removeEventListener('keydown', move);
    };
  }, [box]);
}

/** Tab gets to the one with this key, or to the first. */
function markStop(table: HTMLElement | null, key: string | undefined): void {
  const all = table ? partsOf(table, 'tbody ') : [];
  const stop = all.find((part) => keyOf(part) === key) ?? all[0];
  for (const part of all) part.tabIndex = part === stop ? 0 : -1;
}

function nextOf(from: HTMLElement, pressed: string): HTMLElement | undefined {
  const row = from.closest('tr');
  if (!row) return undefined;
  const parts = partsOf(row);
  const at = parts.indexOf(from);
  switch (pressed) {
    case 'ArrowRight':
      return parts[at + 1];
    case 'ArrowLeft':
      return parts[at - 1];
    case 'Home':
      return parts[0];
    case 'End':
      return parts[parts.length - 1];
    case 'ArrowDown':
      return alikeIn(row.nextElementSibling, from);
    case 'ArrowUp':
      return alikeIn(row.previousElementSibling, from);
    default:
      return undefined;
  }
}

/** The same button of another row, or its first. */
function alikeIn(row: Element | null, from: HTMLElement): HTMLElement | undefined {
  if (!row) return undefined;
  const parts = partsOf(row);
  return parts.find((part) => nameOf(part) === nameOf(from)) ?? parts[0];
}

function partsOf(root: Element, within = ''): readonly HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>(`${within}[${FOCUS_KEY}]`));
}

function keyOf(part: Element): string | null {
  return part.getAttribute(FOCUS_KEY);
}

/** Keys are the row's id and the name of the part. */
function nameOf(part: Element): string | undefined {
  return keyOf(part)?.split(' ').pop();
}
