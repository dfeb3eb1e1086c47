/** The time zone in which the browser is, by the name that a table takes. */
import { timeZoneNames } from 'route-table';

export function browserTimeZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return timeZoneNames().includes(timeZone) ? timeZone : 'UTC';
}
