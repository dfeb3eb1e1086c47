/** One API request as an operation sees it, and the shape of an operation. */
import type { EmulatorInstance } from '../emulator-instance';
import type { Confidence } from './behaviour';
import type { Parameters } from './parameters';
import type { Reply } from './reply';

export interface ApiCall {
  readonly emulator: EmulatorInstance;
  /** As asked for, without port: `serverless.twilio.com`, `api.dublin.ie1.twilio.com`. */
  readonly host: string;
  readonly path: string;
  /** Parameters of the path's template, by Twilio's names: `sid("ServiceSid")`. */
  readonly sid: PathParameters;
  readonly query: Parameters;
  readonly form: Parameters;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly contentType: string;
  readonly body: Buffer;
}

/** Reads a parameter that the path's template holds; a name that is not there is our mistake. */
type PathParameters = (name: string) => string;

export type Operation = (call: ApiCall) => Reply | Promise<Reply>;

/** How one operation of the specification is emulated. */
export interface Route {
  readonly run: Operation;
  /** How sure we are of its behaviour as a whole; single rules are in the behaviour table. */
  readonly sure: Confidence;
  /** What Twilio does and this does not, in one sentence. */
  readonly simplified?: string;
}

/** Routes by the specification's operationId. */
export type Routes = Readonly<Record<string, Route>>;
