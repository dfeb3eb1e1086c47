/** Asks Studio which of some flows has taken a call and still waits for its end. */
import { type Ask, fieldsOf, listRows, optionalTextOf, textOf } from 'publishing';
import type { StudioFlow } from 'route-table';

export interface CallInStudio {
  readonly callSid: string;
  /** `From`, as Twilio sends it. */
  readonly from: string;
  /** Executions that are older are of other calls. */
  readonly since: Date;
}

/** Executions of one flow that are looked at (this project: so many calls of one caller are not in one flow at once). */
const MAX_EXECUTIONS = 200;
const STUDIO = 'https://studio.twilio.com/v2/Flows';

/** Undefined if none has. Twilio docs, studio/rest-api/v2/execution and execution-context. */
export async function findFlowOfCall(
  ask: Ask,
  flows: readonly StudioFlow[],
  call: CallInStudio,
): Promise<StudioFlow | undefined> {
  for (const flow of flows) {
    const executions = `${STUDIO}/${flow.flowSid}/Executions`;
    const since = encodeURIComponent(call.since.toISOString());
    const { rows } = await listRows(
      ask,
      `${executions}?DateCreatedFrom=${since}&PageSize=100`,
      'executions',
      MAX_EXECUTIONS,
    );
    for (const row of rows) {
      const isOfCaller = optionalTextOf(row, 'contact_channel_address') === call.from;
      if (optionalTextOf(row, 'status') !== 'active' || !isOfCaller) continue;
      const sid = textOf(row, 'sid');
      if ((await callSidOf(ask, `${executions}/${sid}/Context`)) === call.callSid) return flow;
    }
  }
  return undefined;
}

async function callSidOf(ask: Ask, url: string): Promise<string | undefined> {
  const { status, json } = await ask({ method: 'GET', url, isRepeatable: true });
  if (status !== 200) return undefined;
  const { trigger } = fieldsOf(fieldsOf(json)['context']);
  return optionalTextOf(fieldsOf(trigger)['call'], 'CallSid');
}
