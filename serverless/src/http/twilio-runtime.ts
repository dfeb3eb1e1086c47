/** The part of Twilio's Functions runtime that this service uses (Twilio docs, serverless/functions-assets/functions/invocation). */

/** What a Function hands back: built by the runtime's own class, which sends it. */
export interface TwilioResponse {
  setStatusCode(statusCode: number): void;
  setBody(body: string): void;
  appendHeader(name: string, value: string): void;
}

export type Callback = (error: null, response: TwilioResponse) => void;

/** Parameters of the request by name; all of them come from outside. */
export type FunctionEvent = Readonly<Record<string, unknown>>;

export type FunctionHandler = (context: unknown, event: FunctionEvent, callback: Callback) => void;

/** A private asset of the deployment: a file beside the Function. */
export interface PrivateAsset {
  readonly path: string;
}

declare global {
  // The runtime puts these two into the global scope of every Function.
  var Twilio: { readonly Response: new () => TwilioResponse };
  var Runtime: {
    getAssets(): Readonly<Record<string, PrivateAsset | undefined>>;
    /** Functions of the deployment by path without its first slash. */
    getFunctions(): Readonly<Record<string, PrivateAsset | undefined>>;
  };
}
