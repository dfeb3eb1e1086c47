/** Reads instants that are written with their offset from UTC, so that they mean the same everywhere. */

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/;
/** The farthest offset in use (IANA tz database: Pacific/Kiritimati). */
const MAX_OFFSET_HOURS = 14;

/**
 * Milliseconds since 1970 UTC of a text such as `2026-11-30T08:00-05:00`; undefined if it is not one, has no offset,
 * or names a time that does not exist, such as 30 February.
 */
export function parseInstant(text: string): number | undefined {
  if (!INSTANT.test(text)) return undefined;
  const offsetHours = Number(/([+-]\d\d):\d\d$/.exec(text)?.[1] ?? '0');
  if (Math.abs(offsetHours) > MAX_OFFSET_HOURS) return undefined;
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) return undefined;
  const written = Date.parse(`${text.slice(0, 10)}T00:00Z`);
  const overflows = new Date(written).toISOString().slice(0, 10) !== text.slice(0, 10);
  return overflows ? undefined : instant;
}
