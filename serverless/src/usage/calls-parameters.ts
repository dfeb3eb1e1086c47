/** Reads which calls are asked for. */
import type { FunctionEvent } from '../http/twilio-runtime';
import { BadParameter, optionalNameOf } from '../admin/admin-parameters';
import { FIRST_PAGE, readCursor, type LogCursor } from './log-cursor';

/** Where the reading of calls goes on. */
export interface CallsCursor {
  /** Milliseconds since 1970 UTC: what came later is left out, so that parts fit together. */
  readonly end: number;
  readonly log: LogCursor;
}

const CALL_SID = /^CA[0-9a-f]{32}$/;
const FORM = /^(\d{1,15})\/(.+)$/s;

/** Undefined: calls of everybody are asked for. Throws `BadParameter` for anything but the SID of a call. */
export function callSidOf({ callSid }: FunctionEvent): string | undefined {
  if (callSid === undefined) return undefined;
  if (typeof callSid === 'string' && CALL_SID.test(callSid)) return callSid;
  throw new BadParameter('The parameter callSid is the SID of a call, CA and 32 digits.');
}

/** Throws `BadParameter` unless it is a text. */
export function routeOf(event: FunctionEvent): string | undefined {
  return optionalNameOf(event, 'route');
}

/** The beginning if there is none. Throws `BadParameter` unless it is one that this Function gave. */
export function callsCursorOf(
  { cursor }: FunctionEvent,
  lists: number,
  nowMs: number,
): CallsCursor {
  if (cursor === undefined) return { end: nowMs + 1, log: FIRST_PAGE };
  const [, end, log] = (typeof cursor === 'string' ? FORM.exec(cursor) : null) ?? [];
  return { end: Math.min(Number(end ?? 0), nowMs + 1), log: readCursor(log ?? null, lists) };
}

/** The cursor of the next part. */
export function writeCallsCursor(end: number, log: string): string {
  return `${end}/${log}`;
}
