/** Starts an emulator: everything it is made of, its doors, and how it ends. */
import { randomBytes } from 'node:crypto';
import { createAccount, type FlexRole, type FlexUser, type NewFlexUser } from './account/account';
import { ApiRegistry } from './api/api-registry';
import { refusalOf } from './behaviour-table';
import { callControlRoutes } from './calls/call-control-routes';
import { CallTime } from './calls/call-time';
import type { CallTrace } from './calls/call-trace';
import type { PlaceCallRequest } from './calls/place-call-request';
import { PlacedCalls } from './calls/placed-calls';
import { repeatCall, type RepeatCallRequest } from './calls/repeat-call';
import { WaitingCallers } from './calls/waiting-callers';
import { Clock, type ClockOptions } from './clock';
import { ControlApi } from './control/control-api';
import { controlRoutes } from './control/control-routes';
import type { DeploymentRunner } from './deployments/deployment-runner';
import { Deployments } from './deployments/deployments';
import { CertificateAuthority } from './doors/certificates';
import { close, listen } from './doors/listen';
import { createPlainDoor } from './doors/plain-door';
import { createProxyDoor } from './doors/proxy-door';
import { writeClientFiles, type ClientFiles } from './doors/redirect-file';
import { createTlsDoor } from './doors/tls-door';
import { emulatedApis } from './emulated-apis';
import type { EmulatorInstance } from './emulator-instance';
import { BuildSettings } from './faults/build-settings';
import { Faults } from './faults/faults';
import { Otherwise } from './faults/otherwise';
import { FrontDesk } from './front-desk';
import { limitRoutes } from './limits/limit-routes';
import { Limits, type LimitSettings } from './limits/limits';
import { overviewRoutes } from './page/overview-routes';
import { pageRoutes } from './page/page-routes';
import { RequestRecord } from './record/request-record';
import { RequestLog, type LoggedRequest } from './request-log';
import { ProcessRunner } from './runner/process-runner';
import { staleContainerRoutes } from './runner/stale-container-routes';
import { StaleContainers } from './runner/stale-containers';
import { seedAccount } from './seed-account';
import { readKnownPackages } from './serverless/known-packages';
import { Sids } from './sids';
import type { SavedState } from './store/saved-state';
import { StateFile } from './store/state-file';
import { Store } from './store/store';

export interface EmulatorOptions {
  /** Port of the plain door; 0 or left out: any free one. */
  readonly port?: number;
  /** Seconds of the clock that a build takes. Default 0: completed when it is next looked at. */
  readonly buildSeconds?: number;
  /** File that keeps the state over restarts; what it holds wins over the other options. */
  readonly stateFile?: string;
  /** File to which each request is added as a line of JSON, without secrets. */
  readonly recordFile?: string;
  /** An instant at which the clock is still until it is set or advanced. */
  readonly clockStandsAt?: Date;
  /** Same seed, same SIDs. Default: random. */
  readonly seed?: string;
  readonly accountSid?: string;
  readonly authToken?: string;
  /** Who is logged in to Flex. Default: an admin, a supervisor and an agent. */
  readonly flexUsers?: readonly NewFlexUser[];
  /** Holds every answer to the specification: true in tests. Default false. */
  readonly checkResponses?: boolean;
  /** Limits of Twilio's to switch on (a number of its unit) or off (null). */
  readonly limits?: Partial<LimitSettings>;
  readonly runner?: DeploymentRunner;
}

/** A running emulator: where its doors are, who may enter, and the parts a test may turn. */
export interface TwilioEmulator extends Pick<
  EmulatorInstance,
  'clock' | 'faults' | 'limits' | 'otherwise' | 'builds' | 'requests' | 'staleContainers' | 'store'
> {
  /** Plain HTTP: choose the Twilio host by the Host header. */
  readonly url: string;
  /** For HTTP_PROXY. */
  readonly proxy: string;
  /** File for NODE_EXTRA_CA_CERTS. */
  readonly ca: string;
  /** File for `node --require`. */
  readonly redirect: string;
  readonly accountSid: string;
  readonly authToken: string;
  readonly apiKey: { readonly sid: string; readonly secret: string };
  readonly flexUsers: readonly FlexUser[];
  /** The token of the first user of each role. */
  readonly flexTokens: Readonly<Record<FlexRole, string>>;
  /** Places a call to a SIP domain; resolves when it has ended and its status callback was sent. */
  readonly placeCall: (request: PlaceCallRequest) => Promise<CallTrace>;
  /** Keeps a placed call again at other moments, without carrying it out; the SIDs of the new ones. */
  readonly repeatCall: (request: RepeatCallRequest) => readonly string[];
  /** Traces of the calls placed so far, oldest first. */
  readonly callTraces: () => readonly CallTrace[];
  /** Closes all doors, ends what was deployed and writes the state. */
  readonly dispose: () => Promise<void>;
}

export async function startEmulator(options: EmulatorOptions = {}): Promise<TwilioEmulator> {
  const record =
    options.recordFile === undefined ? undefined : new RequestRecord(options.recordFile);
  const { instance, stateFile } = createInstance(options, {
    onRequest: (request) => record?.write(request),
    clientFiles: () => files,
    placeCall: (request) => calls.place(request),
  });
  const desk = new FrontDesk(instance, new ApiRegistry(emulatedApis));
  const authority = new CertificateAuthority();
  const tlsDoor = createTlsDoor(desk, authority);
  const proxyDoor = createProxyDoor(desk, tlsDoor);
  const calls: PlacedCalls = new PlacedCalls(instance, () => plainPort);
  const doors = () => ({
    url: `http://127.0.0.1:${plainPort}`,
    proxy: `http://127.0.0.1:${proxyPort}`,
    ca: files.ca,
    redirect: files.redirect,
  });
  const control = [
    ...pageRoutes(),
    ...overviewRoutes(instance, doors),
    ...controlRoutes(instance),
    ...limitRoutes(instance.limits),
    ...staleContainerRoutes(instance.staleContainers),
    ...callControlRoutes(calls),
  ];
  const plainDoor = createPlainDoor(desk, new ControlApi(control));
  const plainPort: number = await listen(plainDoor, options.port ?? 0);
  const proxyPort = await listen(proxyDoor, 0);
  const files: ClientFiles = writeClientFiles(authority.caPem, await listen(tlsDoor, 0));
  const { account, clock, faults, limits, otherwise, builds, requests, staleContainers, store } =
    instance;
  return {
    ...doors(),
    accountSid: account.sid,
    authToken: account.authToken,
    apiKey: account.apiKey,
    flexUsers: account.flexUsers,
    flexTokens: firstTokens(account.flexUsers),
    clock,
    faults,
    limits,
    otherwise,
    builds,
    requests,
    staleContainers,
    store,
    placeCall: instance.placeCall,
    repeatCall: (request) => repeatCall(instance, request),
    callTraces: () => calls.traces(),
    dispose: async () => {
      await Promise.all([plainDoor, proxyDoor, tlsDoor].map(close));
      await instance.deployments.dispose();
      clock.dispose();
      stateFile?.write();
      record?.close();
      files.remove();
    },
  };
}

interface CreatedInstance {
  readonly instance: EmulatorInstance;
  readonly stateFile: StateFile | undefined;
}

/** What an instance uses of the emulator that is made around it. */
interface Surroundings {
  readonly clientFiles: () => ClientFiles;
  readonly placeCall: EmulatorInstance['placeCall'];
  readonly onRequest: (request: LoggedRequest) => void;
}

function createInstance(
  options: EmulatorOptions,
  { clientFiles, placeCall, onRequest }: Surroundings,
): CreatedInstance {
  const saved = options.stateFile === undefined ? undefined : StateFile.read(options.stateFile);
  const seed = saved?.seed ?? options.seed ?? randomBytes(8).toString('hex');
  const sids = new Sids(seed, saved?.sidCount);
  const clock = new Clock({
    ...clockOptions(options, saved),
    onChange: () => stateFile?.changed(),
  });
  const account = saved?.account ?? createAccount(sids, clock.now(), options);
  const store = new Store(() => stateFile?.changed(), saved?.rows);
  const stateFile =
    options.stateFile === undefined
      ? undefined
      : new StateFile(options.stateFile, () => ({
          version: 2,
          seed,
          sidCount: sids.count,
          account,
          clock: clock.toJSON(),
          rows: store.toJSON(),
        }));
  const limits = new Limits(clock, options.limits);
  const staleContainers = new StaleContainers();
  const nextRequestSid = (): string => sids.next('RQ');
  const otherwise = new Otherwise(refusalOf);
  const runner =
    options.runner ??
    new ProcessRunner({
      clock,
      limits,
      staleContainers,
      otherwise,
      nextRequestSid,
      clientFiles,
    });
  const instance: EmulatorInstance = {
    account,
    clock,
    sids,
    store,
    deployments: new Deployments(runner),
    staleContainers,
    builds: new BuildSettings(options.buildSeconds ?? 0, readKnownPackages().versions),
    faults: new Faults(),
    limits,
    otherwise,
    requests: new RequestLog(onRequest),
    callTime: new CallTime(clock),
    waiting: new WaitingCallers(),
    placeCall,
    checkResponses: options.checkResponses ?? false,
  };
  if (!saved) seedAccount(instance);
  return { instance, stateFile };
}

function clockOptions(options: EmulatorOptions, saved: SavedState | undefined): ClockOptions {
  if (saved) {
    return 'aheadMs' in saved.clock
      ? saved.clock
      : { standStillAt: new Date(saved.clock.standsAtMs) };
  }
  return options.clockStandsAt ? { standStillAt: options.clockStandsAt } : {};
}

/** As documents show them: admin, supervisor, agent. */
function firstTokens(users: readonly FlexUser[]): Record<FlexRole, string> {
  const first = (role: FlexRole) => users.find((user) => user.role === role)?.token ?? '';
  return { admin: first('admin'), supervisor: first('supervisor'), agent: first('agent') };
}
