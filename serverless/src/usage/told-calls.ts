/** What the lines of a log and Twilio's records tell of single calls. */
import type { ToldCall, ToldStep } from 'admin-contract';
import { readLogLine } from 'route-table';
import type { CallRecord } from '../twilio-api/call-records';
import type { LogRow } from './read-log-pages';

export interface ToldLines {
  readonly calls: readonly ToldCall[];
  readonly steps: readonly ToldStep[];
}

/** Only those that `isWanted`; a call without a SID cannot be told from others, and is left out. */
export function tellLines(
  rows: readonly LogRow[],
  isWanted: (call: { readonly callSid: string; readonly route: string | undefined }) => boolean,
): ToldLines {
  const calls: ToldCall[] = [];
  const steps: ToldStep[] = [];
  for (const { message, at, buildSid } of rows) {
    const line = readLogLine(message);
    if (line?.callSid === undefined) continue;
    const { callSid, route } = line;
    if (!isWanted({ callSid, route })) continue;
    if (line.kind === 'call') {
      const { user, domain, why, plan, step, error, tableVersion } = line;
      const said = { callSid, at, route, user, domain, why, plan, step, error, tableVersion };
      calls.push({ ...said, buildSid });
    } else {
      const { plan, step, outcome, nextPlan, nextStep, error } = line;
      steps.push({ at, plan, step, outcome, nextPlan, nextStep, error });
    }
  }
  return { calls, steps };
}

/** With what Twilio's record adds; callers only if `showsCallers`. */
export function withRecord(
  call: ToldCall,
  record: CallRecord | undefined,
  showsCallers: boolean,
): ToldCall {
  if (!record) return call;
  const { to, from, status, seconds } = record;
  return { ...call, to: to && withoutPassword(to), status, seconds, ...(showsCallers && { from }) };
}

/** What comes between the second colon of an address and its at sign may be a password that somebody dialled. */
function withoutPassword(to: string): string {
  return to.replace(/^(sips?:[^:@]*):[^@]*@/i, '$1:***@');
}
