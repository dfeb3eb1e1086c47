/** Carries out changes on a table. */
import { replaceSecretMarkers, secretMarkersIn } from '../secrets/secret-marker';
import type { JsonValue } from '../json-value';
import type { RouteTable } from '../table';
import { applyFields, type Same } from './apply-fields';
import { fieldChange, type FieldChange } from './diff-fields';
import type { RouteChange } from './diff-tables';
import { sameJson } from './json-tree';
import { jsonOf } from './normal-route';
import { normalRecord, normalTable, storedTable } from './normal-table';
import type { RecordShape } from './record-shape';
import { pathOf, type PlaceInTable } from './row-place';
import { routesIn, TABLE_SHAPE } from './table-shape';

/** A change that does not fit the table, and why. */
export interface Misfit {
  readonly code: 'route-exists' | 'route-missing' | 'value-differs';
  readonly change: RouteChange;
}

/** If a change does not fit nothing is applied, and every such change is listed. */
export type AppliedChanges =
  | { readonly kind: 'applied'; readonly table: RouteTable }
  | { readonly kind: 'unfit'; readonly misfits: readonly Misfit[] };

export interface ApplyOptions {
  /** Whether one marker of a secret is as good as another in what was there before: digits change with their key. */
  readonly anyMarker?: boolean;
  readonly shape?: RecordShape;
}

/**
 * The table with the changes made. A change fits if the table holds what the change says was there before. Rows that
 * no change names stay as they are written; new rows come last. Never throws: what does not fit is listed.
 */
export function applyChanges(
  table: RouteTable,
  changes: readonly RouteChange[],
  { anyMarker = false, shape = TABLE_SHAPE }: ApplyOptions = {},
): AppliedChanges {
  const misfits = new Map<RouteChange, Misfit['code']>();
  changes.filter(isStray).forEach((change) => misfits.set(change, 'value-differs'));
  const applied = applyFields(
    normalTable(table, shape),
    changes.flatMap((change) => (isStray(change) ? [] : fieldsOf(change, shape))),
    anyMarker ? sameButMarkers : sameJson,
    ({ of }, depth, found) => {
      const isRowMissing = 'key' in of && depth === 2 && found === undefined;
      misfits.set(
        of,
        of.kind === 'added' ? 'route-exists' : isRowMissing ? 'route-missing' : 'value-differs',
      );
    },
  );
  if (misfits.size === 0) return { kind: 'applied', table: storedTable(applied, shape) };
  return {
    kind: 'unfit',
    misfits: changes.flatMap((change) => {
      const code = misfits.get(change);
      return code === undefined ? [] : [{ code, change }];
    }),
  };
}

/** Whether a change says that it is of settings, and is of rows. */
function isStray(change: RouteChange): boolean {
  if ('key' in change || change.kind === 'default-changed') return false;
  return change.fields.some(({ path }) => path[0] === 'routes' || path[0] === 'default');
}

type FieldOfChange = FieldChange & { readonly of: RouteChange };

/** What a change says about fields of the whole table. */
function fieldsOf(change: RouteChange, shape: RecordShape): readonly FieldOfChange[] {
  switch (change.kind) {
    case 'added':
    case 'removed': {
      const place = { kind: 'route', key: change.key } as const;
      const route = normalRecord(jsonOf(change.route), routesIn(shape));
      const [before, after] = change.kind === 'added' ? [undefined, route] : [route, undefined];
      return [{ ...fieldChange(pathOf({ place, path: [] }), before, after), of: change }];
    }
    case 'changed':
      return below({ kind: 'route', key: change.key }, change);
    case 'default-changed':
      return below({ kind: 'default' }, change);
    case 'settings-changed':
    case 'lists-changed':
    case 'access-changed':
      return below({ kind: 'settings' }, change);
  }
}

function below(
  place: PlaceInTable['place'],
  change: Extract<RouteChange, { readonly fields: unknown }>,
): readonly FieldOfChange[] {
  return change.fields.map((field) => {
    const path = pathOf({ place, path: field.path });
    return { ...field, path, of: change };
  });
}

/** Compared first as they are: most values hold no marker. */
const sameButMarkers: Same = (left, right) =>
  sameJson(left, right) || sameJson(withoutMarkers(left), withoutMarkers(right));

function withoutMarkers(value: JsonValue | undefined): JsonValue | undefined {
  if (value === undefined || secretMarkersIn(value).length === 0) return value;
  // A marker holds nothing that JSON would escape.
  return JSON.parse(replaceSecretMarkers(JSON.stringify(value), () => '')) as JsonValue;
}
