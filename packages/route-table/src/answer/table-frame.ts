/** Reads what of a stored table must be right before any call is answered. */
import { fault, type Findings } from '../findings/findings';
import { describe, isFields, ownField, type UnknownFields } from '../findings/untrusted';
import type { Numbering } from '../numbering/numbering-settings';
import { checkNumbering } from '../validation/check-numbering';

export interface Frame {
  readonly fields: UnknownFields;
  readonly rows: readonly unknown[];
  readonly defaultRow: unknown;
  readonly numbering: Numbering | undefined;
}

/** Undefined or with issues: no call can be answered with it. */
export function readFrame(json: unknown, found: Findings): Frame | undefined {
  if (!isFields(json)) {
    fault(found, [], 'not-an-object:table', { value: describe(json) });
    return undefined;
  }
  const rows = ownField(json, 'routes');
  const defaultRow = ownField(json, 'default');
  const numbering = ownField(json, 'numbering');
  if (numbering !== undefined) checkNumbering(numbering, ['numbering'], found);
  if (defaultRow === undefined) {
    fault(found, ['default'], 'not-an-object:default-route', { value: describe(defaultRow) });
  }
  if (!isList(rows)) {
    fault(found, ['routes'], 'not-a-list:routes', { value: describe(rows) });
    return undefined;
  }
  // Every setting was checked, if there are any; otherwise nothing is opened.
  return { fields: json, rows, defaultRow, numbering: numbering as Numbering | undefined };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
