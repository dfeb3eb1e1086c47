/** Loads one of Twilio's OpenAPI documents, finds its operations and validates against them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OpenAPIBackend, type Document, type Operation } from 'openapi-backend';
import { packageFolder } from '../package-folder';
import { amendDocument } from './amendments';
import { twilioFormats } from './formats';
import { RouteMatcher, type RouteMatch } from './route-matcher';
import { strictResponses } from './strictness';

export const DOCUMENT_NAMES = [
  'serverless_v1',
  'api_v2010',
  'flex_v1',
  'flex_v2',
  'studio_v2',
  'taskrouter_v1',
  'monitor_v1',
] as const;
export type DocumentName = (typeof DOCUMENT_NAMES)[number];

/** What the specification says is wrong, as the validator found it. */
export interface Mismatch {
  /** JSON pointer: `/path/Sid`, `/query/PageSize`, `/requestBody/Key`, `/builds/0/sid`. */
  readonly at: string;
  readonly keyword: string;
  readonly detail: string;
}

export interface RequestToCheck {
  readonly method: string;
  readonly path: string;
  readonly query: Record<string, string | string[]>;
  /** Changed in place: values become the types of their schemas. */
  readonly form: Record<string, unknown>;
}

/** One document, ready to use. It never changes, so one load serves every emulator of a process. */
export class SpecificationDocument {
  readonly #operations: ReadonlyMap<string, Operation>;
  readonly #matcher: RouteMatcher;

  private constructor(private readonly backend: OpenAPIBackend) {
    const operations = backend.router.getOperations();
    this.#operations = new Map(operations.map((each) => [operationIdOf(each), each]));
    this.#matcher = new RouteMatcher(
      operations.map((each) => ({
        name: operationIdOf(each),
        method: each.method,
        path: each.path,
      })),
    );
  }

  static async load(name: DocumentName): Promise<SpecificationDocument> {
    const backend = new OpenAPIBackend({
      definition: strictResponses(amendDocument(readDocument(name))),
      quick: true,
      ajvOpts: { strict: false, coerceTypes: 'array', formats: twilioFormats },
    });
    await backend.init();
    return new SpecificationDocument(backend);
  }

  operationIds(): string[] {
    return [...this.#operations.keys()];
  }

  match(method: string, path: string): RouteMatch {
    return this.#matcher.match(method, path);
  }

  /** Query and form fields that the operation does not know. */
  unknownParameters(operationId: string, request: RequestToCheck): string[] {
    const known = knownParameters(this.#operation(operationId));
    return [...Object.keys(request.query), ...Object.keys(request.form)].filter(
      (name) => !known.has(name),
    );
  }

  checkRequest(operationId: string, request: RequestToCheck): Mismatch[] {
    const operation = this.#operation(operationId);
    const known = knownParameters(operation);
    const query = Object.fromEntries(
      Object.entries(request.query).filter(([name]) => known.has(name)),
    );
    for (const name of booleanParameters(operation)) {
      query[name] &&= withSmallLetters(query[name]);
      request.form[name] &&= withSmallLetters(request.form[name]);
    }
    const { errors } = this.backend.validator.validateRequest(
      { method: request.method, path: request.path, headers: {}, query, body: request.form },
      operation,
    );
    return (errors ?? []).map(toMismatch);
  }

  checkResponse(operationId: string, status: number, body: unknown): Mismatch[] {
    const operation = this.#operation(operationId);
    if (status < 400 && operation.responses?.[String(status)] === undefined) {
      return [{ at: '', keyword: 'status', detail: `status ${status} is not specified` }];
    }
    const { errors } = this.backend.validator.validateResponse(body ?? null, operation, status);
    return (errors ?? []).map(toMismatch);
  }

  #operation(operationId: string): Operation {
    const operation = this.#operations.get(operationId);
    if (!operation) throw new Error(`The specification has no operation ${operationId}.`);
    return operation;
  }
}

/** The extract on disk, as `scripts/extract-openapi.mjs` wrote it. */
export function readDocument(name: DocumentName): Document {
  const file = join(packageFolder(), 'openapi', `${name}.generated.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Document;
}

function operationIdOf(operation: Operation): string {
  if (operation.operationId === undefined) throw new Error('An operation has no operationId.');
  return operation.operationId;
}

type ParameterSchema = object & { readonly type?: unknown };

interface FormMedia {
  readonly schema?: { readonly properties?: Readonly<Record<string, ParameterSchema>> };
}

function knownParameters(operation: Operation): Set<string> {
  return new Set(parameterSchemas(operation).map(([name]) => name));
}

function booleanParameters(operation: Operation): string[] {
  return parameterSchemas(operation).flatMap(([name, { type }]) =>
    type === 'boolean' ? [name] : [],
  );
}

/** Query and form fields of an operation, with the schema of each. */
function parameterSchemas(operation: Operation): [string, ParameterSchema][] {
  const body = operation.requestBody;
  const content = body && 'content' in body ? Object.values(body.content) : [];
  return [
    ...(operation.parameters ?? []).flatMap((each): [string, ParameterSchema][] =>
      'name' in each ? [[each.name, { ...each.schema }]] : [],
    ),
    ...(content as FormMedia[]).flatMap(({ schema }) => Object.entries(schema?.properties ?? {})),
  ];
}

/** twilio-python sends `True` where twilio-node sends `true`. */
function withSmallLetters<Value>(value: Value): Value | string {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function toMismatch(error: {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string | undefined;
}): Mismatch {
  const missing = error.params['missingProperty'] ?? error.params['additionalProperty'];
  return {
    at: typeof missing === 'string' ? `${error.instancePath}/${missing}` : error.instancePath,
    keyword: error.keyword,
    detail: error.message ?? error.keyword,
  };
}
