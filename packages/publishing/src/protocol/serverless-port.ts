/** What publishing needs of Twilio's Serverless API, in our words. */

/** `building` ends as `completed` or `failed`. */
export type BuildStatus = 'building' | 'completed' | 'failed';

/** One version of a Function or an asset, as a build lists it. */
export interface FileVersion {
  readonly sid: string;
  /** The Function or asset that it is a version of. */
  readonly fileSid: string;
  readonly path: string;
}

export interface Dependency {
  readonly name: string;
  readonly version: string;
}

export interface Build {
  readonly sid: string;
  readonly status: BuildStatus;
  readonly createdAt: Date;
  readonly functionVersions: readonly FileVersion[];
  readonly assetVersions: readonly FileVersion[];
  readonly dependencies: readonly Dependency[];
  readonly runtime: string;
}

export interface Deployment {
  readonly sid: string;
  readonly buildSid: string | undefined;
  readonly createdAt: Date;
}

export interface BuildContent {
  readonly functionVersions: readonly string[];
  readonly assetVersions: readonly string[];
  readonly dependencies: readonly Dependency[];
  readonly runtime: string;
}

/** `doubtful`: no answer came, or one that does not say; it may have been done, or still be done later. */
export type Creation =
  | { readonly kind: 'created'; readonly sid: string }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'doubtful' };

/**
 * `live` is the fence: a build that is live cannot be deleted. `absent`: it was deleted before, by whomever, also by a
 * first attempt whose answer was lost; perhaps because it was published and others followed.
 */
export type Deletion = 'deleted' | 'absent' | 'live';

/** `repeated`: Twilio says that the environment has this deployment already: it is live, or about to be. */
export type DeploymentCreation = Creation | { readonly kind: 'repeated' };

/**
 * One environment of one service. Lists are newest first and in one total order, and a part of one is read only if it
 * says so. Everything throws a `TwilioFailure` where Twilio cannot be asked.
 */
export interface ServerlessPort {
  readonly environmentSid: string;
  /** Of the environment itself, not of a list: never lags. */
  liveBuildSid(): Promise<string | undefined>;
  builds(): Promise<readonly Build[]>;
  build(sid: string): Promise<Build | undefined>;
  buildStatus(sid: string): Promise<BuildStatus | undefined>;
  /** Page by page, until `isEnough` says so of all that was read, or to the end. */
  deployments(
    isEnough: (read: readonly Deployment[]) => Promise<boolean>,
  ): Promise<readonly Deployment[]>;
  /** All versions of a Function, in or out of a build. */
  functionVersions(functionSid: string): Promise<readonly FileVersion[]>;
  readFunction(version: FileVersion): Promise<string>;
  createFunction(name: string): Promise<string>;
  /** Uploads a private version and returns its SID. */
  uploadFunction(functionSid: string, path: string, content: string): Promise<string>;
  createAsset(name: string): Promise<string>;
  /** JSON as a text, or any bytes. */
  uploadAsset(assetSid: string, path: string, content: string | Uint8Array): Promise<string>;
  createBuild(content: BuildContent): Promise<Creation>;
  deleteBuild(sid: string): Promise<Deletion>;
  deploy(buildSid: string): Promise<DeploymentCreation>;
}
