/** The rows of Studio Executions: one for each call that a flow took. */
import type { EmulatorInstance } from '../emulator-instance';
import { collection } from '../store/store';
import { isoTimestamp } from '../timestamps';

/** A row holds what Twilio shows, without addresses. */
export interface Execution {
  readonly sid: string;
  readonly account_sid: string;
  readonly flow_sid: string;
  readonly contact_channel_address: string;
  readonly status: 'active' | 'ended';
  readonly context: ReturnType<typeof contextOf>;
  readonly date_created: string;
  readonly date_updated: string;
}

export const executions = collection<Execution>('studio.executions');

/** Does nothing when the flow has the call already. `call`: the parameters of the request. */
export function beginExecution(
  emulator: EmulatorInstance,
  flowSid: string,
  call: Readonly<Record<string, string>>,
): void {
  if (executionOf(emulator, flowSid, call)) return;
  const now = isoTimestamp(emulator.clock.now());
  emulator.store.put(executions, {
    sid: emulator.sids.next('FN'),
    account_sid: emulator.account.sid,
    flow_sid: flowSid,
    contact_channel_address: call['From'] ?? '',
    status: 'active',
    context: contextOf(flowSid, call),
    date_created: now,
    date_updated: now,
  });
}

/** The flow was told that the call is over. A call that it does not have is ignored. */
export function endExecution(
  emulator: EmulatorInstance,
  flowSid: string,
  call: Readonly<Record<string, string>>,
): void {
  const found = executionOf(emulator, flowSid, call);
  if (!found) return;
  const date_updated = isoTimestamp(emulator.clock.now());
  emulator.store.put(executions, { ...found, status: 'ended', date_updated });
}

function executionOf(
  { store }: EmulatorInstance,
  flowSid: string,
  call: Readonly<Record<string, string>>,
): Execution | undefined {
  return store.all(
    executions,
    (each) =>
      each.flow_sid === flowSid && each.status === 'active' && callSidOf(each) === call['CallSid'],
  )[0];
}

function callSidOf({ context }: Execution): string | undefined {
  return context.trigger.call['CallSid'];
}

/** Docs, studio/rest-api/v2/execution-context: the trigger has the parameters of the call. */
function contextOf(flowSid: string, call: Readonly<Record<string, string>>) {
  return {
    trigger: { call },
    widgets: {},
    flow: {
      flow_sid: flowSid,
      variables: {},
      channel: { address: call['To'] ?? '' },
      contact: { channel: { address: call['From'] ?? '' } },
    },
  };
}
