/** Makes the browser ask before the page is left with unpublished changes. */
import { hasTyped } from '../model/has-typed';
import type { RouterState } from '../model/router-state';

/** Until the service knows of the build, a publish cannot be found again after a reload. */
export function mayLoseWork(state: RouterState, hasChanges: boolean): boolean {
  const isPublishUnknown = state.publish.kind === 'running' && state.publish.stage === 'checking';
  return hasChanges || isPublishUnknown || hasTyped(state.panel);
}

/** @returns takes the warning away. */
export function warnBeforeLeaving(page: Window, mayLose: () => boolean): () => void {
  const warn = (event: BeforeUnloadEvent) => {
    if (mayLose()) event.preventDefault();
  };
  page.addEventListener('beforeunload', warn);
  return () => page.removeEventListener('beforeunload', warn);
}
