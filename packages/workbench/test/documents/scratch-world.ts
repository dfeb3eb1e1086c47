/** A folder and a local Twilio in which the commands of a document are run, one process each. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './read-document';
import { wordsOf } from './shell-commands';

export interface Ran {
  readonly status: number | null;
  /** In the words of the documents: with their account, their domain. */
  readonly output: string;
}

export interface ScratchWorld {
  /** Puts an example of a document where its commands look for it. */
  write(name: string, content: string): void;
  /** Undefined: there is no way to run this here. */
  run(command: string): Promise<Ran | undefined>;
  runTypeScript(javaScript: string): Promise<Ran>;
  dispose(): Promise<void>;
}

const READY = /^\{.*"url":.*\}$/m;

export async function startScratchWorld(): Promise<ScratchWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  const twilio = spawn(process.execPath, [require.resolve('./scratch-twilio.mjs')]);
  const twilioEnded = once(twilio, 'close');
  const ready = JSON.parse(await readyLine(twilio)) as Readonly<Record<string, string>>;
  const session = join(folder, 'session.json');
  writeFileSync(session, JSON.stringify({ url: ready['url'] }));
  /** What the documents say, and what replacements for it here. */
  const replacements: readonly (readonly [string, string])[] = [
    ['AC00000000000000000000000000000000', ready['accountSid'] ?? ''],
    ['inbound-sip-router-1234-dev.twil.io', ready['domain'] ?? ''],
    ['https://handler.twilio.com', `${ready['elsewhere'] ?? ''}/bins`],
    ['https://stage.dialplans.example.com', `${ready['elsewhere'] ?? ''}/stage`],
    ['https://prod.dialplans.example.com', `${ready['elsewhere'] ?? ''}/prod`],
  ];
  const here = (text: string) =>
    replacements.reduce((now, [said, is]) => now.replaceAll(said, is), text);
  const said = (text: string) =>
    replacements.reduce((now, [say, is]) => now.replaceAll(is, say), text);
  const environment = {
    ...process.env,
    ...ready,
    TWILIO_ACCOUNT_SID: ready['accountSid'],
    TWILIO_AUTH_TOKEN: ready['authToken'],
    FLEX_TOKEN: ready['flexToken'],
    NODE_EXTRA_CA_CERTS: ready['ca'],
    CURL_CA_BUNDLE: ready['ca'],
    https_proxy: ready['proxy'],
    no_proxy: '127.0.0.1',
    LOCAL_TWILIO_SESSION: session,
  };
  const start = async (
    args: readonly string[],
    cwd: string,
    isTwilioHere = false,
  ): Promise<Ran> => {
    const [command = '', ...rest] = args;
    const redirect = { NODE_OPTIONS: `--require ${ready['redirect'] ?? ''}` };
    const env = { ...environment, ...(isTwilioHere ? redirect : {}) };
    const child = spawn(command, rest, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += String(chunk);
        // It would run forever.
        if (rest.join().includes('twilio-emulator') && READY.test(output)) child.kill('SIGTERM');
      });
    }
    const [status] = (await once(child, 'close')) as [number | null];
    return { status, output: said(output) };
  };

  return {
    write(name, content) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, here(content));
    },
    async run(command) {
      if (command.startsWith('curl ')) {
        const asked = here(command).replace(/^curl/, 'curl --silent --show-error --fail');
        return start(['bash', '-c', asked], folder);
      }
      const runnable = runnableOf(command);
      return runnable && start([process.execPath, ...runnable.args], runnable.cwd ?? folder, true);
    },
    runTypeScript(javaScript) {
      const file = join(folder, 'example.mjs');
      const emulator = join(root, 'packages/twilio-emulator/dist/index.js');
      writeFileSync(file, javaScript.replace("'twilio-emulator'", `'${emulator}'`));
      return start([process.execPath, file], folder);
    },
    async dispose() {
      twilio.stdin.end();
      await twilioEnded;
      rmSync(folder, { recursive: true });
    },
  };
}

/** Scripts that end on their own, change nothing in this tree, and need nobody to answer. */
const RUNNABLE_SCRIPTS = ['call', 'emulator', 'deploy'];

/** The file of Node that a command comes down to, without npm in between: what npm would build is built. */
function runnableOf(command: string): { args: readonly string[]; cwd?: string } | undefined {
  const words = wordsOf(command).filter((word) => word !== '--silent');
  if (words[0] === 'npx' && words[1] === 'sip-provision') {
    const args = words.slice(2);
    const yes = args[0] === 'apply' ? ['--yes'] : [];
    return {
      args: [join(root, 'packages/sip-provisioning/bin/sip-provision.mjs'), ...args, ...yes],
    };
  }
  const [npm, run, name = '', dashes, ...args] = words;
  if (npm !== 'npm' || run !== 'run' || !RUNNABLE_SCRIPTS.includes(name)) return undefined;
  if (dashes !== undefined && dashes !== '--') return undefined;
  if (name === 'deploy' && !args.includes('--dry-run')) return undefined;
  const script = (scriptsOf('.')[name] ?? '').split('&&').at(-1) ?? '';
  const [, file = '', ...own] = wordsOf(script.replace('exec ', ''));
  const taken = args.map((arg, index) => (args[index - 1] === '--port' ? ANY_PORT : arg));
  const kept = taken.filter((arg, index) => arg !== '--state' && taken[index - 1] !== '--state');
  // What the emulator writes is named from where it is started: this tree gets none of it.
  const cwd = name === 'emulator' ? {} : { cwd: root };
  return { args: [join(root, file), ...own, ...kept], ...cwd };
}

/** Others on this machine may have the one in the document. */
const ANY_PORT = '0';

/** Of the package.json in `folder`. */
export function scriptsOf(folder: string): Readonly<Record<string, string>> {
  const text = readFileSync(join(root, folder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { scripts?: Record<string, string> }).scripts ?? {};
}

async function readyLine(child: ReturnType<typeof spawn>): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += String(chunk);
        const [line] = READY.exec(output) ?? [];
        if (line !== undefined) resolve(line);
      });
    }
    child.once('close', () => reject(new Error(`No local Twilio:\n${output}`)));
  });
}
