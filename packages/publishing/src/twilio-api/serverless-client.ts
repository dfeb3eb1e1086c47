/** The environment that the code runs in, over Twilio's Serverless API v1. */
import type { Creation, FileVersion, ServerlessPort } from '../protocol/serverless-port';
import {
  fieldsOf,
  optionalTextOf,
  readBuild,
  readDeployment,
  readStatus,
  readVersion,
  rowsOf,
  sidOf,
  textOf,
} from './serverless-rows';
import { TwilioFailure } from './twilio-failure';
import type { Ask, TwilioAnswer, TwilioRequest } from './twilio-request';

const API = 'https://serverless.twilio.com';
const UPLOAD = 'https://serverless-upload.twilio.com';
/** A part of a large table takes longer than any other request. */
const LEAST_UPLOAD_MS = 3_000;
const UPLOAD_BYTES_EACH_MS = 500;
/** Rows to a page: the spec allows 1,000. Of deployments the first page is nearly always enough. */
const PAGE = 200;
const DEPLOYMENTS_PAGE = 100;
const VERSIONS_PAGE = 1_000;

/**
 * Somebody else deploys the same build: its author and who adopts it, or a first request whose answer was lost
 * (twilio-labs/serverless-api issue 27; the message only, so the status does not matter).
 */
const ALREADY_DEPLOYED = /already has requested deployment/i;

/** Tried several times, each answered 429: not made. 100 an hour are of an old page of Twilio; how it refuses is assumed. */
const TOO_MANY_BUILDS =
  'too many requests (429). An account may make 100 builds an hour. Nothing is lost: publish again later.';

/** Content of Function versions, which never changes; kept per container, bounded. */
const contents = new Map<string, string>();
const MAX_CONTENTS = 20;

export function serverlessClient(
  ask: Ask,
  { serviceSid, environmentSid }: { readonly serviceSid: string; readonly environmentSid: string },
): ServerlessPort {
  const service = `/v1/Services/${serviceSid}`;
  const environment = `${service}/Environments/${environmentSid}`;
  const get = (path: string) => ask({ method: 'GET', url: `${API}${path}`, isRepeatable: true });

  const upload = async (
    kind: 'Functions' | 'Assets',
    fileSid: string,
    path: string,
    content: Blob,
  ): Promise<string> => {
    const form = new FormData();
    form.set('Path', path);
    form.set('Visibility', 'private');
    form.set('Content', content, path.split('/').at(-1) ?? 'content');
    const url = `${UPLOAD}${service}/${kind}/${fileSid}/Versions`;
    // Twice uploaded is a version that no build holds, which Twilio deletes after 7 days.
    const attemptMs = LEAST_UPLOAD_MS + Math.ceil(content.size / UPLOAD_BYTES_EACH_MS);
    const request = { method: 'POST', url, body: form, isRepeatable: true, attemptMs } as const;
    return sidOf(expect(await ask(request), request));
  };

  return {
    environmentSid,
    liveBuildSid: async () => optionalTextOf(await found(get, environment), 'build_sid'),
    builds: () => readPages(ask, `${service}/Builds?PageSize=${PAGE}`, 'builds', readBuild),
    build: async (sid) => {
      const row = await found(get, `${service}/Builds/${sid}`, 'may be absent');
      return row === undefined ? undefined : readBuild(row);
    },
    buildStatus: async (sid) => {
      const row = await found(get, `${service}/Builds/${sid}/Status`, 'may be absent');
      return row === undefined ? undefined : readStatus(row);
    },
    deployments: (isEnough) =>
      readPages(
        ask,
        `${environment}/Deployments?PageSize=${DEPLOYMENTS_PAGE}`,
        'deployments',
        readDeployment,
        isEnough,
      ),
    functionVersions: (functionSid) =>
      readPages(
        ask,
        `${service}/Functions/${functionSid}/Versions?PageSize=${VERSIONS_PAGE}`,
        'function_versions',
        (each) => readVersion(each, 'function_sid'),
      ),
    readFunction: async (version: FileVersion) => {
      const kept = contents.get(version.sid);
      if (kept !== undefined) return kept;
      const path = `${service}/Functions/${version.fileSid}/Versions/${version.sid}/Content`;
      const content = textOf(await found(get, path), 'content');
      if (contents.size >= MAX_CONTENTS) contents.clear();
      contents.set(version.sid, content);
      return content;
    },
    createFunction: (name) => createFile(ask, `${service}/Functions`, name),
    createAsset: (name) => createFile(ask, `${service}/Assets`, name),
    uploadFunction: (functionSid, path, content) =>
      upload(
        'Functions',
        functionSid,
        path,
        new Blob([content], { type: 'application/javascript' }),
      ),
    uploadAsset: (assetSid, path, content) =>
      upload('Assets', assetSid, path, assetContent(content)),
    createBuild: (content) => {
      const form = new URLSearchParams({ Runtime: content.runtime });
      for (const sid of content.functionVersions) form.append('FunctionVersions', sid);
      for (const sid of content.assetVersions) form.append('AssetVersions', sid);
      form.set('Dependencies', JSON.stringify(content.dependencies));
      return creation(ask, post(`${service}/Builds`, form), TOO_MANY_BUILDS);
    },
    deleteBuild: async (sid) => {
      const url = `${API}${service}/Builds/${sid}`;
      const request: TwilioRequest = { method: 'DELETE', url, isRepeatable: true };
      const answer = await ask(request);
      if (answer.status === 204) return 'deleted';
      if (answer.status === 404) return 'absent';
      // "Cannot delete Build because it's part of an active Deployment"; its status is assumed.
      if (answer.status === 400 || answer.status === 409) return 'live';
      throw unexpected(answer, request);
    },
    deploy: async (buildSid) => {
      const body = new URLSearchParams({ BuildSid: buildSid });
      const made = await creation(ask, post(`${environment}/Deployments`, body));
      const isRepeated = made.kind === 'refused' && ALREADY_DEPLOYED.test(made.message);
      return isRepeated ? { kind: 'repeated' } : made;
    },
  };
}

/** A list to its end, or until `isEnough`; a part of it for any other reason is an error. */
async function readPages<Row>(
  ask: Ask,
  path: string,
  key: string,
  read: (row: unknown) => Row,
  isEnough: (rows: readonly Row[]) => Promise<boolean> = () => Promise.resolve(false),
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let next: string | undefined = `${API}${path}`;
  while (next !== undefined) {
    const request: TwilioRequest = { method: 'GET', url: next, isRepeatable: true };
    const page = expect(await ask(request), request);
    rows.push(...rowsOf(page, key).map(read));
    next = optionalTextOf(fieldsOf(page)['meta'], 'next_page_url');
    if (next !== undefined && (await isEnough(rows))) break;
  }
  return rows;
}

/** Not repeated: a second one of the same name would only be confusing. */
async function createFile(ask: Ask, path: string, name: string): Promise<string> {
  const request = post(path, new URLSearchParams({ FriendlyName: name }));
  return sidOf(expect(await ask(request), request));
}

/** With which a gzip file begins (RFC 1952 §2.3.1). */
const GZIP = [0x1f, 0x8b];

function assetContent(content: string | Uint8Array): Blob {
  if (typeof content === 'string') return new Blob([content], { type: 'application/json' });
  const isGzip = content[0] === GZIP[0] && content[1] === GZIP[1];
  const type = isGzip ? 'application/gzip' : 'application/octet-stream';
  return new Blob([Uint8Array.from(content)], { type });
}

function post(path: string, body: URLSearchParams): TwilioRequest {
  return { method: 'POST', url: `${API}${path}`, body, isRepeatable: false };
}

/**
 * A write that is done once: an answer that does not come, or says 5xx, leaves it in doubt. `tooMany` is what to say if
 * it is still 429 after a few tries, where that means a limit and not only a crowd.
 */
async function creation(ask: Ask, request: TwilioRequest, tooMany?: string): Promise<Creation> {
  try {
    const answer = await ask(request);
    if (answer.status === 201) return { kind: 'created', sid: sidOf(answer.json) };
    if (answer.status >= 500) return { kind: 'doubtful' };
    if (answer.status === 401 || answer.status === 403) throw unexpected(answer, request);
    return { kind: 'refused', message: messageOf(answer) };
  } catch (error) {
    if (error instanceof TwilioFailure && error.isTooMany && tooMany !== undefined) {
      return { kind: 'refused', message: tooMany };
    }
    if (error instanceof TwilioFailure && error.code === 'unavailable') return { kind: 'doubtful' };
    throw error;
  }
}

async function found(
  get: (path: string) => Promise<TwilioAnswer>,
  path: string,
  absence?: 'may be absent',
): Promise<unknown> {
  const answer = await get(path);
  if (absence && answer.status === 404) return undefined;
  return expect(answer, { method: 'GET', url: `${API}${path}` });
}

function expect(answer: TwilioAnswer, request: Pick<TwilioRequest, 'method' | 'url'>): unknown {
  if (answer.status === 200 || answer.status === 201) return answer.json;
  throw unexpected(answer, request);
}

function unexpected(
  answer: TwilioAnswer,
  { method, url }: Pick<TwilioRequest, 'method' | 'url'>,
): TwilioFailure {
  const isRefused = answer.status === 401 || answer.status === 403;
  return new TwilioFailure(
    isRefused ? 'credentials' : 'unexpected',
    `Twilio answered ${answer.status} (${method} ${new URL(url).pathname}): ${messageOf(answer)}`,
  );
}

function messageOf({ json }: TwilioAnswer): string {
  const message = typeof json === 'object' && json !== null ? optionalTextOf(json, 'message') : '';
  return message ?? '';
}
