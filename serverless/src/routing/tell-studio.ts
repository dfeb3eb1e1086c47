/** Finds the Studio flow that took a call of a plan, so that it is told once that the call has ended. */
import { type Ask, OutOfTime, type TimeBudget, TwilioFailure } from 'publishing';
import { flowsOfCall, uniqueFlows, type StudioFlow } from 'route-table';
import type { InboundCall } from '../http/inbound-call';
import { findFlowOfCall } from '../twilio-api/flow-of-call';
import type { TableReading } from './table-file';

/** Flows that are asked: with more there would be no time (this project; validation refuses more in one plan). */
const MAX_FLOWS = 3;
/** Studio may show an execution a little after it began (assumed). */
const AGAIN_AFTER_MS = 2_000;
/** A second look is not begun if less than this would be left for it. */
const LEAST_MS = 500;
/** Clocks of two services differ, and rows have whole seconds (this project). */
const MARGIN_MS = 5_000;

export interface ToldStudio {
  readonly flow: StudioFlow | undefined;
  /** Flows that were asked; none if the plan leads to none. */
  readonly asked: number;
  readonly problem?: string;
}

/** The flows of the plans of this call, now and at its start; those of one account only, if it is given. */
export function candidateFlows(
  call: InboundCall,
  readings: readonly TableReading[],
  accountSid?: string,
): readonly StudioFlow[] {
  const flows = readings.flatMap((reading) =>
    reading.kind === 'read' ? flowsOfCall(reading.table, call) : [],
  );
  return uniqueFlows(flows)
    .filter((flow) => accountSid === undefined || isOf(flow, accountSid))
    .slice(0, MAX_FLOWS);
}

function isOf(flow: StudioFlow, accountSid: string): boolean {
  return flow.accountSid.toLowerCase() === accountSid.toLowerCase();
}

/** @param createdAt when the call was created */
export async function findStudioFlow(
  flows: readonly StudioFlow[],
  call: InboundCall,
  createdAt: Date,
  ask: Ask,
  budget: TimeBudget,
): Promise<ToldStudio> {
  const { callSid, from } = call;
  if (flows.length === 0 || callSid === undefined || from === undefined) {
    return { flow: undefined, asked: 0 };
  }
  const since = new Date(createdAt.getTime() - MARGIN_MS);
  const find = () => findFlowOfCall(ask, flows, { callSid, from, since });
  try {
    const first = await find();
    if (first || budget.leftMs < AGAIN_AFTER_MS + LEAST_MS) {
      return { flow: first, asked: flows.length };
    }
    await budget.wait(AGAIN_AFTER_MS);
    return { flow: await find(), asked: flows.length };
  } catch (error) {
    if (!(error instanceof TwilioFailure || error instanceof OutOfTime)) throw error;
    return { flow: undefined, asked: flows.length, problem: error.message };
  }
}
