/** Reads the day that is asked for. */
import type { FunctionEvent } from '../http/twilio-runtime';
import { BadParameter } from '../admin/admin-parameters';
import type { LogPeriod } from './read-log-pages';

const DAY_MS = 86_400_000;

/** `day` is a date in UTC. Throws `BadParameter` for anything else. */
export function dayOf({ day }: FunctionEvent): LogPeriod & { readonly day: string } {
  if (typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day)) {
    const begin = Date.parse(`${day}T00:00:00Z`);
    if (!Number.isNaN(begin) && new Date(begin).toISOString().startsWith(day)) {
      return { day, begin, end: begin + DAY_MS };
    }
  }
  throw new BadParameter('The parameter day is a date, such as 2026-11-30.');
}
