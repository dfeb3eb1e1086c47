/** Reads resources of Twilio's Serverless API: snake_case ends here. */
import type {
  Build,
  BuildStatus,
  Dependency,
  Deployment,
  FileVersion,
} from '../protocol/serverless-port';
import { TwilioFailure } from './twilio-failure';

type Fields = Readonly<Record<string, unknown>>;

export function readBuild(row: unknown): Build {
  const fields = fieldsOf(row);
  return {
    sid: text(fields, 'sid'),
    status: readStatus(fields),
    createdAt: new Date(text(fields, 'date_created')),
    functionVersions: rows(fields, 'function_versions').map((each) =>
      readVersion(each, 'function_sid'),
    ),
    assetVersions: rows(fields, 'asset_versions').map((each) => readVersion(each, 'asset_sid')),
    dependencies: rows(fields, 'dependencies').map(readDependency),
    runtime: text(fields, 'runtime'),
  };
}

export function readStatus(row: unknown): BuildStatus {
  const status = text(fieldsOf(row), 'status');
  if (status === 'completed' || status === 'failed') return status;
  if (status === 'building') return status;
  throw new TwilioFailure('unexpected', `Twilio answered a build with the status ${status}.`);
}

export function readVersion(row: unknown, fileField: 'function_sid' | 'asset_sid'): FileVersion {
  const fields = fieldsOf(row);
  return {
    sid: text(fields, 'sid'),
    fileSid: text(fields, fileField),
    path: text(fields, 'path'),
  };
}

export function readDeployment(row: unknown): Deployment {
  const fields = fieldsOf(row);
  const buildSid = fields['build_sid'];
  return {
    sid: text(fields, 'sid'),
    buildSid: typeof buildSid === 'string' ? buildSid : undefined,
    createdAt: new Date(text(fields, 'date_created')),
  };
}

export function sidOf(row: unknown): string {
  return text(fieldsOf(row), 'sid');
}

export function textOf(row: unknown, name: string): string {
  return text(fieldsOf(row), name);
}

/** A text, or undefined for null. */
export function optionalTextOf(row: unknown, name: string): string | undefined {
  const value = fieldsOf(row)[name];
  return typeof value === 'string' ? value : undefined;
}

export function rowsOf(row: unknown, name: string): readonly unknown[] {
  return rows(fieldsOf(row), name);
}

export function fieldsOf(value: unknown): Fields {
  if (typeof value === 'object' && value !== null) return value as Fields;
  throw new TwilioFailure('unexpected', 'Twilio answered something else than a resource.');
}

function readDependency(row: unknown): Dependency {
  const fields = fieldsOf(row);
  return { name: text(fields, 'name'), version: text(fields, 'version') };
}

function text(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value === 'string') return value;
  throw new TwilioFailure('unexpected', `Twilio answered a resource without ${name}.`);
}

function rows(fields: Fields, name: string): readonly unknown[] {
  const value = fields[name];
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value as readonly unknown[];
  throw new TwilioFailure('unexpected', `Twilio answered ${name} that is not a list.`);
}
