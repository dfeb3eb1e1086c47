/** Decides what Twilio's front door does with a request for a deployed domain. Pure. */
import type { Refusal } from '../api/behaviour';
import { refusal, type TwilioError } from '../api/twilio-error';
import { parseForm } from '../api/parameters';
import type { DeployedFile } from '../deployments/deployment-runner';
import { functionBehaviours, MAX_FUNCTION_BODY_BYTES } from './behaviours';
import { areHeadersTooLarge } from './header-limits';
import { isSignedRequest } from './twilio-signature';

export interface ArrivedRequest {
  readonly method: string;
  /** As the client wrote it: `https://name-1234.twil.io/path?query`. */
  readonly url: string;
  /** Names and values in turn, as they came. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

export type Verdict =
  | { readonly kind: 'refused'; readonly error: TwilioError }
  | { readonly kind: 'preflight' }
  | { readonly kind: 'asset'; readonly file: DeployedFile }
  | { readonly kind: 'function'; readonly file: DeployedFile };

/** Served for `/` when no file has that path (indexPage). */
const INDEX_PATH = '/assets/index.html';

/** What shall be done with a request, given the files that are live and the account's auth token. */
export function judgeRequest(
  request: ArrivedRequest,
  files: readonly DeployedFile[],
  authToken: string,
): Verdict {
  const path = pathOf(request.url);
  const file = findFile(files, path);
  if (areHeadersTooLarge(request.rawHeaders)) return refused(functionBehaviours.headersTooLarge);
  if (!file) return refused(functionBehaviours.notFound, path);
  if (file.visibility === 'private') return refused(functionBehaviours.privateFile, path);
  if (request.method === 'OPTIONS') return { kind: 'preflight' };
  return judgeVisibleFile(request, file, authToken);
}

function judgeVisibleFile(request: ArrivedRequest, file: DeployedFile, authToken: string): Verdict {
  const { method, body } = request;
  const isSupported = method === 'GET' || (method === 'POST' && file.kind === 'function');
  if (!isSupported) return refused(functionBehaviours.methodNotSupported, method);
  if (method === 'GET' && body.length > 0) return refused(functionBehaviours.getWithBody);
  if (body.length > MAX_FUNCTION_BODY_BYTES) return refused(functionBehaviours.bodyTooLarge);
  if (file.visibility === 'protected' && !isSigned(request, authToken)) {
    return refused(functionBehaviours.badSignature);
  }
  return { kind: file.kind, file };
}

function refused(row: Refusal, ...details: readonly string[]): Verdict {
  return { kind: 'refused', error: refusal(row, ...details) };
}

function findFile(files: readonly DeployedFile[], path: string): DeployedFile | undefined {
  const decoded = decode(path);
  return (
    files.find((file) => file.path === path) ??
    files.find((file) => file.kind === 'asset' && file.path === decoded) ??
    (path === '/' ? files.find((file) => file.path === INDEX_PATH) : undefined)
  );
}

function isSigned({ url, rawHeaders, body }: ArrivedRequest, authToken: string): boolean {
  const isForm = header(rawHeaders, 'content-type').startsWith('application/x-www-form-urlencoded');
  return isSignedRequest(authToken, header(rawHeaders, 'x-twilio-signature'), {
    url,
    form: isForm ? parseForm(body.toString('utf8')) : {},
    body,
  });
}

function header(rawHeaders: readonly string[], name: string): string {
  const at = rawHeaders.findIndex((text, i) => i % 2 === 0 && text.toLowerCase() === name);
  return at < 0 ? '' : (rawHeaders[at + 1] ?? '');
}

function pathOf(url: string): string {
  return /^https:\/\/[^/]+(\/[^?#]*)/.exec(url)?.[1] ?? '/';
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
