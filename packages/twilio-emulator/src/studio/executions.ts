/** Studio Executions: what a flow does with one call, and with which context. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { metaPage, pageOf } from '../api/paging';
import { ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { isoTimestamp } from '../timestamps';
import { executions, type Execution } from './execution-rows';

// Validation

function executionOf(call: ApiCall, parameter: string): Execution {
  const found = call.emulator.store.get(executions, call.sid(parameter));
  if (found?.flow_sid !== call.sid('FlowSid')) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

// Operations

/** Newest first; of a flow that the account does not have there are none. */
function listExecutions(call: ApiCall): Reply {
  const from = instant(call, 'DateCreatedFrom') ?? -Infinity;
  const to = instant(call, 'DateCreatedTo') ?? Infinity;
  const rows = call.emulator.store.list(executions, ({ flow_sid, date_created }) => {
    const created = Date.parse(date_created);
    return flow_sid === call.sid('FlowSid') && created >= from && created < to;
  });
  const page = pageOf(call, rows, (each) => each.sid);
  return ok(metaPage(call, 'executions', page, (each) => render(each, call)));
}

function fetchExecution(call: ApiCall): Reply {
  return ok(render(executionOf(call, 'Sid'), call));
}

function updateExecution(call: ApiCall): Reply {
  const found = executionOf(call, 'Sid');
  const status = call.form.required('Status') === 'ended' ? 'ended' : 'active';
  const date_updated = isoTimestamp(call.emulator.clock.now());
  return ok(render(call.emulator.store.put(executions, { ...found, status, date_updated }), call));
}

function fetchContext(call: ApiCall): Reply {
  const { account_sid, context, flow_sid, sid } = executionOf(call, 'ExecutionSid');
  const url = `${urlOf(call, flow_sid, sid)}/Context`;
  return ok({ account_sid, context, flow_sid, execution_sid: sid, url });
}

function instant(call: ApiCall, name: string): number | undefined {
  const text = call.query.text(name);
  return text === undefined || text === '' ? undefined : Date.parse(text);
}

/** Spec: neither a list nor one execution shows the context; it has an address of its own. */
function render(row: Execution, call: ApiCall): object {
  const url = urlOf(call, row.flow_sid, row.sid);
  return {
    ...row,
    context: {},
    url,
    links: { steps: `${url}/Steps`, execution_context: `${url}/Context` },
  };
}

function urlOf(call: ApiCall, flowSid: string, sid: string): string {
  return `https://${call.host}/v2/Flows/${flowSid}/Executions/${sid}`;
}

// Routes

export const executionRoutes: Routes = {
  ListExecution: { run: listExecutions, sure: 'docs' },
  FetchExecution: { run: fetchExecution, sure: 'spec' },
  UpdateExecution: {
    run: updateExecution,
    sure: 'spec',
    simplified: 'The call that the flow has is not ended.',
  },
  FetchExecutionContext: { run: fetchContext, sure: 'docs' },
};
