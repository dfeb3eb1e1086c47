/** Whether something was typed into the panel that is open, which closing it would lose. */
import type { Panel } from './router-state';

export function hasTyped(panel: Panel): boolean {
  return 'form' in panel && JSON.stringify(panel.form) !== JSON.stringify(panel.initial);
}
