/** POST /admin/calls: single calls, newest first, or all that is known of one; `{route?, callSid?, cursor?}`. */
import type { ToldCall } from 'admin-contract';
import { adminHandler, type AdminRequest } from '../../admin/admin-handler';
import { ok } from '../../admin/admin-reply';
import { fetchCallRecord, findCallRecords } from '../../twilio-api/call-records';
import { callsCursorOf, callSidOf, routeOf, writeCallsCursor } from '../../usage/calls-parameters';
import { writeCursor } from '../../usage/log-cursor';
import { CALL_FUNCTIONS, readLogPages, type LogRow } from '../../usage/read-log-pages';
import { tellLines, withRecord } from '../../usage/told-calls';

const MINUTE_MS = 60_000;
/** Twilio keeps logs for 30 days (docs, serverless/api/resource/logs). */
const KEPT_MS = 30 * 24 * 60 * MINUTE_MS;
/** Calls of a part: their records are in one or two pages. */
const CALLS_OF_A_PART = 250;
/** Calls of one route of a part; for them more lines are looked through. */
const CALLS_OF_A_ROUTE = 20;
const LINES_FOR_A_ROUTE = 20_000;
/** From the log line of a call to when Twilio says that it started (assumed: at once, or when it was answered). */
const START_LAG_MS = 10 * MINUTE_MS;

export const handler = adminHandler('view', async (request) => {
  const callSid = callSidOf(request.event);
  return callSid === undefined ? listCalls(request) : oneCall(request, callSid);
});

async function listCalls(request: AdminRequest) {
  const { event, ask, place, budget } = request;
  const route = routeOf(event);
  const { end, log } = callsCursorOf(event, 1, budget.nowMs);
  const calls: ToldCall[] = [];
  // Each line is read once, when its page comes.
  const take = (page: readonly LogRow[]) => {
    calls.push(...tellLines(page, (call) => route === undefined || call.route === route).calls);
    return route !== undefined && calls.length >= CALLS_OF_A_ROUTE;
  };
  const { next } = await readLogPages(request, { begin: end - KEPT_MS, end }, log, {
    lists: 1,
    maxLines: route === undefined ? CALLS_OF_A_PART : LINES_FOR_A_ROUTE,
    take,
  });
  const [newest, oldest] = [calls[0], calls.at(-1)];
  const records =
    newest && oldest
      ? await findCallRecords(
          ask,
          place.accountSid,
          oldest.at - MINUTE_MS,
          newest.at + START_LAG_MS,
        )
      : new Map<string, never>();
  return ok('calls', {
    calls: calls.map((call) => withRecord(call, records.get(call.callSid), mayEdit(request))),
    steps: [],
    ...(next && { next: writeCallsCursor(end, writeCursor(next)) }),
  });
}

async function oneCall(request: AdminRequest, callSid: string) {
  const { event, ask, place, budget } = request;
  const record = await fetchCallRecord(ask, place.accountSid, callSid);
  if (!record) return ok('calls', { calls: [], steps: [] });
  const { log } = callsCursorOf(event, CALL_FUNCTIONS.length, budget.nowMs);
  const end = (record.ended ?? budget.nowMs) + MINUTE_MS;
  const period = { begin: record.created - MINUTE_MS, end };
  const { rows, next } = await readLogPages(request, period, log);
  const { calls, steps } = tellLines(rows, (call) => call.callSid === callSid);
  return ok('calls', {
    calls: calls.map((call) => withRecord(call, record, mayEdit(request))),
    steps,
    ...(next && { next: writeCallsCursor(end, writeCursor(next)) }),
  });
}

function mayEdit({ caller }: AdminRequest): boolean {
  return caller.isAdmin || caller.rights.has('edit');
}
