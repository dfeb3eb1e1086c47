/** A world for journeys of live-check: an account with things of others, and the command as a person runs it. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import twilio, { RequestClient } from 'twilio';
import { startEmulator, type TwilioEmulator } from 'twilio-emulator';

const INSTALLER = join(__dirname, '..');
/** Of the emulator's clock, which moves on when a build is asked for. */
const BUILD_SECONDS = 20;

export interface Ended {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Line {
  readonly verdict: string;
  readonly id: string;
}

export interface LiveCheckWorld {
  readonly emulator: TwilioEmulator;
  /** `signalAt`: is sent that signal when such a request was answered. */
  readonly run: (
    args?: readonly string[],
    more?: {
      readonly signalAt?: {
        readonly signal: NodeJS.Signals;
        readonly request: (request: LoggedRequest) => boolean;
      };
      /** When the command says that it was interrupted. */
      readonly onInterruption?: () => void;
      /** Hears each line that is printed. */
      readonly onLine?: (line: string) => void;
      readonly environment?: Readonly<Record<string, string>>;
    },
  ) => Promise<Ended>;
  /** Everything that the account holds. */
  readonly dump: () => unknown;
  readonly client: twilio.Twilio;
  /** A form, sent to a deployed domain. */
  readonly post: (
    host: string,
    path: string,
    form: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>>,
  ) => Promise<void>;
  /** A file of the world's own folder. */
  readonly path: (name: string) => string;
  readonly read: (name: string) => string;
  readonly write: (name: string, text: string) => void;
  readonly dispose: () => Promise<void>;
}

type LoggedRequest = ReturnType<TwilioEmulator['requests']['all']>[number];

let isBuilt = process.env['TEST_BUILT_FUNCTIONS'] !== undefined;

export async function createLiveCheckWorld(): Promise<LiveCheckWorld> {
  if (!isBuilt) {
    execFileSync(process.execPath, [join(INSTALLER, '../sip-provisioning/build.mjs')]);
    execFileSync(process.execPath, [join(INSTALLER, 'build.mjs')]);
    isBuilt = true;
  }
  const folder = mkdtempSync(join(tmpdir(), 'live-check-'));
  const emulator = await startEmulator({
    checkResponses: true,
    clockStandsAt: new Date('2026-12-01T12:00:00Z'),
    buildSeconds: BUILD_SECONDS,
  });
  const { accountSid, authToken } = emulator;
  const client = clientOf(emulator);
  await addThingsOfOthers(client);
  let hear: (request: LoggedRequest) => void = () => undefined;
  listenTo(emulator, (request) => hear(request));
  return {
    emulator,
    client,
    post: (host, path, form, headers) =>
      postForm(`${emulator.url}${path}`, form, { host, ...headers }),
    dump: () => Object.entries(emulator.store.toJSON()).filter(([, rows]) => rows.length > 0),
    path: (name) => join(folder, name),
    write: (name, text) => writeFileSync(join(folder, name), text),
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    run: (args = ['--yes'], { signalAt, onInterruption, onLine, environment = {} } = {}) => {
      const child = spawn(
        process.execPath,
        [join(INSTALLER, 'bin/router-installer.mjs'), 'live-check', ...args],
        {
          env: {
            HOME: folder,
            TWILIO_CONFIG_DIR: folder,
            NODE_OPTIONS: `--require ${emulator.redirect}`,
            TWILIO_ACCOUNT_SID: accountSid,
            TWILIO_AUTH_TOKEN: authToken,
            ...environment,
          },
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      );
      hear = (request) => {
        // What is asked before finds the builds building.
        if (request.path.endsWith('/Status')) void emulator.clock.advance(BUILD_SECONDS * 1000);
        if (signalAt?.request(request) === true) child.kill(signalAt.signal);
      };
      let wasInterrupted = false;
      const said = { out: '', err: '' };
      createInterface(child.stdout).on('line', (line) => {
        said.out += `${line}\n`;
        onLine?.(line);
      });
      child.stderr.on('data', (chunk: Buffer) => {
        said.err += chunk.toString();
        if (said.err.includes('Interrupted') && !wasInterrupted) {
          wasInterrupted = true;
          onInterruption?.();
        }
      });
      return new Promise((resolve) =>
        child.once('close', (exitCode) => resolve({ exitCode, ...said })),
      );
    },
    dispose: async () => {
      await emulator.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The lines that say what became of the questions. */
export function linesOf(out: string): readonly Line[] {
  return out.split('\n').flatMap((line) => {
    const [, verdict, id] = /^ {2}(as assumed|otherwise|not asked) +([a-z0-9-]+):/.exec(line) ?? [];
    return verdict === undefined || id === undefined ? [] : [{ verdict, id }];
  });
}

/** Tells of each request when it was answered. */
function listenTo({ requests }: TwilioEmulator, hear: (request: LoggedRequest) => void): void {
  const add = requests.add.bind(requests);
  requests.add = (request) => {
    add(request);
    hear(request);
  };
}

/** Some of it is nearly called as a live check calls its own. */
async function addThingsOfOthers({ serverless, api, sip }: twilio.Twilio): Promise<void> {
  for (const uniqueName of ['router', 'live-check', 'live-check-0123abcd']) {
    const { sid } = await serverless.v1.services.create({ uniqueName, friendlyName: 'Of others' });
    const service = serverless.v1.services(sid);
    await service.environments.create({ uniqueName: 'dev', domainSuffix: 'dev' });
    await service.functions.create({ friendlyName: 'inbound' });
  }
  await sip.domains.create({ domainName: 'live-check.sip.twilio.com', friendlyName: 'phones' });
  await sip.credentialLists.create({ friendlyName: 'live-check' });
  await sip.ipAccessControlLists.create({ friendlyName: 'carrier' });
  await api.v2010.account.incomingPhoneNumbers.create({ phoneNumber: '+14155550100' });
}

/** twilio-node inside the test's own process, led to the emulator's plain door. */
function clientOf({ accountSid, authToken, url }: TwilioEmulator): twilio.Twilio {
  const httpClient = new RequestClient();
  httpClient.axios.interceptors.request.use((request) => {
    const asked = new URL(request.url ?? '');
    request.headers.set('Host', asked.host);
    request.url = `${url}${asked.pathname}${asked.search}`;
    return request;
  });
  return twilio(accountSid, authToken, { httpClient });
}

/** By the plain door: the Host header says for whom it is. Rejects unless it is answered with 200. */
function postForm(
  url: string,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method: 'POST', headers: { ...type, ...headers } });
    request.on('error', reject);
    request.on('response', (response) => {
      response.resume();
      if (response.statusCode === 200) response.once('end', resolve);
      else reject(new Error(`${url} was answered ${response.statusCode ?? 0}.`));
    });
    request.end(new URLSearchParams(form).toString());
  });
}
