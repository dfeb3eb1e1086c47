/** A promotion as a table: each URL, old → new. */
import { type Paint, renderTable } from 'command-line';
import type { Change } from '../plan/plan';
import { titleOf } from '../resources/resource';

export function renderPromotion(
  changes: readonly Change[],
  leftAlone: readonly string[],
  paint: Paint,
): string {
  return `${renderUrls(changes, paint)}${renderLeftAlone(leftAlone)}`;
}

function renderUrls(changes: readonly Change[], paint: Paint): string {
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

/** More lines than that are better read in the plan. */
const MAX_LINES = 8;

/** A promotion changes URLs of its environments and nothing else. */
function renderLeftAlone(leftAlone: readonly string[]): string {
  if (leftAlone.length === 0) return '';
  const lines = leftAlone.slice(0, MAX_LINES).map((each) => `  ${each}\n`);
  const more = leftAlone.length - MAX_LINES;
  const others = more > 0 ? `  and ${more} more\n` : '';
  return `\nAlso pending, and left alone (see sip-provision plan):\n${lines.join('')}${others}`;
}
