/** Says days and moments as people do: `17:00`, `Mon 08:00`, `24 Dec, 08:00`, and where a clock is. */

const DAY_MS = 86_400_000;

/** @param day days since 1970-01-01 */
export function dayWords(day: number, language: string, withYear = false): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(withYear && { year: 'numeric' }),
  }).format(day * DAY_MS);
}

/** The moment in the time zone, as short as it can be seen from `now`; both in milliseconds since 1970 UTC. */
export function momentWords(
  instant: number,
  now: number,
  timeZone: string,
  language: string,
): string {
  const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (dateOf(instant) === dateOf(now)) return time;
  const days = (instant - now) / DAY_MS;
  const day =
    days > 0 && days < 6
      ? format({ weekday: 'short' })
      : format({ weekday: 'short', day: 'numeric', month: 'short' });
  return `${day} ${time}`;

  function format(options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(language, { timeZone, ...options }).format(instant);
  }
  function dateOf(ms: number): string {
    return new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short' }).format(ms);
  }
}

/** `New York` of `America/New_York`. */
export function cityOf(timeZone: string): string {
  return timeZone.slice(timeZone.lastIndexOf('/') + 1).replace(/_/g, ' ');
}
