/** The Studio flows that a call may have come to through call plans. */
import type { Call } from '../answer/call';
import type { OpenTable } from '../answer/open-table';
import { readCalled } from '../answer/read-addresses';
import { studioFlowOf, type StudioFlow } from '../destinations/studio-flow';
import { matchRoute } from '../matching/match-route';

/** In the order of their steps: of the plan of the route, then of the plan for every call. */
export function flowsOfCall(table: OpenTable, call: Call): readonly StudioFlow[] {
  const called = readCalled(call, table.numbering);
  const match =
    called.kind === 'parsed'
      ? matchRoute(table.compiled, called.views)
      : ({ kind: 'default' } as const);
  const row = match.kind === 'default' ? table.defaultRow : table.checkedRow(match.index);
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
