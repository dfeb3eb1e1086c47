/** A world for journeys: an emulator, a declaration in memory, and the commands as a person runs them. */
import { resolve } from 'node:path';
import { startEmulator, type TwilioEmulator } from 'twilio-emulator';
import { PromptEnded } from 'command-line';
import { Account, type AccountOptions } from '../src/account/account';
import { runCommandLine } from '../src/command-line';
import type { Shell } from '../src/commands/shell';
import { Life } from './life';

export const FILE = '/declaration/sip-provisioning.yaml';
/** A reply that is not one. */
export const CTRL_C = Symbol('Ctrl-C');
export const PASSWORD = 'Correct-Horse-7';

export interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

export interface World {
  readonly emulator: TwilioEmulator;
  readonly account: Account;
  readonly files: Map<string, string>;
  readonly environment: Record<string, string>;
  /** URLs that were asked, with what each answers; unknown ones answer 200. */
  readonly asked: { readonly url: string; readonly signed: boolean }[];
  readonly answers: Map<string, number>;
  /** Replies to questions, in order; with any, there is someone to ask. */
  readonly replies: (string | boolean | typeof CTRL_C)[];
  /** `{account}` in the text becomes the emulator's. */
  declare(text: string): void;
  run(...args: readonly string[]): Promise<Ran>;
  /** As `run`, until its life ends: then the exit code is 137. */
  live(life: Life, ...args: readonly string[]): Promise<Ran>;
}

/** A journey starts an emulator and runs several commands; a busy machine takes its time. */
jest.setTimeout(60_000);

/** Emergency addresses take half an hour: a look every ten minutes is enough, instead of 180 looks. */
const LONG_WAIT_MS = 10_000;
const HASTE = 60;

const WORLD_TIME = new Date('2026-11-20T12:00:00Z');

/** A new world for each test. */
export function useWorld(): World {
  let world: World | undefined;
  beforeEach(async () => (world = await createWorld()));
  afterEach(async () => world?.emulator.dispose());
  return new Proxy({} as World, {
    get: (_, name) => Reflect.get(world ?? {}, name) as unknown,
  });
}

export async function createWorld(): Promise<World> {
  const emulator = await startEmulator({
    checkResponses: true,
    clockStandsAt: WORLD_TIME,
    seed: 'sip-provisioning',
  });
  const optionsFor = (life: Life): AccountOptions => ({
    patience: IMPATIENT,
    onHttpClient: ({ axios }) => {
      axios.interceptors.request.use((request) => {
        const url = new URL(request.url ?? '');
        request.headers.set('Host', url.host);
        request.url = `${emulator.url}${url.pathname}${url.search}`;
        return life.asks(`${request.method ?? ''} ${url.pathname}`, request);
      });
      axios.interceptors.response.use((answer) => life.hears(answer));
    },
  });
  const { accountSid, authToken } = emulator;
  const environment: Record<string, string> = {
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
  };
  const files = new Map<string, string>();
  const asked: { url: string; signed: boolean }[] = [];
  const answers = new Map<string, number>();
  const replies: World['replies'] = [];
  const reply = (): Promise<string | boolean | undefined> => {
    const next = replies.shift();
    return next === CTRL_C ? Promise.reject(new PromptEnded()) : Promise.resolve(next);
  };
  const credentials = { accountSid, username: accountSid, password: authToken };
  const account = new Account(credentials, optionsFor(new Life()));
  const profile = { accountSid, apiKey: emulator.apiKey.sid, apiSecret: emulator.apiKey.secret };
  return {
    emulator,
    account,
    files,
    environment,
    asked,
    answers,
    replies,
    declare: (text) => void files.set(FILE, text.replaceAll('{account}', accountSid)),
    run: (...args) => live(new Life(), ...args),
    live,
  };

  async function live(life: Life, ...args: readonly string[]): Promise<Ran> {
    const said = { out: '', err: '' };
    const shell: Shell = {
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
      canAsk: replies.length > 0,
      isTerminal: false,
      confirm: async () => (await reply()) === true,
      ask: async () => String((await reply()) ?? ''),
      environment,
      cliConfig: () => ({ profiles: { work: profile } }),
      readFile: (path) => files.get(resolve(path)),
      writeFile: (path, text) =>
        life.writes(`write ${path}`, () => void files.set(resolve(path), text)),
      fetch: (input, init) => {
        const url = input instanceof Request ? input.url : input.toString();
        const headers = new Headers(init?.headers);
        asked.push({ url, signed: headers.has('X-Twilio-Signature') });
        return Promise.resolve(new Response('<Response/>', { status: answers.get(url) ?? 200 }));
      },
      sleep: (ms) => emulator.clock.advance(ms >= LONG_WAIT_MS ? ms * HASTE : ms),
      nowMs: () => emulator.clock.now().getTime(),
      randomBytes: (count) => Uint8Array.from({ length: count }, (_, at) => (at * 37 + 11) % 256),
      accountOptions: optionsFor(life),
    };
    const isWithoutFile = ['schema', 'import'].includes(args[0] ?? '') || args.includes('--file');
    const file = isWithoutFile ? [] : ['--file', FILE];
    const exitCode = await Promise.race([
      runCommandLine(shell, [...args, ...file]),
      life.died.then(() => KILLED),
    ]);
    return { exitCode, ...said };
  }
}

/** As a shell says it of kill -9. */
const KILLED = 137;

/** Retries at once: nothing in a test waits for real time. */
const IMPATIENT = { sleep: () => Promise.resolve(), timeoutMs: 5000, maxRetries: 4 };
