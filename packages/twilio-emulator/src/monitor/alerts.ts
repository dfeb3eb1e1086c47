/** Alerts: what went wrong on the account, as its debugger shows it. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { metaPage, pageOf } from '../api/paging';
import { ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import type { EmulatorInstance } from '../emulator-instance';
import { collection } from '../store/store';
import { isoTimestamp } from '../timestamps';

// Types

export const LOG_LEVELS = ['error', 'warning', 'notice', 'debug'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** A row holds what a list shows, without `url`. */
interface Alert {
  readonly sid: string;
  readonly account_sid: string;
  readonly alert_text: string;
  readonly api_version: string | null;
  readonly date_created: string;
  readonly date_generated: string;
  readonly date_updated: string;
  readonly error_code: string;
  readonly log_level: LogLevel;
  readonly more_info: string;
  readonly request_method: 'GET' | 'POST' | null;
  readonly request_url: string | null;
  readonly resource_sid: string | null;
  readonly service_sid: string | null;
}

/** What is known of a mishap; `resourceSid` is what it happened to, such as a call. */
export interface NewAlert {
  readonly errorCode: number;
  readonly text: string;
  readonly logLevel?: LogLevel;
  readonly resourceSid?: string;
  readonly requestUrl?: string;
  readonly requestMethod?: 'GET' | 'POST';
}

const alerts = collection<Alert>('monitor.alerts');

// Operations for whoever meets a mishap

/** Adds an alert that happened now; an error unless said otherwise. Returns its SID. */
export function recordAlert(
  emulator: Pick<EmulatorInstance, 'account' | 'clock' | 'sids' | 'store'>,
  alert: NewAlert,
): string {
  const now = isoTimestamp(emulator.clock.now());
  return emulator.store.put(alerts, {
    sid: emulator.sids.next('NO'),
    account_sid: emulator.account.sid,
    alert_text: alert.text,
    api_version: '2010-04-01',
    date_created: now,
    date_generated: now,
    date_updated: now,
    error_code: String(alert.errorCode),
    log_level: alert.logLevel ?? 'error',
    more_info: `https://www.twilio.com/docs/errors/${alert.errorCode}`,
    request_method: alert.requestMethod ?? null,
    request_url: alert.requestUrl ?? null,
    resource_sid: alert.resourceSid ?? null,
    service_sid: null,
  }).sid;
}

// Operations

function listAlerts(call: ApiCall): Reply {
  const { query, emulator } = call;
  const level = query.text('LogLevel');
  const [from, to] = [query.text('StartDate'), query.text('EndDate')];
  const rows = emulator.store.list(
    alerts,
    (each) =>
      (level === undefined || each.log_level === level) &&
      (from === undefined || Date.parse(each.date_generated) >= Date.parse(from)) &&
      (to === undefined || Date.parse(each.date_generated) <= Date.parse(to)),
  );
  const page = pageOf(call, rows, (each) => each.sid);
  return ok(metaPage(call, 'alerts', page, (each) => render(each, call)));
}

/** One alert shows the exchange too (spec); here there is none to show. */
function fetchAlert(call: ApiCall): Reply {
  const found = call.emulator.store.get(alerts, call.sid('Sid'));
  if (!found) throw refusal(commonBehaviours.notFound, call.path);
  return ok({
    ...render(found, call),
    request_variables: null,
    request_headers: null,
    response_body: null,
    response_headers: null,
  });
}

function render(row: Alert, call: ApiCall): object {
  return { ...row, url: `https://${call.host}/v1/Alerts/${row.sid}` };
}

// Routes

export const alertRoutes: Routes = {
  ListAlert: {
    run: listAlerts,
    sure: 'spec',
    simplified: 'Without dates it shows all alerts, not those of the last day.',
  },
  FetchAlert: { run: fetchAlert, sure: 'spec', simplified: 'Without the request and its answer.' },
};
