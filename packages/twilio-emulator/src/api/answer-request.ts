/** Takes one API request from its bytes to its reply: find, authenticate, validate, run, check. */
import type { EmulatorInstance } from '../emulator-instance';
import type { Mismatch } from '../specification/document';
import { authenticate } from './authenticate';
import type { ApiRegistry, FoundRoute } from './api-registry';
import type { ApiCall } from './call';
import { commonBehaviours } from './common-behaviours';
import { emulatorReply } from './emulator-says';
import { Parameters, parseForm } from './parameters';
import type { Reply } from './reply';
import { errorReply, refusal, TwilioError } from './twilio-error';

export interface RawRequest {
  readonly method: string;
  readonly host: string;
  readonly product: string;
  readonly path: string;
  readonly search: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** A reply and what the request log wants to know about how it came about. */
export interface Answer {
  readonly reply: Reply;
  readonly operation?: string;
  readonly query: Record<string, string | string[]>;
  readonly form: Record<string, unknown>;
  readonly unknownParameters?: readonly string[];
  readonly failure?: string;
}

type FoundOperation = Extract<FoundRoute, { kind: 'route' }>;

export async function answerRequest(
  emulator: EmulatorInstance,
  registry: ApiRegistry,
  request: RawRequest,
): Promise<Answer> {
  const query = parseForm(request.search);
  const found = await registry.find(request.product, request.method, request.path);
  if (found.kind !== 'route') {
    return { reply: sayUnknown(emulator, found, request), query, form: readForm(request) };
  }
  const form: Record<string, unknown> = readForm(request);
  const unknown = found.document?.unknownParameters(found.name, { ...request, query, form }) ?? [];
  const about = {
    operation: found.name,
    query,
    form,
    ...(unknown.length > 0 ? { unknownParameters: unknown } : {}),
  };
  try {
    const reply = await run(emulator, found, { request, query, form });
    const failure = emulator.checkResponses ? mismatchOf(found, reply) : undefined;
    if (failure === undefined) return { reply, ...about };
    return { reply: emulatorReply(500, 'bad-response', failure), ...about, failure };
  } catch (error) {
    if (error instanceof TwilioError) {
      return { reply: errorReply(emulator.otherwise.shown(error)), ...about };
    }
    const failure = `${found.name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    return { reply: emulatorReply(500, 'failure', failure), ...about, failure };
  }
}

interface ParsedRequest {
  readonly request: RawRequest;
  readonly query: Record<string, string | string[]>;
  /** Becomes typed by validation. */
  readonly form: Record<string, unknown>;
}

function run(emulator: EmulatorInstance, found: FoundOperation, parsed: ParsedRequest) {
  const { request, query, form } = parsed;
  const call: ApiCall = {
    emulator,
    host: request.host,
    path: request.path,
    sid: (name) => pathParameter(found, name),
    query: new Parameters(query),
    form: new Parameters(form),
    headers: request.headers,
    contentType: contentTypeOf(request),
    body: request.body,
  };
  (found.api.authenticate ?? authenticate)(call);
  const [first] =
    found.document?.checkRequest(found.name, {
      method: request.method,
      path: request.path,
      query,
      form,
    }) ?? [];
  if (first) throw refuseRequest(found, first, request);
  return found.route.run(call);
}

function pathParameter(found: FoundOperation, name: string): string {
  const value = found.pathParameters[name];
  if (value === undefined) throw new Error(`The path of ${found.name} has no parameter ${name}.`);
  return value;
}

/** A SID of the wrong kind is simply not found; anything else is the client's mistake. */
function refuseRequest(
  found: FoundOperation,
  mismatch: Mismatch,
  request: RawRequest,
): TwilioError {
  if (mismatch.at.startsWith('/path/')) return refusal(commonBehaviours.notFound, request.path);
  const parameter = mismatch.at.split('/')[2] ?? mismatch.at;
  const problem = {
    operationId: found.name,
    parameter,
    keyword: mismatch.keyword,
    detail: mismatch.detail,
  };
  if (found.api.invalidRequest) return found.api.invalidRequest(problem);
  return mismatch.keyword === 'required'
    ? refusal(commonBehaviours.missingParameter, parameter)
    : refusal(commonBehaviours.invalidParameter, parameter, mismatch.detail);
}

function mismatchOf(found: FoundOperation, reply: Reply): string | undefined {
  const mismatches = found.document?.checkResponse(found.name, reply.status, reply.body) ?? [];
  if (mismatches.length === 0) return undefined;
  const list = mismatches.map(({ at, detail }) => `${at || '/'} ${detail}`).join('; ');
  return `the answer of ${found.name} does not conform to the specification: ${list}`;
}

function sayUnknown(
  emulator: EmulatorInstance,
  found: Exclude<FoundRoute, { kind: 'route' }>,
  request: RawRequest,
): Reply {
  switch (found.kind) {
    case 'not-emulated':
      return emulatorReply(
        501,
        'not-emulated',
        `${found.operation} is in Twilio's specification but not emulated.`,
      );
    case 'unknown-method':
      return errorReply(emulator.otherwise.shown(refusal(commonBehaviours.methodNotAllowed)));
    case 'unknown-path':
      return emulatorReply(
        501,
        'unknown-path',
        `no operation of ${request.host} has the path ${request.path}.`,
      );
    case 'unknown-product':
      return emulatorReply(501, 'unknown-product', `the host ${request.host} is not emulated.`);
  }
}

function contentTypeOf(request: RawRequest): string {
  return String(request.headers['content-type'] ?? '');
}

function readForm(request: RawRequest): Record<string, string | string[]> {
  const isForm = contentTypeOf(request).startsWith('application/x-www-form-urlencoded');
  return isForm ? parseForm(request.body.toString('utf8')) : {};
}
