/** A world for journeys of the installer: an emulator, a built service of its own, and the command as a person runs it. */
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RouteTable } from 'route-table';
import { getExpectedTwilioSignature } from 'twilio';
import { startEmulator, type TwilioEmulator } from 'twilio-emulator';

const INSTALLER = join(__dirname, '..');
const SERVERLESS = join(__dirname, '../../../serverless');

/** Part of the local table: it must neither be lost nor shown. */
export const SECRET = 'Open-Sesame-4711';

export const FIRST_TABLE: RouteTable = {
  routes: [
    { address: 'one', type: 'say', destination: 'One.' },
    {
      address: 'phone',
      type: 'dial-sip',
      destination: 'sip:phone@pbx.example.com',
      options: { username: 'alice', password: SECRET },
    },
  ],
  default: { type: 'say', destination: 'No such number.' },
};

/** Written as nobody's tool would write it. */
export const PLUGIN_PACKAGE = '{ "version": "9.9.9" }\n\n';

export interface Ran {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

/** Answer of any request to the emulator. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface InstallerWorld {
  readonly emulator: TwilioEmulator;
  /** The built service: package.json, dist/functions, assets. */
  readonly serviceFolder: string;
  readonly pluginFolder: string;
  /** Where the `twilio` command is looked for. */
  readonly binFolder: string;
  run(
    command: string,
    args?: readonly string[],
    environment?: Record<string, string>,
  ): Promise<Ran>;
  api(
    method: string,
    url: string,
    form?: Readonly<Record<string, string>> | string,
  ): Promise<ApiAnswer>;
  /** TwiML of a Function, asked as Twilio asks: signed. */
  webhook(path: string, form: Readonly<Record<string, string>>): Promise<string>;
  /** As a Flex admin; asked again while it starts. */
  admin(name: string, parameters?: object): Promise<ApiAnswer>;
  /** Publishes a table from Flex. */
  publishFromFlex(change: (table: RouteTable) => RouteTable): Promise<void>;
  liveTable(): Promise<RouteTable>;
  domain(): Promise<string>;
  /** A SIP domain that exists before; its URL. */
  addSipDomain(name: string, form?: Readonly<Record<string, string>>): Promise<string>;
  /** Fields of a SIP domain; undefined: there is none. */
  sipDomain(name: string): Promise<Readonly<Record<string, unknown>> | undefined>;
  /** A credential list `phones` with the user alice. */
  addCredentialList(): Promise<void>;
  flexConfiguration(): Promise<Readonly<Record<string, unknown>>>;
  setFlexAttributes(attributes: object): Promise<void>;
  /** Unique names of the released plugins. */
  releasedPlugins(): Promise<readonly string[]>;
  readLocalTable(): RouteTable;
  writeLocalTable(table: RouteTable): void;
  /** Makes the local table a link to a file for its owner only; the path of that file. */
  hideLocalTable(): string;
  /** Another version of the code. */
  changeCode(): void;
  installCli(): void;
  /** Requests since the last call that were to change something; signed questions to the router are none. */
  writes(): readonly string[];
  dispose(): Promise<void>;
}

jest.setTimeout(180_000);

let built = process.env['TEST_BUILT_FUNCTIONS'];

/** Built once for each test file: the service, and the commands. `npm test` has built all of them. */
function buildAll(): string {
  if (built !== undefined) return built;
  const folder = mkdtempSync(join(tmpdir(), 'installer-built-'));
  const build = (script: string, ...args: string[]) =>
    execFileSync(process.execPath, [script, ...args]);
  build(join(SERVERLESS, 'build.mjs'), folder);
  build(join(INSTALLER, '../sip-provisioning/build.mjs'));
  build(join(INSTALLER, 'build.mjs'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return (built = folder);
}

export async function createInstallerWorld(): Promise<InstallerWorld> {
  const functions = buildAll();
  const folder = mkdtempSync(join(tmpdir(), 'installer-world-'));
  const serviceFolder = join(folder, 'serverless');
  const binFolder = join(folder, 'bin');
  mkdirSync(join(serviceFolder, 'assets'), { recursive: true });
  mkdirSync(binFolder);
  for (const name of ['package.json', '.twilioserverlessrc']) {
    cpSync(join(SERVERLESS, name), join(serviceFolder, name));
  }
  cpSync(functions, join(serviceFolder, 'dist/functions'), { recursive: true });
  const pluginFolder = join(folder, 'plugin');
  const shared = ['route-table', 'admin-contract'].map((name) => join(folder, 'packages', name));
  for (const each of [pluginFolder, ...shared]) {
    mkdirSync(join(each, 'src'), { recursive: true });
    writeFileSync(join(each, 'src/index.ts'), 'export {};');
  }
  writeFileSync(join(pluginFolder, 'package.json'), PLUGIN_PACKAGE);
  const tableFile = join(serviceFolder, 'assets/config.private.json');
  const writeLocalTable = (table: RouteTable) =>
    writeFileSync(tableFile, `${JSON.stringify(table, undefined, 2)}\n`);
  writeLocalTable(FIRST_TABLE);
  const emulator = await startEmulator({ checkResponses: true });
  const { accountSid, authToken } = emulator;
  const basic = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  const api: InstallerWorld['api'] = (method, url, form) =>
    send(emulator.url, method, url, { authorization: basic }, form);

  const domain = async () => {
    const services = await api('GET', 'https://serverless.twilio.com/v1/Services');
    const [service] = services.body['services'] as { sid: string }[];
    const found = await api(
      'GET',
      `https://serverless.twilio.com/v1/Services/${service!.sid}/Environments`,
    );
    const environments = found.body['environments'] as {
      domain_name: string;
      domain_suffix: string;
    }[];
    return environments.find((each) => each.domain_suffix === 'dev')!.domain_name;
  };
  const admin: InstallerWorld['admin'] = async (name, parameters = {}) => {
    const url = `https://${await domain()}/admin/${name}`;
    const body = JSON.stringify({ ...parameters, Token: emulator.flexTokens.admin });
    for (let tries = 0; tries < 60; tries += 1) {
      const answer = await send(emulator.url, 'POST', url, {}, body);
      if (![202, 503, 504].includes(answer.status)) return answer;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`admin/${name} never gave an answer.`);
  };
  const webhook: InstallerWorld['webhook'] = async (path, form) => {
    const host = await domain();
    const url = `https://${host}${path}`;
    const signature = getExpectedTwilioSignature(authToken, url, { ...form });
    const headers = { 'x-twilio-signature': signature };
    return (await sendForText(emulator.url, 'POST', url, headers, form)).text;
  };
  const account = `https://api.twilio.com/2010-04-01/Accounts/${accountSid}`;
  const configuration = 'https://flex-api.twilio.com/v1/Configuration';
  const liveTable = async () => (await admin('list')).body['data'] as RouteTable;
  return {
    emulator,
    serviceFolder,
    pluginFolder,
    binFolder,
    api,
    admin,
    webhook,
    domain,
    liveTable,
    writeLocalTable,
    addSipDomain: async (name, form = {}) => {
      const domainName = `${name}.sip.twilio.com`;
      const made = await api('POST', `${account}/SIP/Domains.json`, {
        DomainName: domainName,
        ...form,
      });
      return `${account}/SIP/Domains/${String(made.body['sid'])}.json`;
    },
    sipDomain: async (name) => {
      const { body } = await api('GET', `${account}/SIP/Domains.json`);
      const domains = body['domains'] as Record<string, unknown>[];
      return domains.find((each) => each['domain_name'] === `${name}.sip.twilio.com`);
    },
    addCredentialList: async () => {
      const url = `${account}/SIP/CredentialLists`;
      const list = await api('POST', `${url}.json`, { FriendlyName: 'phones' });
      await api('POST', `${url}/${String(list.body['sid'])}/Credentials.json`, {
        Username: 'alice',
        Password: 'Correct-Horse-7',
      });
    },
    flexConfiguration: async () => (await api('GET', configuration)).body,
    setFlexAttributes: async (ui_attributes) => {
      await api('POST', configuration, JSON.stringify({ account_sid: accountSid, ui_attributes }));
    },
    releasedPlugins: async () => {
      const { body } = await api('GET', 'https://flex.twilio.com/plugins');
      return (body as unknown as { name: string }[]).map(({ name }) => name);
    },
    readLocalTable: () => JSON.parse(readFileSync(tableFile, 'utf8')) as RouteTable,
    run: (command, args = [], environment = {}) =>
      runCommand(
        [
          ...['--service-folder', serviceFolder],
          ...(command === 'deploy' ? ['--plugin-folder', pluginFolder] : []),
          ...args,
        ],
        command,
        {
          PATH: binFolder,
          HOME: folder,
          TWILIO_CONFIG_DIR: folder,
          NODE_OPTIONS: `--require ${emulator.redirect}`,
          TWILIO_ACCOUNT_SID: accountSid,
          TWILIO_AUTH_TOKEN: authToken,
          ...environment,
        },
      ),
    publishFromFlex: async (change) => {
      const listed = await admin('list');
      const updated = await admin('update', {
        data: change(listed.body['data'] as RouteTable),
        version: listed.body['version'],
      });
      const published = await admin('publish', { buildSid: updated.body['buildSid'] });
      if (published.status !== 200) throw new Error(JSON.stringify([updated, published]));
    },
    hideLocalTable: () => {
      const real = join(folder, 'table-with-passwords.json');
      renameSync(tableFile, real);
      chmodSync(real, 0o600);
      symlinkSync(real, tableFile);
      return real;
    },
    changeCode: () => {
      const file = join(serviceFolder, 'dist/functions/admin/list.js');
      writeFileSync(file, `${readFileSync(file, 'utf8')}\n// another version\n`);
    },
    installCli: () => {
      const file = join(binFolder, 'twilio');
      const script = readFileSync(join(__dirname, 'fake-twilio-cli.cjs'), 'utf8');
      writeFileSync(file, `#!${process.execPath}\n${script}`);
      chmodSync(file, 0o755);
    },
    writes: () => {
      const requests = emulator.requests
        .all()
        .filter(({ method, host }) => method !== 'GET' && host.endsWith('twilio.com'))
        .map(({ method, path }) => `${method} ${path}`);
      emulator.requests.clear();
      return requests;
    },
    dispose: async () => {
      await emulator.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function runCommand(
  args: readonly string[],
  command: string,
  environment: Record<string, string>,
): Promise<Ran> {
  const bin = join(INSTALLER, 'bin/router-installer.mjs');
  const child = spawn(process.execPath, [bin, command, ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  const closeWhen = environment['CLOSE_WHEN'];
  const interruptWhen = environment['INTERRUPT_WHEN'];
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString();
    if (interruptWhen !== undefined && said.out.includes(interruptWhen)) child.kill('SIGINT');
    if (closeWhen !== undefined && said.out.includes(closeWhen)) child.stdout.destroy();
  });
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  return new Promise((resolve) =>
    child.once('close', (exitCode) => resolve({ exitCode, ...said })),
  );
}

async function send(...request: Parameters<typeof sendForText>): Promise<ApiAnswer> {
  const { status, text } = await sendForText(...request);
  return { status, body: (text === '' ? {} : JSON.parse(text)) as ApiAnswer['body'] };
}

/** Plain HTTP: the emulator chooses by the Host header. A text is JSON. */
function sendForText(
  base: string,
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  form?: Readonly<Record<string, string>> | string,
): Promise<{ readonly status: number; readonly text: string }> {
  const { host, pathname, search } = new URL(url);
  const type = typeof form === 'string' ? 'application/json' : 'application/x-www-form-urlencoded';
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      `${base}${pathname}${search}`,
      { method, headers: { host, 'content-type': type, ...headers } },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    request.on('error', reject);
    request.end(typeof form === 'string' ? form : form && new URLSearchParams(form).toString());
  });
}
