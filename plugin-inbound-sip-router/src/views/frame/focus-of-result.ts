/** Takes the focus to the result of what a person did, if what had it is gone or cannot be pressed any more. */
import { useLayoutEffect, type RefObject } from 'react';

/** Of the heading of the view: it has the focus if nothing else is left to have it. */
export const VIEW_HEADING_ID = 'inbound-sip-router-heading';

/** When the result goes while it has the focus, the heading of the view gets it. */
export function useFocusOfResult(result: RefObject<HTMLElement>, isResult: boolean): void {
  useLayoutEffect(() => {
    const box = result.current;
    if (!box || !isResult) return undefined;
    if (isFocusLost()) box.focus();
    return () => {
      if (box.contains(document.activeElement)) queueMicrotask(focusHeading);
    };
  }, [result, isResult]);
}

/** Somebody who types elsewhere is left alone. */
export function isFocusLost(): boolean {
  const { activeElement } = document;
  return (
    activeElement === null || activeElement === document.body || activeElement.matches(':disabled')
  );
}

/** Another result may have taken the focus by then. */
function focusHeading(): void {
  if (isFocusLost()) document.getElementById(VIEW_HEADING_ID)?.focus();
}
