/** Serverless Services: the container of Functions, Assets, builds and environments. */
import { metaPage, pageOf } from '../api/paging';
import { commonBehaviours } from '../api/common-behaviours';
import { refusal } from '../api/twilio-error';
import type { ApiCall, Routes } from '../api/call';
import { created, noContent, ok, type Reply } from '../api/reply';
import { collection } from '../store/store';
import { isoTimestamp } from '../timestamps';
import { serverlessBehaviours } from './behaviours';

// Types

/** A row holds what Twilio shows, without `url` and `links`. */
export interface Service {
  readonly sid: string;
  readonly account_sid: string;
  readonly unique_name: string;
  readonly friendly_name: string;
  readonly include_credentials: boolean;
  readonly ui_editable: boolean;
  readonly domain_base: string;
  readonly date_created: string;
  readonly date_updated: string;
}

export const services = collection<Service>('serverless.services');

// Validation

/** Docs, serverless/api/resource/service: UniqueName is 50 characters or less and part of a domain. */
const UNIQUE_NAME = /^[a-zA-Z0-9_-]{1,50}$/;

function checkUniqueName(call: ApiCall, name: string): void {
  if (!UNIQUE_NAME.test(name)) throw refusal(serverlessBehaviours.serviceNameInvalid, name);
  const isTaken = call.emulator.store.all(services).some((each) => each.unique_name === name);
  if (isTaken) throw refusal(serverlessBehaviours.serviceNameTaken, name);
}

/** The service that the path names by SID or unique name (spec: both address it). */
export function serviceOf(call: ApiCall, parameter = 'ServiceSid'): Service {
  const sidOrName = call.sid(parameter);
  const { store } = call.emulator;
  const found =
    store.get(services, sidOrName) ??
    store.all(services).find((each) => each.unique_name === sidOrName);
  if (!found) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

// Operations

function createService(call: ApiCall): Reply {
  const uniqueName = call.form.required('UniqueName');
  checkUniqueName(call, uniqueName);
  const { sids, store, account, clock } = call.emulator;
  const now = isoTimestamp(clock.now());
  const sid = sids.next('ZS');
  const service = store.put(services, {
    sid,
    account_sid: account.sid,
    unique_name: uniqueName,
    friendly_name: call.form.required('FriendlyName'),
    include_credentials: call.form.flag('IncludeCredentials') ?? true,
    ui_editable: call.form.flag('UiEditable') ?? false,
    domain_base: domainBase(uniqueName, sid),
    date_created: now,
    date_updated: now,
  });
  return created(render(service, call));
}

function updateService(call: ApiCall): Reply {
  const before = serviceOf(call, 'Sid');
  const { store, clock } = call.emulator;
  const service = store.put(services, {
    ...before,
    friendly_name: call.form.text('FriendlyName') ?? before.friendly_name,
    include_credentials: call.form.flag('IncludeCredentials') ?? before.include_credentials,
    ui_editable: call.form.flag('UiEditable') ?? before.ui_editable,
    date_updated: isoTimestamp(clock.now()),
  });
  return ok(render(service, call));
}

function fetchService(call: ApiCall): Reply {
  return ok(render(serviceOf(call, 'Sid'), call));
}

function listServices(call: ApiCall): Reply {
  const page = pageOf(call, call.emulator.store.list(services), (each) => each.sid);
  return ok(metaPage(call, 'services', page, (each) => render(each, call)));
}

async function deleteService(call: ApiCall): Promise<Reply> {
  const { sid } = serviceOf(call, 'Sid');
  const { store, deployments } = call.emulator;
  store.removeEverywhere((row) => row['sid'] === sid || row['service_sid'] === sid);
  await deployments.takeDown((build) => build.serviceSid === sid);
  return noContent();
}

/** Four digits keep two accounts' services of one name apart (spec example: `name-1234`). */
function domainBase(uniqueName: string, sid: string): string {
  const digits = String(Number.parseInt(sid.slice(2, 10), 16) % 10_000).padStart(4, '0');
  return `${uniqueName.toLowerCase().replaceAll('_', '-')}-${digits}`;
}

function render(service: Service, call: ApiCall): object {
  const url = `https://${call.host}/v1/Services/${service.sid}`;
  return {
    ...service,
    url,
    links: {
      environments: `${url}/Environments`,
      functions: `${url}/Functions`,
      assets: `${url}/Assets`,
      builds: `${url}/Builds`,
    },
  };
}

// Routes

export const serviceRoutes: Routes = {
  ListService: { run: listServices, sure: 'spec' },
  CreateService: { run: createService, sure: 'traced' },
  FetchService: { run: fetchService, sure: 'spec' },
  UpdateService: { run: updateService, sure: 'spec' },
  DeleteService: { run: deleteService, sure: 'spec', simplified: 'Live deployments end at once.' },
};
