/** Editors without a screen: the client and merge of the one of an older release, or of today's, in front of a world. */
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { diffTables, mergeTables, type RouteChange, type RouteTable } from 'route-table';
import type { InstallerWorld } from './installer-world';
import type { Answered, EditorClient, EditorModules } from './kept-release';

const PLUGIN = join(__dirname, '../../../plugin-inbound-sip-router/src');

/** By path: the plugin is compiled on its own, with types of its own. */
export function todaysEditor(): EditorModules {
  const { createHttpAdminApi } = jest.requireActual<Pick<EditorModules, 'createHttpAdminApi'>>(
    join(PLUGIN, 'api/http-admin-api'),
  );
  const { english } = jest.requireActual<{ readonly english: { readonly effects: object } }>(
    join(PLUGIN, 'texts/texts'),
  );
  return {
    createHttpAdminApi: (collaborators) =>
      createHttpAdminApi({ ...collaborators, words: () => english.effects, hear: () => undefined }),
    diffTables,
    mergeTables,
  };
}

/** In a browser whose requests reach the emulator, logged in as the Flex admin. */
export async function openEditor(
  world: InstallerWorld,
  { createHttpAdminApi }: EditorModules,
): Promise<EditorClient> {
  const domain = await world.domain();
  return createHttpAdminApi({
    fetch: (url: string, init: { readonly body: URLSearchParams }) =>
      post(world.emulator.url, url, init.body),
    wait: () => new Promise(() => undefined),
    domain: () => domain,
    token: () => world.emulator.flexTokens.admin,
  });
}

export interface Listed {
  readonly table: RouteTable;
  readonly version: string;
}

export async function listed(editor: EditorClient): Promise<Listed> {
  const answer = await askAgain(() => editor.list(signal));
  if (answer.kind !== 'ok') throw new Error(JSON.stringify(answer));
  const { table, version } = answer.value ?? {};
  return { table: table as RouteTable, version: String(version) };
}

/** Publishes, until it is live or refused. */
export async function publishedBy(
  editor: EditorClient,
  request: {
    readonly id: string;
    readonly version: string;
    readonly changes: readonly RouteChange[];
  },
): Promise<Answered> {
  const started = await askAgain(() => editor.update({ ...request, note: '' }, signal));
  return started.kind === 'ok' ? untilLive(editor, started) : started;
}

/** The same of a restore. */
export async function restoredBy(editor: EditorClient, request: object): Promise<Answered> {
  const started = await askAgain(() => editor.restore(request, signal));
  return started.kind === 'ok' ? untilLive(editor, started) : started;
}

async function untilLive(editor: EditorClient, { value }: Answered): Promise<Answered> {
  const buildSid = String(value?.['buildSid']);
  for (let turn = 0; turn < 50; turn += 1) {
    const answer = await editor.publish(buildSid, signal);
    if (answer.kind === 'refused' || answer.value?.['state'] === 'live') return answer;
  }
  throw new Error(`${buildSid} never went live.`);
}

const { signal } = new AbortController();

/** A container that has just been deployed may ask for that. */
async function askAgain(ask: () => Promise<Answered>): Promise<Answered> {
  for (let turn = 0; turn < 50; turn += 1) {
    const answer = await ask();
    if (answer.kind !== 'ask-again') return answer;
  }
  throw new Error('Never answered.');
}

function post(emulatorUrl: string, url: string, form: URLSearchParams) {
  const { host, pathname } = new URL(url);
  const body = form.toString();
  return new Promise<{ status: number; text: () => Promise<string> }>((resolve, reject) => {
    const headers = {
      host,
      origin: 'https://flex.twilio.com',
      'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
      'content-length': Buffer.byteLength(body),
    };
    const target = `${emulatorUrl}${pathname}`;
    const sent = httpRequest(target, { method: 'POST', headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: () => Promise.resolve(text) }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
