/** The oracle of merges: where a draft changed its base, so that a test can see where two drafts meet. */
import { diffTables } from '../src/comparison/diff-tables';
import type { FieldChange } from '../src/comparison/diff-fields';
import type { RouteChange } from '../src/comparison/diff-tables';
import type { RouteTable } from '../src/index';
import { orderedText, spelledTable } from './spelled-table';

/** What was changed in one place: a whole route, a field of a row, or its destination. */
export interface ChangedPlace {
  readonly row: string;
  /** Names below the row; none for a whole route. */
  readonly path: readonly string[];
  /** Equal for equal changes. */
  readonly text: string;
}

/**
 * The places that the draft changed. Type, value and options of a row are one place where the draft or one of the
 * others has another type than the base.
 */
export function changedPlaces(
  base: RouteTable,
  draft: RouteTable,
  others: readonly RouteTable[],
): readonly ChangedPlace[] {
  const diffs = [draft, ...others].map((table) => diffTables(base, table));
  const retyped = new Set(diffs.flatMap((changes) => changes.filter(isRetyped).map(rowOf)));
  return diffTables(base, draft).flatMap((change) => {
    const row = rowOf(change);
    if (!('fields' in change)) {
      const alone = { routes: [change.route], default: base.default };
      return [{ row, path: [], text: change.kind + orderedText(spelledTable(alone)) }];
    }
    const whole = change.fields.filter((field) => retyped.has(row) && isOfDestination(field));
    const single = change.fields.filter((field) => !whole.includes(field));
    return [
      ...(whole.length > 0 ? [{ row, path: ['type'], text: row + orderedText(whole) }] : []),
      ...single.map((field) => ({ row, path: field.path, text: row + orderedText(field) })),
    ];
  });
}

/** Whether one is the other or lies within it. */
export function overlaps(one: ChangedPlace, other: ChangedPlace): boolean {
  const depth = Math.min(one.path.length, other.path.length);
  const [above, below] = [one.path.slice(0, depth), other.path.slice(0, depth)];
  return one.row === other.row && above.join('\n') === below.join('\n');
}

const rowOf = (change: RouteChange) => ('key' in change ? change.key : change.kind);
const isRetyped = (change: RouteChange) =>
  'fields' in change && change.fields.some(({ path }) => path[0] === 'type');
const isOfDestination = ({ path }: FieldChange) =>
  ['type', 'destination', 'options'].includes(path[0] ?? '');
