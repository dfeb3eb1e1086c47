/** Checks that a switch ends, and soon enough that nobody forgets it. */
import { parseInstant } from './instant';
import { DAY_MS } from './wall-clock';
import { fault } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import type { UnknownFields } from '../findings/untrusted';

/** An override without an end is what people forget to take back. */
const MAX_SWITCH_DAYS = 30;

/** Each field on its own is good. */
export function checkSwitch(fields: UnknownFields, path: Path, found: Findings): void {
  const at = parseInstant(String(fields['at'])) ?? 0;
  const until = parseInstant(String(fields['until'])) ?? 0;
  if (until < at) {
    fault(found, [...path, 'until'], 'ends-before-begin', {});
  } else if (until - at > MAX_SWITCH_DAYS * DAY_MS) {
    fault(found, [...path, 'until'], 'switch-too-long', { limit: MAX_SWITCH_DAYS });
  }
}
