/** A promotion as a table: each URL, old → new. */
import type { Change } from '../plan/plan';
import { titleOf } from '../resources/resource';
import type { Paint } from './paint';
import { renderTable } from './plain-table';

export function renderPromotion(changes: readonly Change[], paint: Paint): string {
  if (changes.length === 0) return 'The account has these URLs already.\n';
  const rows = changes.flatMap((change) =>
    Object.entries(change.after ?? {}).map(([field, value]) => [
      `${change.kind} ${titleOf(change)}`,
      field,
      paint.dim(String(change.before?.[field] ?? '(none)')),
      paint.green(String(value ?? '(none)')),
    ]),
  );
  return `${renderTable(rows, ['resource', 'field', 'old', 'new'])}\n`;
}
