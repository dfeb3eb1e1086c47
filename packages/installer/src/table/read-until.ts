/** Reads when a switch ends, as people write it: an instant, or a time of day in the zone of the hours. */
import { UsageError } from 'command-line';
import { createIntlWallClock, nextTimeOfDay, parseInstant, writeInstant } from 'route-table';

const TIME_OF_DAY = /^([01]?\d|2[0-3]):([0-5]\d)$/;

/**
 * An instant with its offset; of a time of day the next one. `nowMs` is in milliseconds since 1970 UTC.
 *
 * @throws UsageError for anything else, such as a date without an offset: it would mean another moment elsewhere
 */
export function readUntil(text: string, timeZone: string, nowMs: number): string {
  if (parseInstant(text) !== undefined) return text;
  const [, hours, minutes] = TIME_OF_DAY.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) {
    throw new UsageError(
      `--until ${text}: give a time of day in ${timeZone}, such as 18:00, or an instant with its offset, such as 2026-11-30T08:00-05:00.`,
    );
  }
  const clock = createIntlWallClock();
  const minute = Number(hours) * 60 + Number(minutes);
  return writeInstant(timeZone, nextTimeOfDay(timeZone, minute, nowMs, clock), clock);
}
