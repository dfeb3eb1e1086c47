/** Checks an exception as a whole: it names its day in one way, and its openings in one way. */
import { checkOpenings } from './check-openings';
import { parseDay } from './named-day';
import { fault } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import type { UnknownFields } from '../findings/untrusted';

/** Each field on its own is good. */
export function checkDayEntry(entry: UnknownFields, path: Path, found: Findings): void {
  const { on, from, to, open, week, otherwise } = entry;
  const isSpan = from !== undefined || to !== undefined;
  if ((on !== undefined) === isSpan || (from === undefined) !== (to === undefined)) {
    fault(found, path, 'names-no-day', {});
  } else if (isSpan && Number(parseDay(String(from))) > Number(parseDay(String(to)))) {
    fault(found, [...path, 'to'], 'ends-before-begin', {});
  }
  if (week !== undefined && (open !== undefined || !isSpan)) {
    fault(found, [...path, 'week'], 'week-without-span', {});
  }
  if (otherwise !== undefined && open === undefined && week === undefined) {
    fault(found, [...path, 'otherwise'], 'otherwise-without-openings', {});
  }
  checkOpenings(open, [...path, 'open'], found);
}
