/** TaskRouter Workspaces: enough to pick one and to check a reference. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { metaPage, pageOf } from '../api/paging';
import { ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import type { EmulatorInstance } from '../emulator-instance';
import { collection } from '../store/store';
import { isoTimestamp } from '../timestamps';

// Types

/** A row holds what Twilio shows, without addresses. */
interface Workspace {
  readonly sid: string;
  readonly account_sid: string;
  readonly friendly_name: string;
  readonly default_activity_name: string;
  readonly default_activity_sid: string;
  readonly timeout_activity_name: string;
  readonly timeout_activity_sid: string;
  readonly event_callback_url: string | null;
  readonly events_filter: string | null;
  readonly multi_task_enabled: boolean;
  readonly prioritize_queue_order: 'FIFO';
  readonly date_created: string;
  readonly date_updated: string;
}

const workspaces = collection<Workspace>('taskrouter.workspaces');

// Validation

/** The workspace that the path names. */
export function workspaceOf(call: ApiCall, parameter: string): Workspace {
  const found = call.emulator.store.get(workspaces, call.sid(parameter));
  if (!found) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

/** Whether there is such a workspace. */
export function hasWorkspace(emulator: EmulatorInstance, sid: string): boolean {
  return emulator.store.get(workspaces, sid) !== undefined;
}

// Operations for whoever fills the account

/** Adds a workspace with the activity Offline as its default. */
export function addWorkspace(emulator: EmulatorInstance, friendlyName: string): Workspace {
  const now = isoTimestamp(emulator.clock.now());
  const activitySid = emulator.sids.next('WA');
  return emulator.store.put(workspaces, {
    sid: emulator.sids.next('WS'),
    account_sid: emulator.account.sid,
    friendly_name: friendlyName,
    default_activity_name: 'Offline',
    default_activity_sid: activitySid,
    timeout_activity_name: 'Offline',
    timeout_activity_sid: activitySid,
    event_callback_url: null,
    events_filter: null,
    multi_task_enabled: true,
    prioritize_queue_order: 'FIFO',
    date_created: now,
    date_updated: now,
  });
}

// Operations

function fetchWorkspace(call: ApiCall): Reply {
  return ok(render(workspaceOf(call, 'Sid'), call));
}

function listWorkspaces(call: ApiCall): Reply {
  const wanted = call.query.text('FriendlyName');
  const rows = call.emulator.store.list(workspaces, (each) =>
    [undefined, each.friendly_name].includes(wanted),
  );
  const page = pageOf(call, rows, (each) => each.sid);
  return ok(metaPage(call, 'workspaces', page, (each) => render(each, call)));
}

const LINKS = {
  activities: 'Activities',
  statistics: 'Statistics',
  real_time_statistics: 'RealTimeStatistics',
  cumulative_statistics: 'CumulativeStatistics',
  task_queues: 'TaskQueues',
  tasks: 'Tasks',
  workers: 'Workers',
  workflows: 'Workflows',
  task_channels: 'TaskChannels',
  events: 'Events',
};

function render(row: Workspace, call: ApiCall): object {
  const url = `https://${call.host}/v1/Workspaces/${row.sid}`;
  const links = Object.entries(LINKS).map(([key, name]) => [key, `${url}/${name}`]);
  return { ...row, url, links: Object.fromEntries(links) as Record<string, string> };
}

// Routes

export const workspaceRoutes: Routes = {
  ListWorkspace: { run: listWorkspaces, sure: 'spec' },
  FetchWorkspace: { run: fetchWorkspace, sure: 'spec' },
};
