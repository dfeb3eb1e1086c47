/** A world: an emulator, the built service deployed to it as the command line does, and clients of its admin API. */
import { execFileSync } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator, type EmulatorOptions, type TwilioEmulator } from 'twilio-emulator';
import type { RouteTable } from 'route-table';
import { send, type Answer } from './http';

/** Built from the sources once for each test file; `npm test` has built them for all. */
let built = process.env['TEST_BUILT_FUNCTIONS'];

function builtFunctions(): string {
  if (built === undefined) {
    built = mkdtempSync(join(tmpdir(), 'router-functions-'));
    execFileSync(process.execPath, [join(__dirname, '../build.mjs'), built]);
    const folder = built;
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  }
  return built;
}

const API = 'serverless.twilio.com';
const UPLOAD = 'serverless-upload.twilio.com';

export type Parameters = Readonly<Record<string, unknown>>;

export interface AskOptions {
  /** Default: the admin's. Null: none. */
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: boolean;
}

export interface RouterWorld {
  readonly emulator: TwilioEmulator;
  readonly serviceSid: string;
  readonly environmentSid: string;
  readonly domain: string;
  /** Deploys the built Functions with this table; returns the SID of the build. */
  deployFromCommandLine(table: RouteTable, more?: CliDeployment): Promise<string>;
  /** POST /admin/<name> as a Flex admin, as JSON. */
  ask(name: string, parameters?: Parameters, options?: AskOptions): Promise<Answer>;
  /** The same, asked again while a new version is starting or Twilio is unwell. */
  insist(name: string, parameters?: Parameters): Promise<Answer>;
  /** update and publish until it is live; the id is returned. */
  publish(data: RouteTable, more?: Parameters): Promise<{ id: string; buildSid: string }>;
  api(
    method: string,
    path: string,
    form?: Readonly<Record<string, string | string[]>>,
  ): Promise<Answer>;
  /** A webhook of Twilio's, signed. */
  webhook(path: string, form: Readonly<Record<string, string>>): Promise<Answer>;
  liveBuildSid(): Promise<string>;
  dispose(): Promise<void>;
}

export interface CliDeployment {
  readonly recordId?: string;
  readonly extraAssets?: Readonly<Record<string, string>>;
  /** Beside the table, such as its parts. */
  readonly privateAssets?: Readonly<Record<string, Uint8Array>>;
  readonly dependencies?: readonly { readonly name: string; readonly version: string }[];
  readonly runtime?: string;
  readonly onlyFunctions?: RegExp;
}

export async function startRouterWorld(options: EmulatorOptions = {}): Promise<RouterWorld> {
  const emulator = await startEmulator({ checkResponses: true, ...options });
  try {
    return await serviceWorld(emulator);
  } catch (error) {
    await emulator.dispose();
    throw error;
  }
}

async function serviceWorld(emulator: TwilioEmulator): Promise<RouterWorld> {
  const { url, accountSid, authToken } = emulator;
  const account = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;

  const api: RouterWorld['api'] = (method, path, form) =>
    send(
      url,
      method,
      `/v1/Services${path}`,
      {
        host: API,
        authorization: account,
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      form && formOf(form),
    );
  const service = await api('POST', '', {
    UniqueName: 'inbound-sip-router',
    FriendlyName: 'inbound-sip-router',
    IncludeCredentials: 'true',
  });
  const serviceSid = String(service.body['sid']);
  const environment = await api('POST', `/${serviceSid}/Environments`, {
    UniqueName: 'dev-environment',
    DomainSuffix: 'dev',
  });
  const environmentSid = String(environment.body['sid']);
  const domain = String(environment.body['domain_name']);
  const files = new Map<string, string>();

  const upload = async (
    kind: 'Functions' | 'Assets',
    path: string,
    visibility: string,
    content: string | Uint8Array,
  ): Promise<string> => {
    let fileSid = files.get(path);
    if (fileSid === undefined) {
      const file = await api('POST', `/${serviceSid}/${kind}`, { FriendlyName: path });
      fileSid = String(file.body['sid']);
      files.set(path, fileSid);
    }
    const boundary = `b${randomUUID()}`;
    const part = (name: string, value: string | Uint8Array, more = '') =>
      Buffer.concat([
        Buffer.from(
          `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`,
        ),
        Buffer.from(value),
        Buffer.from('\r\n'),
      ]);
    const version = await send(
      url,
      'POST',
      `/v1/Services/${serviceSid}/${kind}/${fileSid}/Versions`,
      {
        host: UPLOAD,
        authorization: account,
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
      Buffer.concat([
        part('Path', path),
        part('Visibility', visibility),
        part('Content', content, '; filename="f"\r\nContent-Type: application/json'),
        Buffer.from(`--${boundary}--\r\n`),
      ]),
    );
    if (version.status !== 201) throw new Error(`Not uploaded: ${version.text}`);
    return String(version.body['sid']);
  };

  const ask: RouterWorld['ask'] = (name, parameters = {}, { token, headers, form } = {}) => {
    const all = {
      ...parameters,
      ...(token === null ? {} : { Token: token ?? emulator.flexTokens.admin }),
    };
    return send(
      url,
      'POST',
      `/admin/${name}`,
      {
        host: domain,
        'content-type': form === true ? 'application/x-www-form-urlencoded' : 'application/json',
        ...headers,
      },
      form === true ? formOf(all) : JSON.stringify(all),
    );
  };

  const insist: RouterWorld['insist'] = async (name, parameters) => {
    for (let tries = 0; tries < 40; tries += 1) {
      const answer = await ask(name, parameters);
      if (![503, 504, 202].includes(answer.status)) return answer;
      if (answer.status !== 202) await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`admin/${name} never gave an answer.`);
  };

  return {
    emulator,
    serviceSid,
    environmentSid,
    domain,
    api,
    ask,
    insist,
    deployFromCommandLine: async (table, more = {}) => {
      const functionVersions: string[] = [];
      for (const file of readdirSync(builtFunctions(), { recursive: true, encoding: 'utf8' })) {
        const [, name, visibility = 'public'] =
          /^(.*?)(?:\.(protected|private))?\.js$/.exec(file) ?? [];
        if (name === undefined || more.onlyFunctions?.test(name) === false) continue;
        const content =
          name === 'publish/cli'
            ? `module.exports = ${JSON.stringify({ format: 1, kind: 'cli', id: more.recordId ?? randomUUID() })};\n`
            : readFileSync(join(builtFunctions(), file), 'utf8');
        functionVersions.push(await upload('Functions', `/${name}`, visibility, content));
      }
      const assetVersions = [
        await upload('Assets', '/config.json', 'private', JSON.stringify(table)),
      ];
      for (const [path, content] of Object.entries(more.privateAssets ?? {})) {
        assetVersions.push(await upload('Assets', path, 'private', content));
      }
      for (const [path, content] of Object.entries(more.extraAssets ?? {})) {
        assetVersions.push(await upload('Assets', path, 'public', content));
      }
      const build = await api('POST', `/${serviceSid}/Builds`, {
        FunctionVersions: functionVersions,
        AssetVersions: assetVersions,
        Runtime: more.runtime ?? 'node22',
        Dependencies: JSON.stringify(more.dependencies ?? []),
      });
      const buildSid = String(build.body['sid']);
      const path = `/${serviceSid}/Builds/${buildSid}/Status`;
      while ((await api('GET', path)).body['status'] === 'building') {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const deployed = await api(
        'POST',
        `/${serviceSid}/Environments/${environmentSid}/Deployments`,
        { BuildSid: buildSid },
      );
      if (deployed.status !== 201) throw new Error(`Not deployed: ${deployed.text}`);
      return buildSid;
    },
    publish: async (data, more = {}) => {
      const { version } = (await insist('list')).body;
      const updated = await insist('update', { data, version, ...more });
      if (updated.status !== 200) throw new Error(`Not built: ${updated.text}`);
      const { buildSid, id } = updated.body;
      const published = await insist('publish', { buildSid });
      if (published.status !== 200) throw new Error(`Not published: ${published.text}`);
      return { id: String(id), buildSid: String(buildSid) };
    },
    webhook: (path, form) => {
      const signed = Object.keys(form)
        .sort()
        .map((name) => name + (form[name] ?? ''))
        .join('');
      const signature = createHmac('sha1', authToken)
        .update(`https://${domain}${path}${signed}`)
        .digest('base64');
      const headers = {
        host: domain,
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': signature,
      };
      return send(url, 'POST', path, headers, formOf(form));
    },
    liveBuildSid: async () => {
      const { body } = await api('GET', `/${serviceSid}/Environments/${environmentSid}`);
      return String(body['build_sid']);
    },
    dispose: () => emulator.dispose(),
  };
}

export function formOf(form: Readonly<Record<string, string | readonly string[]>>): string {
  const encoded = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) {
    for (const each of [value].flat()) encoded.append(name, each);
  }
  return encoded.toString();
}
