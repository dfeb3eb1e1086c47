/** Ctrl+Z and Ctrl+Shift+Z (on a Mac with Cmd) undo and redo, outside of text fields. */
import { useEffect } from 'react';
import { useRouterDispatch } from '../router-context';

export function useUndoKeys(): void {
  const dispatch = useRouterDispatch();
  useEffect(() => {
    const undoOrRedo = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return;
      if (event.defaultPrevented || isTextField(event.target)) return;
      event.preventDefault();
      dispatch({
        type: event.shiftKey ? 'inboundSipRouter/draft/redone' : 'inboundSipRouter/draft/undone',
      });
    };
    document.addEventListener('keydown', undoOrRedo);
    return () => document.removeEventListener('keydown', undoOrRedo);
  }, [dispatch]);
}

/** A text field undoes its own typing. */
function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement)
    return target.type !== 'checkbox' && target.type !== 'radio';
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
