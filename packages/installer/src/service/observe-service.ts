/** What Twilio has of the service: nothing, an environment without a deployment, or a live one with its code. */
import { UsageError } from 'command-line';
import {
  type Build,
  isRecordPath,
  optionalTextOf,
  readBuild,
  type ServerlessPort,
  sidOf,
  textOf,
} from 'publishing';
import { SERVERLESS_API, type TwilioRest } from '../account/twilio-rest';
import { InstallerError } from '../installer-error';
import type { Code } from './compare-code';

export interface Environment {
  readonly sid: string;
  readonly suffix: string;
  readonly domain: string;
  readonly buildSid: string | undefined;
}

export interface LiveService {
  readonly serviceSid: string;
  readonly environmentSid: string;
  readonly domain: string;
  /** Of all its environments. */
  readonly domains: readonly string[];
  readonly build: Build;
  /** Where new code was uploaded to by a run that did not end. */
  readonly scratch: Environment | undefined;
}

export type ServiceState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'empty'; readonly serviceSid: string }
  | { readonly kind: 'live'; readonly service: LiveService };

/** Suffix of the environment that new code passes through; it exists only meanwhile. */
export const SCRATCH_SUFFIX = 'scratch';
/** Of plain `twilio serverless:deploy` (traced). */
export const DEFAULT_SUFFIX = 'dev';

export interface ServiceChoice {
  readonly serviceName: string;
  /** Left out: the only one there is, or `dev`. */
  readonly environment?: string;
}

export async function observeService(
  rest: TwilioRest,
  choice: ServiceChoice,
): Promise<ServiceState> {
  const services = await rest.list('List the services', `${SERVERLESS_API}/Services`, 'services');
  const found = services.find((row) => optionalTextOf(row, 'unique_name') === choice.serviceName);
  if (found === undefined) return { kind: 'absent' };
  const serviceSid = sidOf(found);
  const url = `${SERVERLESS_API}/Services/${serviceSid}`;
  const rows = await rest.list('List the environments', `${url}/Environments`, 'environments');
  const environments = rows.map(readEnvironment);
  const scratch = environments.find(({ suffix }) => suffix === SCRATCH_SUFFIX);
  const lasting = environments.filter((each) => each !== scratch);
  const environment = chooseEnvironment(lasting, choice);
  if (environment?.buildSid === undefined) {
    const live = lasting.find(({ buildSid }) => buildSid !== undefined);
    if (live) throw oneEnvironment(choice, live);
    return { kind: 'empty', serviceSid };
  }
  const build = readBuild(
    await rest.get('Read the live build', `${url}/Builds/${environment.buildSid}`),
  );
  return {
    kind: 'live',
    service: {
      serviceSid,
      environmentSid: environment.sid,
      domain: environment.domain,
      domains: environments.map(({ domain }) => domain),
      build,
      scratch,
    },
  };
}

/** For what cannot go on without the live service. */
export async function requireLiveService(
  rest: TwilioRest,
  choice: ServiceChoice,
): Promise<LiveService> {
  const state = await observeService(rest, choice);
  if (state.kind === 'live') return state.service;
  throw new InstallerError(
    'foreign-service',
    `The account has no live service ${choice.serviceName}: run "npm run deploy" first.`,
  );
}

/** Its content is read by API; records of publishes are not code. */
export async function readLiveCode(port: ServerlessPort, build: Build): Promise<Code> {
  const versions = build.functionVersions.filter(({ path }) => !isRecordPath(path));
  const contents = await Promise.all(
    versions.map(async (version) => [version.path, await port.readFunction(version)] as const),
  );
  return {
    functions: new Map(contents),
    dependencies: build.dependencies,
    runtime: build.runtime,
  };
}

function chooseEnvironment(
  environments: readonly Environment[],
  { environment, serviceName }: ServiceChoice,
): Environment | undefined {
  if (environment !== undefined) return environments.find(({ suffix }) => suffix === environment);
  if (environments.length <= 1) return environments[0];
  const usual = environments.find(({ suffix }) => suffix === DEFAULT_SUFFIX);
  if (usual) return usual;
  const names = environments.map(({ suffix }) => (suffix === '' ? '""' : suffix)).join(', ');
  throw new UsageError(
    `The service ${serviceName} has several environments (${names}): name one with --environment.`,
  );
}

/** A second environment would hold the builds of publishes, which then cannot be replaced (packages/publishing/PROTOCOL.md). */
function oneEnvironment({ serviceName }: ServiceChoice, { suffix }: Environment): UsageError {
  return new UsageError(
    `The service ${serviceName} is live in the environment "${suffix}", and a router service has one environment: leave --environment out, or choose another --service-name.`,
  );
}

function readEnvironment(row: unknown): Environment {
  return {
    sid: sidOf(row),
    suffix: optionalTextOf(row, 'domain_suffix') ?? '',
    domain: textOf(row, 'domain_name'),
    buildSid: optionalTextOf(row, 'build_sid'),
  };
}
