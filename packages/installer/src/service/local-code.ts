/** The code of the service as it is built here: what a deployment would upload. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Dependency, fieldsOf, isRecordPath } from 'publishing';
import { InstallerError } from '../installer-error';

/** Where serverless/build.mjs puts the Functions; .twilioserverlessrc names the same folder. */
export const FUNCTIONS_FOLDER = 'dist/functions';
/** The first route table. */
export const TABLE_FILE = 'assets/config.private.json';

export interface LocalCode {
  readonly folder: string;
  /** What `twilio-run` names the service after. */
  readonly packageName: string;
  /** Content by path, without the record of the build, which is another each time. */
  readonly functions: ReadonlyMap<string, string>;
  readonly dependencies: readonly Dependency[];
  readonly runtime: string;
}

export function readLocalCode(folder: string): LocalCode {
  const packageJson = fieldsOf(JSON.parse(read(folder, 'package.json')));
  const settings = read(folder, '.twilioserverlessrc');
  const runtime = /"runtime":\s*"([^"]+)"/.exec(settings)?.[1];
  if (runtime === undefined) throw notBuilt(folder, '.twilioserverlessrc names no runtime');
  return {
    folder,
    packageName: String(packageJson['name']),
    functions: readFunctions(join(folder, FUNCTIONS_FOLDER)),
    dependencies: Object.entries(fieldsOf(packageJson['dependencies'] ?? {})).map(
      ([name, version]) => ({ name, version: String(version) }),
    ),
    runtime,
  };
}

function readFunctions(folder: string): ReadonlyMap<string, string> {
  const functions = new Map<string, string>();
  for (const file of listFiles(folder)) {
    // The file's name carries its visibility (Twilio docs, serverless-toolkit).
    const path = `/${file.split(sep).join('/')}`.replace(/(\.(protected|private))?\.js$/, '');
    if (!file.endsWith('.js') || isRecordPath(path)) continue;
    functions.set(path, readFileSync(join(folder, file), 'utf8'));
  }
  if (functions.size === 0) throw notBuilt(folder, 'it holds no Functions');
  return functions;
}

function listFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch (cause) {
    throw notBuilt(folder, 'it cannot be read', cause);
  }
}

function read(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch (cause) {
    throw notBuilt(folder, `it has no ${name}`, cause);
  }
}

function notBuilt(folder: string, why: string, cause?: unknown): InstallerError {
  return new InstallerError(
    'not-built',
    `${folder} is not the built service: ${why}. Run "npm run build" first.`,
    { cause },
  );
}

/** 16 hexadecimal digits, the same for the same code, dependencies and runtime. */
export function codeFingerprint({ functions, dependencies, runtime }: LocalCode): string {
  const sorted = [...functions].sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([sorted, dependencies, runtime]))
    .digest('hex')
    .slice(0, 16);
}
