/** Checks the numbering settings of a table. */
import { fault } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { numberingFields } from './numbering-fields';
import { warnOfUnknownFields } from './unknown-fields';
import { describe, isFields, ownField } from '../findings/untrusted';

export function checkNumbering(value: unknown, path: Path, found: Findings): void {
  if (!isFields(value)) {
    fault(found, path, 'not-an-object:numbering', { value: describe(value) });
    return;
  }
  for (const [name, field] of Object.entries(numberingFields)) {
    const setting = ownField(value, name);
    const isRequired = name === 'defaultCountry';
    if (setting !== undefined || isRequired) field.check(setting, [...path, name], found);
  }
  warnOfUnknownFields(value, Object.keys(numberingFields), path, found);
}
