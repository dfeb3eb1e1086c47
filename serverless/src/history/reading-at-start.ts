/** The table by which an ended call was routed: the live one, or one before it. */
import { liveTable } from '../deployment/live-table';
import type { FunctionPlace } from '../http/function-context';
import {
  fingerprintWith,
  isOwnBuild,
  maskEntries,
  readHistory,
  readSituation,
  serverlessClient,
  tableAt,
  type TimeBudget,
  twilioAsker,
} from 'publishing';
import { ownDeployment } from '../deployment/own-deployment';
import { openTable } from 'route-table';
import type { TableReading } from '../routing/table-file';
import { fetchCallStart } from '../twilio-api/call-start';

export interface EndedCall {
  readonly callSid: string | undefined;
  /** It began then or later; undefined: not known. */
  readonly earliestStart: Date | undefined;
}

/** When the running deployment went live: asked for once per container, and for most calls all that is needed. */
let ownLiveAt: Date | undefined;

/**
 * Undefined: the live table is the right one, or nothing better is known. Twilio is asked for the call itself only
 * where a deployment fell into its time.
 */
export async function readingAtStart(
  place: FunctionPlace,
  budget: TimeBudget,
  call: EndedCall,
): Promise<TableReading | undefined> {
  if (ownLiveAt && call.earliestStart && call.earliestStart >= ownLiveAt) return undefined;
  const ask = twilioAsker(place, budget);
  const port = serverlessClient(ask, place);
  const own = ownDeployment();
  const situation = await readSituation(port, budget);
  if (!(await isOwnBuild(situation.live, own, port))) return undefined;
  const liveAt = situation.deployments[0]?.createdAt;
  if (!liveAt) return undefined;
  ownLiveAt = liveAt;
  if (call.earliestStart && call.earliestStart >= liveAt) return undefined;
  const start = await fetchCallStart(ask, place.accountSid, call.callSid);
  if (!start || start >= liveAt) return undefined;
  const live = liveTable(own, place.authToken);
  if (!live.table) return undefined;
  const read = await readHistory(port, situation, own, live.table);
  const entries = maskEntries(read.entries, fingerprintWith(place.authToken));
  const history = { ...read, entries };
  const table = tableAt(history, { own, live, authToken: place.authToken }, start);
  const opened = table && openTable(table);
  if (opened?.kind !== 'opened') return undefined;
  return { kind: 'read', table: opened.table, version: 'before' };
}
