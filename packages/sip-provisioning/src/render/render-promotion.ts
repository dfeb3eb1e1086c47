/** A promotion as a table: each URL, old → new. */
import Table from 'cli-table3';
import type { Change } from '../plan/plan';
import { titleOf } from '../resources/resource';
import type { Paint } from './paint';
import { PLAIN_TABLE } from './plain-table';

export function renderPromotion(changes: readonly Change[], paint: Paint): string {
  if (changes.length === 0) return 'The account has these URLs already.\n';
  const table = new Table({ ...PLAIN_TABLE, head: ['resource', 'field', 'old', 'new'] });
  for (const change of changes) {
    for (const [field, value] of Object.entries(change.after ?? {})) {
      const old = String(change.before?.[field] ?? '(none)');
      const title = `${change.kind} ${titleOf(change)}`;
      table.push([title, field, paint.dim(old), paint.green(String(value ?? '(none)'))]);
    }
  }
  return `${table.toString()}\n`;
}
