/** Reads a date of a calendar file (RFC 5545 §3.3.4). */
import { dayNumber } from 'route-table';
import { dateText } from './preset';

/** A date without a time; undefined for anything else. */
export function dateOf(text: string | undefined): number | undefined {
  const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)$/.exec(text?.trim() ?? '') ?? [];
  if (year === undefined) return undefined;
  const day = dayNumber({ year: Number(year), month: Number(month), date: Number(date) });
  return dateText(day).replace(/-/g, '') === `${year}${month ?? ''}${date ?? ''}` ? day : undefined;
}
