/** What is kept of an upload: the version, and its content. */
import type { Visibility } from '../deployments/deployment-runner';
import { collection } from '../store/store';
import type { FileKind } from './file-kinds';

export interface FileVersion {
  readonly sid: string;
  readonly kind: FileKind['kind'];
  readonly account_sid: string;
  readonly service_sid: string;
  /** Shown as function_sid or asset_sid. */
  readonly file_sid: string;
  readonly path: string;
  readonly visibility: Visibility;
  readonly date_created: string;
}

/** What was uploaded; outlives its version, as builds hold on to it. */
export interface VersionContent {
  readonly sid: string;
  readonly service_sid: string;
  readonly contentType: string;
  readonly base64: string;
}

export const fileVersions = collection<FileVersion>('serverless.file-versions');
export const versionContents = collection<VersionContent>('serverless.version-contents');
