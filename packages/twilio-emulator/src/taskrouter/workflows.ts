/** TaskRouter Workflows: enough to pick one and to check a reference. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { metaPage, pageOf } from '../api/paging';
import { ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import type { EmulatorInstance } from '../emulator-instance';
import { collection } from '../store/store';
import { isoTimestamp } from '../timestamps';
import { workspaceOf } from './workspaces';

// Types

/** A row holds what Twilio shows, without addresses. */
export interface Workflow {
  readonly sid: string;
  readonly account_sid: string;
  readonly workspace_sid: string;
  readonly friendly_name: string;
  /** JSON text. */
  readonly configuration: string;
  readonly document_content_type: string;
  readonly assignment_callback_url: string | null;
  readonly fallback_assignment_callback_url: string | null;
  readonly task_reservation_timeout: number;
  readonly date_created: string;
  readonly date_updated: string;
}

const workflows = collection<Workflow>('taskrouter.workflows');

/** Specification, in prose of TaskReservationTimeout: the default. */
const DEFAULT_RESERVATION_TIMEOUT_SECONDS = 120;

/** The workflow with that SID, in whichever workspace. */
export function findWorkflow({ store }: EmulatorInstance, sid: string): Workflow | undefined {
  return store.get(workflows, sid);
}

/** Those of a workspace. */
export function workflowsOf({ store }: EmulatorInstance, workspaceSid: string): Workflow[] {
  return store.all(workflows, (each) => each.workspace_sid === workspaceSid);
}

// Operations for whoever fills the account

/** Adds a workflow to a workspace. Returns its SID. */
export function addWorkflow(
  emulator: EmulatorInstance,
  workspaceSid: string,
  friendlyName: string,
): string {
  const now = isoTimestamp(emulator.clock.now());
  return emulator.store.put(workflows, {
    sid: emulator.sids.next('WW'),
    account_sid: emulator.account.sid,
    workspace_sid: workspaceSid,
    friendly_name: friendlyName,
    configuration: JSON.stringify({ task_routing: { filters: [] } }),
    document_content_type: 'application/json',
    assignment_callback_url: null,
    fallback_assignment_callback_url: null,
    task_reservation_timeout: DEFAULT_RESERVATION_TIMEOUT_SECONDS,
    date_created: now,
    date_updated: now,
  }).sid;
}

// Operations

function fetchWorkflow(call: ApiCall): Reply {
  const workspace = workspaceOf(call, 'WorkspaceSid');
  const found = call.emulator.store.get(workflows, call.sid('Sid'));
  if (found?.workspace_sid !== workspace.sid) throw refusal(commonBehaviours.notFound, call.path);
  return ok(render(found, call));
}

function listWorkflows(call: ApiCall): Reply {
  const workspace = workspaceOf(call, 'WorkspaceSid');
  const wanted = call.query.text('FriendlyName');
  const rows = call.emulator.store.list(
    workflows,
    (each) =>
      each.workspace_sid === workspace.sid && [undefined, each.friendly_name].includes(wanted),
  );
  const page = pageOf(call, rows, (each) => each.sid);
  return ok(metaPage(call, 'workflows', page, (each) => render(each, call)));
}

function render(row: Workflow, call: ApiCall): object {
  const url = `https://${call.host}/v1/Workspaces/${row.workspace_sid}/Workflows/${row.sid}`;
  return {
    ...row,
    url,
    links: {
      statistics: `${url}/Statistics`,
      real_time_statistics: `${url}/RealTimeStatistics`,
      cumulative_statistics: `${url}/CumulativeStatistics`,
    },
  };
}

// Routes

export const workflowRoutes: Routes = {
  ListWorkflow: { run: listWorkflows, sure: 'spec' },
  FetchWorkflow: { run: fetchWorkflow, sure: 'spec', simplified: 'No workflow has filters.' },
};
