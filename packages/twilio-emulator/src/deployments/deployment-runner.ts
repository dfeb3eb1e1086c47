/** The port to whatever runs deployed code: what it is given, and what it gives back. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export type Visibility = 'public' | 'protected' | 'private';

/** One Function or Asset version of a build, with its content. */
export interface DeployedFile {
  readonly kind: 'function' | 'asset';
  /** SID of the Function or Asset (ZH…) and of its version (ZN…). */
  readonly sid: string;
  readonly versionSid: string;
  /** `/inbound-sip-router`, `/config.json` */
  readonly path: string;
  readonly visibility: Visibility;
  readonly content: Buffer;
  readonly contentType: string;
}

export interface DeployedLog {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly functionSid?: string | undefined;
  readonly requestSid?: string | undefined;
}

/** A build that goes live in an environment: everything that is needed to run it. */
export interface DeployedBuild {
  readonly serviceSid: string;
  readonly environmentSid: string;
  readonly buildSid: string;
  readonly deploymentSid: string;
  /** `name-1234-dev.twil.io` */
  readonly domainName: string;
  /** `node22` */
  readonly runtime: string;
  readonly dependencies: readonly { readonly name: string; readonly version: string }[];
  readonly files: readonly DeployedFile[];
  /** The environment's variables as they are now: a change needs no new deployment. */
  readonly variables: () => Readonly<Record<string, string>>;
  /** Given to Functions only when the service includes credentials (spec: IncludeCredentials). */
  readonly credentials: { readonly accountSid: string; readonly authToken: string } | undefined;
  /** Always there: the front door checks signatures with it. */
  readonly signingAuthToken: string;
  /** Adds an entry to the Logs resource. */
  readonly writeLog: (entry: DeployedLog) => void;
}

/** A deployment that answers requests to its domain. */
export interface RunningDeployment {
  /** Answers the request itself, errors included. `path` is without query. */
  handle(request: FunctionRequest, response: ServerResponse): Promise<void>;
  /** Called after its successor is live; lets requests in flight end, then frees everything. */
  stop(): Promise<void>;
}

export interface FunctionRequest {
  readonly incoming: IncomingMessage;
  /** As the client wrote it, with https and the deployed domain: what signatures are made of. */
  readonly url: URL;
  /** Read before anything waits; the client may have left since. */
  readonly body: Buffer | 'too-large';
}

export interface DeploymentRunner {
  deploy(build: DeployedBuild): Promise<RunningDeployment>;
  /** Ends what is left when the emulator is disposed. */
  dispose(): Promise<void>;
}
