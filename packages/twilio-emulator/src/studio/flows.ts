/** Studio Flows: what a call can be handed to; enough to pick one and to check a reference. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { metaPage, pageOf } from '../api/paging';
import { ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import type { EmulatorInstance } from '../emulator-instance';
import { collection } from '../store/store';
import { isoTimestamp } from '../timestamps';

// Types

export const FLOW_STATUSES = ['draft', 'published'] as const;
type FlowStatus = (typeof FLOW_STATUSES)[number];

/** A row holds what one flow shows, without addresses. */
interface Flow {
  readonly sid: string;
  readonly account_sid: string;
  readonly friendly_name: string;
  readonly status: FlowStatus;
  readonly revision: number;
  readonly definition: object;
  readonly date_created: string;
  readonly date_updated: string;
}

export interface NewFlow {
  readonly friendlyName: string;
  readonly status?: FlowStatus;
}

const flows = collection<Flow>('studio.flows');

/** The smallest flow that Studio accepts: a trigger that leads nowhere. */
const EMPTY_DEFINITION = {
  description: 'A flow of the emulator',
  states: [
    {
      name: 'Trigger',
      type: 'trigger',
      transitions: [{ event: 'incomingCall' }],
      properties: { offset: { x: 0, y: 0 } },
    },
  ],
  initial_state: 'Trigger',
  flags: { allow_concurrent_calls: true },
};

// Operations for whoever fills the account

/** Adds a flow, published unless said otherwise. Returns its SID. */
export function addFlow(emulator: EmulatorInstance, flow: NewFlow): string {
  const now = isoTimestamp(emulator.clock.now());
  return emulator.store.put(flows, {
    sid: emulator.sids.next('FW'),
    account_sid: emulator.account.sid,
    friendly_name: flow.friendlyName,
    status: flow.status ?? 'published',
    revision: 1,
    definition: EMPTY_DEFINITION,
    date_created: now,
    date_updated: now,
  }).sid;
}

// Operations

function fetchFlow(call: ApiCall): Reply {
  const found = call.emulator.store.get(flows, call.sid('Sid'));
  if (!found) throw refusal(commonBehaviours.notFound, call.path);
  const checked = { commit_message: null, valid: true, errors: [], warnings: [] };
  return ok({ ...render(found, call), definition: found.definition, ...checked });
}

/** A list leaves out the definition and its check (spec, example). */
function listFlows(call: ApiCall): Reply {
  const page = pageOf(call, call.emulator.store.list(flows), (each) => each.sid);
  const unread = { commit_message: null, valid: null, errors: null, warnings: null };
  return ok(
    metaPage(call, 'flows', page, (each) => ({
      ...render(each, call),
      definition: null,
      ...unread,
    })),
  );
}

function render(row: Flow, call: ApiCall): object {
  const url = `https://${call.host}/v2/Flows/${row.sid}`;
  return {
    ...row,
    webhook_url: `https://webhooks.twilio.com/v1/Accounts/${row.account_sid}/Flows/${row.sid}`,
    url,
    links: {
      revisions: `${url}/Revisions`,
      test_users: `${url}/TestUsers`,
      executions: `${url}/Executions`,
    },
  };
}

// Routes

export const flowRoutes: Routes = {
  ListFlow: { run: listFlows, sure: 'spec' },
  FetchFlow: { run: fetchFlow, sure: 'spec', simplified: 'Every flow is the same empty one.' },
};
