/** Issues as people read them: where, what, and what to do. */
import { lineOf } from '../declaration/read-declaration';
import type { Issue } from '../issue';

/** `file` and `text` are of the declaration that the paths lead into. */
export function renderIssues(issues: readonly Issue[], file: string, text: string): string {
  return issues
    .map(({ path, message }) => {
      const line = lineOf(text, path);
      const place = line === undefined ? file : `${file}:${line}`;
      const field = path.length === 0 ? '' : ` ${path.join('.')}:`;
      return `${place}:${field} ${message}\n`;
    })
    .join('');
}
