/** Environments: a stage of a service with a domain, where one build can be live. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { metaPage, pageOf } from '../api/paging';
import { created, noContent, ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { collection } from '../store/store';
import { isoTimestamp } from '../timestamps';
import { serverlessBehaviours } from './behaviours';
import { checkLength } from './lengths';
import { serviceOf, type Service } from './services';

// Types

export interface Environment {
  readonly sid: string;
  readonly account_sid: string;
  readonly service_sid: string;
  /** The live build. */
  readonly build_sid: string | null;
  readonly unique_name: string;
  readonly domain_suffix: string | null;
  readonly domain_name: string;
  readonly date_created: string;
  readonly date_updated: string;
}

export const environments = collection<Environment>('serverless.environments');

// Validation

/** Docs, serverless/api/resource/environment. */
const MAX_UNIQUE_NAME_CHARACTERS = 100;
const MAX_DOMAIN_SUFFIX_CHARACTERS = 16;
const DOMAIN_SUFFIX = /^[a-z0-9-]+$/;

function checkNew(call: ApiCall, service: Service, name: string, suffix: string | null): void {
  checkLength('UniqueName', name, MAX_UNIQUE_NAME_CHARACTERS);
  if (suffix !== null) {
    checkLength('DomainSuffix', suffix, MAX_DOMAIN_SUFFIX_CHARACTERS);
    if (!DOMAIN_SUFFIX.test(suffix)) {
      throw refusal(serverlessBehaviours.domainSuffixInvalid, suffix);
    }
  }
  for (const other of environmentsIn(call, service)) {
    if (other.unique_name === name) throw refusal(serverlessBehaviours.environmentNameTaken, name);
    if (other.domain_suffix === suffix) {
      throw refusal(serverlessBehaviours.environmentDomainTaken, suffix ?? '(none)');
    }
  }
}

function environmentsIn(call: ApiCall, service: Service): Environment[] {
  return call.emulator.store.all(environments, (each) => each.service_sid === service.sid);
}

/** The environment that the path names, in the service that it names. */
export function environmentOf(call: ApiCall, parameter = 'EnvironmentSid'): Environment {
  const service = serviceOf(call);
  const found = call.emulator.store.get(environments, call.sid(parameter));
  if (found?.service_sid !== service.sid) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

// Operations

function createEnvironment(call: ApiCall): Reply {
  const service = serviceOf(call);
  const name = call.form.required('UniqueName');
  const suffix = call.form.text('DomainSuffix') ?? '';
  checkNew(call, service, name, suffix === '' ? null : suffix);
  const { sids, store, clock } = call.emulator;
  const now = isoTimestamp(clock.now());
  const environment = store.put(environments, {
    sid: sids.next('ZE'),
    account_sid: service.account_sid,
    service_sid: service.sid,
    build_sid: null,
    unique_name: name,
    domain_suffix: suffix === '' ? null : suffix,
    domain_name: `${[service.domain_base, suffix].filter(Boolean).join('-')}.twil.io`,
    date_created: now,
    date_updated: now,
  });
  return created(render(environment, call));
}

function fetchEnvironment(call: ApiCall): Reply {
  return ok(render(environmentOf(call, 'Sid'), call));
}

function listEnvironments(call: ApiCall): Reply {
  const service = serviceOf(call);
  const rows = call.emulator.store.list(environments, (each) => each.service_sid === service.sid);
  const page = pageOf(call, rows, (each) => each.sid);
  return ok(metaPage(call, 'environments', page, (each) => render(each, call)));
}

async function deleteEnvironment(call: ApiCall): Promise<Reply> {
  const { sid } = environmentOf(call, 'Sid');
  const { store, deployments } = call.emulator;
  store.removeEverywhere((row) => row['sid'] === sid || row['environment_sid'] === sid);
  await deployments.takeDown((build) => build.environmentSid === sid);
  return noContent();
}

function render(environment: Environment, call: ApiCall): object {
  const service = `https://${call.host}/v1/Services/${environment.service_sid}`;
  const url = `${service}/Environments/${environment.sid}`;
  return {
    ...environment,
    url,
    links: {
      variables: `${url}/Variables`,
      deployments: `${url}/Deployments`,
      logs: `${url}/Logs`,
    },
  };
}

// Routes

export const environmentRoutes: Routes = {
  ListEnvironment: { run: listEnvironments, sure: 'spec' },
  CreateEnvironment: { run: createEnvironment, sure: 'traced' },
  FetchEnvironment: { run: fetchEnvironment, sure: 'spec' },
  DeleteEnvironment: {
    run: deleteEnvironment,
    sure: 'assumed',
    simplified: 'A live deployment ends at once.',
  },
};
