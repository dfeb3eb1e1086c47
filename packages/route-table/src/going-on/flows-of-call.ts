/** The Studio flows that a call may have come to through call plans. */
import type { Call } from '../answer/call';
import { rowFor } from '../answer/look-up';
import type { OpenTable } from '../answer/open-table';
import { readCalled } from '../answer/read-addresses';
import { studioFlowOf, type StudioFlow } from '../destinations/studio-flow';

/** In the order of their steps: of the plan of the route, then of the plan for every call. */
export function flowsOfCall(table: OpenTable, call: Call): readonly StudioFlow[] {
  const row = rowFor(table, readCalled(call, table.numbering));
  const ofRoute =
    row.kind === 'valid' && row.destination.type === 'call-plan'
      ? row.destination.destination
      : undefined;
  const flows = [ofRoute, table.plans.everyCall].flatMap((id) => {
    const plan = typeof id === 'string' ? table.plans.plan(id) : undefined;
    return (plan?.steps ?? []).flatMap((open) =>
      open.kind === 'valid' ? (studioFlowOf(open.step) ?? []) : [],
    );
  });
  return uniqueFlows(flows);
}

export function uniqueFlows(flows: readonly StudioFlow[]): readonly StudioFlow[] {
  return flows.filter(
    ({ flowSid }, index) =>
      flows.findIndex((other) => other.flowSid.toLowerCase() === flowSid.toLowerCase()) === index,
  );
}
