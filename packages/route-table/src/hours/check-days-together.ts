/** Checks exceptions and weeks against one another: a day named twice, and nights that run into the next opening. */
import type { DayEntry, HolidayList, Hours, Week } from './hours';
import { WEEKDAYS } from './hours';
import { parseInstant } from './instant';
import { parseOpening } from './opening';
import { DAY_MS, MINUTES_A_DAY } from './wall-clock';
import { fault, warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { quote } from '../findings/untrusted';

/** After so long a switch has usually been forgotten (this project). */
const LONG_SWITCH_DAYS = 7;

/** All of it is valid on its own. */
export function checkDaysTogether(
  hours: readonly Hours[],
  holidays: readonly HolidayList[],
  found: Findings,
): void {
  holidays.forEach(({ days }, index) => checkTwice(days, ['holidays', index, 'days'], found));
  hours.forEach(({ week, days = [], switch: override }, index) => {
    const path: Path = ['hours', index];
    checkTwice(days, [...path, 'days'], found);
    checkNights(week, [...path, 'week'], found);
    days.forEach((entry, place) =>
      checkNights(entry.week, [...path, 'days', place, 'week'], found),
    );
    if (!override) return;
    const length = (parseInstant(override.until) ?? 0) - (parseInstant(override.at) ?? 0);
    if (length <= LONG_SWITCH_DAYS * DAY_MS) return;
    warn(found, [...path, 'switch', 'until'], 'switch-long', { limit: LONG_SWITCH_DAYS });
  });
}

/** Of two entries that name one day in the same words, one would never count. */
function checkTwice(days: readonly DayEntry[], path: Path, found: Findings): void {
  const seen = new Map<string, string>();
  days.forEach(({ id, on, from, to }, index) => {
    const named = on ?? `${from ?? ''} – ${to ?? ''}`;
    const other = seen.get(named);
    if (other === undefined) seen.set(named, id);
    else fault(found, [...path, index], 'day-twice', { day: quote(named), other: quote(other) });
  });
}

/** Both are open then, so nothing is wrong but what somebody had in mind. */
function checkNights(week: Week | undefined, path: Path, found: Findings): void {
  if (!week) return;
  WEEKDAYS.forEach((day, index) => {
    const next = WEEKDAYS[(index + 1) % WEEKDAYS.length] ?? day;
    const latest = Math.max(0, ...(week[day] ?? []).map((text) => parseOpening(text)?.end ?? 0));
    (week[next] ?? []).forEach((text, place) => {
      if ((parseOpening(text)?.begin ?? Infinity) >= latest - MINUTES_A_DAY) return;
      warn(found, [...path, next, place], 'night-overlaps', { opening: text });
    });
  });
}
