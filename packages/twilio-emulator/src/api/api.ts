/** The shape of one emulated Twilio API: its document, its routes, its behaviours. */
import type { DocumentName } from '../specification/document';
import type { Behaviour } from './behaviour';
import type { ApiCall, Route, Routes } from './call';
import type { TwilioError } from './twilio-error';

/** A route that no OpenAPI document knows, such as uploads. */
export interface UndocumentedRoute extends Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** With `{Name}` for parameters, as in OpenAPI. */
  readonly path: string;
  readonly name: string;
}

export interface Api {
  /** First label of the host: `serverless` for serverless.twilio.com and its regional names. */
  readonly product: string;
  /** The document that requests and answers are held to; none for hosts that Twilio does not specify. */
  readonly document?: DocumentName;
  readonly routes: Routes;
  readonly undocumented?: readonly UndocumentedRoute[];
  /** Rows of the behaviour table, by id. */
  readonly behaviours: Readonly<Record<string, Behaviour>>;
  /** The error for a request that the document refuses; left out: 400 with code 20001. */
  readonly invalidRequest?: (problem: RequestProblem) => TwilioError;
  /** Throws unless the caller may call; left out: Basic auth with the account's token or an API key. */
  readonly authenticate?: (call: ApiCall) => unknown;
}

/** The first thing that is wrong with a request, in the specification's words. */
interface RequestProblem {
  readonly operationId: string;
  readonly parameter: string;
  /** The JSON schema keyword that failed: `required`, `pattern`, `type`, `enum` … */
  readonly keyword: string;
  readonly detail: string;
}
