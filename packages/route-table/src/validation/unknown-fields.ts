/** Tells of fields that mean nothing here: they are kept, but a slip of the pen is not to go unseen. */
import { warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { quote } from '../findings/untrusted';
import type { UnknownFields } from '../findings/untrusted';

export function warnOfUnknownFields(
  fields: UnknownFields,
  known: readonly string[],
  path: Path,
  found: Findings,
): void {
  for (const name of Object.keys(fields)) {
    if (known.includes(name) || fields[name] === undefined) continue;
    warn(found, [...path, name], 'unknown-field', { name: quote(name) });
  }
}
