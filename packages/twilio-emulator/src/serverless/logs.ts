/** Logs: what deployed Functions wrote. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { metaPage, pageOf } from '../api/paging';
import { ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import type { DeployedLog } from '../deployments/deployment-runner';
import type { EmulatorInstance } from '../emulator-instance';
import { collection } from '../store/store';
import { isoTimestamp } from '../timestamps';
import type { Deployment } from './deployment-rows';
import { environmentOf } from './environments';

// Types

export interface Log {
  readonly sid: string;
  readonly account_sid: string;
  readonly service_sid: string;
  readonly environment_sid: string;
  readonly build_sid: string | null;
  readonly deployment_sid: string;
  readonly function_sid: string | null;
  readonly request_sid: string | null;
  readonly level: DeployedLog['level'];
  readonly message: string;
  readonly date_created: string;
}

export const logs = collection<Log>('serverless.logs');

/** Docs, serverless/api/resource/logs. */
const DEFAULT_PERIOD_DAYS = 1;
const DAY_MS = 24 * 60 * 60 * 1000;

// Operations

/** Adds an entry, as the deployment that wrote it. */
export function writeLog(
  emulator: EmulatorInstance,
  deployment: Deployment,
  entry: DeployedLog,
): void {
  const { store, sids, clock } = emulator;
  store.put(logs, {
    sid: sids.next('NO'),
    account_sid: deployment.account_sid,
    service_sid: deployment.service_sid,
    environment_sid: deployment.environment_sid,
    build_sid: deployment.build_sid,
    deployment_sid: deployment.sid,
    function_sid: entry.functionSid ?? null,
    request_sid: entry.requestSid ?? null,
    level: entry.level,
    message: entry.message,
    date_created: isoTimestamp(clock.now()),
  });
}

function listLogs(call: ApiCall): Reply {
  const environment = environmentOf(call);
  const { store, clock, limits } = call.emulator;
  const nowMs = clock.nowMs();
  const fromMs = Math.max(
    instantMs(call.query.text('StartDate')) ?? nowMs - DEFAULT_PERIOD_DAYS * DAY_MS,
    limits.logsSinceMs,
  );
  const untilMs = instantMs(call.query.text('EndDate')) ?? nowMs;
  const functionSid = call.query.text('FunctionSid');
  const rows = store.list(logs, (each) => {
    const atMs = Date.parse(each.date_created);
    return (
      each.environment_sid === environment.sid &&
      (functionSid === undefined || each.function_sid === functionSid) &&
      atMs >= wholeSecond(fromMs) &&
      atMs <= untilMs
    );
  });
  const page = pageOf(call, rows, (each) => each.sid);
  return ok(metaPage(call, 'logs', page, (each) => render(each, call)));
}

function fetchLog(call: ApiCall): Reply {
  const environment = environmentOf(call);
  const { store, limits } = call.emulator;
  const found = store.get(logs, call.sid('Sid'));
  const isKept = found && Date.parse(found.date_created) >= wholeSecond(limits.logsSinceMs);
  if (!isKept || found.environment_sid !== environment.sid) {
    throw refusal(commonBehaviours.notFound, call.path);
  }
  return ok(render(found, call));
}

/** Timestamps have no milliseconds. */
function wholeSecond(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}

function instantMs(text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : Date.parse(text);
}

function render(log: Log, call: ApiCall): object {
  const environment = `Services/${log.service_sid}/Environments/${log.environment_sid}`;
  return { ...log, url: `https://${call.host}/v1/${environment}/Logs/${log.sid}` };
}

// Routes

export const logRoutes: Routes = {
  ListLog: { run: listLogs, sure: 'docs' },
  FetchLog: { run: fetchLog, sure: 'spec' },
};
