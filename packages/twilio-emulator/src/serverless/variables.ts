/** Variables: what a deployed Function finds in its context. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { metaPage, pageOf } from '../api/paging';
import { created, noContent, ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { collection } from '../store/store';
import { isoTimestamp } from '../timestamps';
import { serverlessBehaviours } from './behaviours';
import { environmentOf, type Environment } from './environments';
import { checkLength } from './lengths';

// Types

export interface Variable {
  readonly sid: string;
  readonly account_sid: string;
  readonly service_sid: string;
  readonly environment_sid: string;
  readonly key: string;
  readonly value: string;
  readonly date_created: string;
  readonly date_updated: string;
}

export const variables = collection<Variable>('serverless.variables');

// Validation

/** Docs, serverless/api/resource/variable. */
const MAX_KEY_CHARACTERS = 128;
const MAX_VALUE_BYTES = 450;

function checkVariable(
  call: ApiCall,
  environment: Environment,
  wanted: Pick<Variable, 'key' | 'value'>,
  sid?: string,
): void {
  checkLength('Key', wanted.key, MAX_KEY_CHARACTERS);
  if (Buffer.byteLength(wanted.value) > MAX_VALUE_BYTES) {
    throw refusal(serverlessBehaviours.tooLong, 'Value', `${MAX_VALUE_BYTES} bytes`);
  }
  const isTaken = call.emulator.store
    .all(variables, (each) => each.environment_sid === environment.sid)
    .some((each) => each.key === wanted.key && each.sid !== sid);
  if (isTaken) throw refusal(serverlessBehaviours.variableKeyTaken, wanted.key);
}

function variableOf(call: ApiCall): Variable {
  const environment = environmentOf(call);
  const found = call.emulator.store.get(variables, call.sid('Sid'));
  if (found?.environment_sid !== environment.sid)
    throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

// Operations

function createVariable(call: ApiCall): Reply {
  const environment = environmentOf(call);
  const wanted = { key: call.form.required('Key'), value: call.form.required('Value') };
  checkVariable(call, environment, wanted);
  const { sids, store, clock } = call.emulator;
  const now = isoTimestamp(clock.now());
  const variable = store.put(variables, {
    sid: sids.next('ZV'),
    account_sid: environment.account_sid,
    service_sid: environment.service_sid,
    environment_sid: environment.sid,
    ...wanted,
    date_created: now,
    date_updated: now,
  });
  return created(render(variable, call));
}

function updateVariable(call: ApiCall): Reply {
  const before = variableOf(call);
  const { store, clock } = call.emulator;
  const wanted = {
    key: call.form.text('Key') ?? before.key,
    value: call.form.text('Value') ?? before.value,
  };
  checkVariable(call, environmentOf(call), wanted, before.sid);
  const now = isoTimestamp(clock.now());
  return ok(render(store.put(variables, { ...before, ...wanted, date_updated: now }), call));
}

function fetchVariable(call: ApiCall): Reply {
  return ok(render(variableOf(call), call));
}

function listVariables(call: ApiCall): Reply {
  const environment = environmentOf(call);
  const rows = call.emulator.store.list(
    variables,
    (each) => each.environment_sid === environment.sid,
  );
  const page = pageOf(call, rows, (each) => each.sid);
  return ok(metaPage(call, 'variables', page, (each) => render(each, call)));
}

function deleteVariable(call: ApiCall): Reply {
  call.emulator.store.remove(variables, variableOf(call));
  return noContent();
}

function render(variable: Variable, call: ApiCall): object {
  const environment = `Services/${variable.service_sid}/Environments/${variable.environment_sid}`;
  return {
    ...variable,
    url: `https://${call.host}/v1/${environment}/Variables/${variable.sid}`,
  };
}

// Routes

export const variableRoutes: Routes = {
  ListVariable: { run: listVariables, sure: 'spec' },
  CreateVariable: { run: createVariable, sure: 'spec' },
  FetchVariable: { run: fetchVariable, sure: 'spec' },
  UpdateVariable: { run: updateVariable, sure: 'spec' },
  DeleteVariable: { run: deleteVariable, sure: 'spec' },
};
