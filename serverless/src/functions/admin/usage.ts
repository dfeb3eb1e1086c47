/** POST /admin/usage: what became of the calls of a day, added up from the log; `{day, cursor?}`. */
import { collectUsage } from 'route-table';
import { adminHandler } from '../../admin/admin-handler';
import { ok } from '../../admin/admin-reply';
import { dayOf } from '../../usage/day-of';
import { readCursor, writeCursor } from '../../usage/log-cursor';
import { CALL_FUNCTIONS, readLogPages } from '../../usage/read-log-pages';

export const handler = adminHandler('view', async (request) => {
  const period = dayOf(request.event);
  const start = readCursor(request.event['cursor'], CALL_FUNCTIONS.length);
  const { rows, next } = await readLogPages(request, period, start);
  return ok('usage', {
    day: period.day,
    usage: collectUsage(rows),
    lines: rows.length,
    ...(next && { next: writeCursor(next) }),
  });
});
