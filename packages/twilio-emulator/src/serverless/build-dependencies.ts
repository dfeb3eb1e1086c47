/** Reads a Build's Dependencies and checks them as Twilio does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusal } from '../api/twilio-error';
import { packageFolder } from '../package-folder';
import { serverlessBehaviours } from './behaviours';

export interface Dependency {
  readonly name: string;
  readonly version: string;
}

export type KnownPackages = Readonly<Record<string, readonly string[]>>;

interface PackageList {
  /** The day on which npm was asked: `2026-11-20`. */
  readonly listedOn: string;
  readonly versions: KnownPackages;
}

/** Semantic Versioning 2.0.0, without ranges. */
const EXACT_VERSION = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;
const PACKAGE_NAME = /^(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/i;

const RUNTIME_HANDLER = '@twilio/runtime-handler';
/** On npm, but refused by Twilio's Build (serverless-toolkit issue 557). */
const REFUSED_RUNTIME_HANDLERS = ['2.1.0'];

/** Reads the JSON list, also when it is wrapped in bare quotes; '' and undefined are none. */
export function readDependencies(text: string | undefined): Dependency[] {
  if (text === undefined || text === '') return [];
  const unwrapped = /^"(\[[\s\S]*\])"$/.exec(text)?.[1] ?? text;
  const list = parseJson(unwrapped);
  if (!Array.isArray(list)) throw refusal(serverlessBehaviours.dependenciesMalformed);
  return list.map(readDependency);
}

/** Throws 20001 for the first dependency that Twilio would not find. */
export function checkDependencies(dependencies: readonly Dependency[], known: KnownPackages): void {
  for (const { name, version } of dependencies) {
    const label = `${name}@${version}`;
    const isRefusedHandler = name === RUNTIME_HANDLER && REFUSED_RUNTIME_HANDLERS.includes(version);
    const versions = Object.hasOwn(known, name) ? known[name] : undefined;
    const isFound =
      PACKAGE_NAME.test(name) &&
      EXACT_VERSION.test(version) &&
      !isRefusedHandler &&
      (versions === undefined || versions.includes(version));
    if (isFound) continue;
    throw name === RUNTIME_HANDLER
      ? refusal(serverlessBehaviours.runtimeHandlerNotFound, label)
      : refusal(serverlessBehaviours.dependencyNotFound, label);
  }
}

/** The published versions of some packages, as `scripts/list-known-packages.mjs` wrote them. */
export function readKnownPackages(): PackageList {
  const file = join(packageFolder(), 'npm', 'known-packages.generated.json');
  return JSON.parse(readFileSync(file, 'utf8')) as PackageList;
}

function readDependency(entry: unknown): Dependency {
  const isObject = entry !== null && typeof entry === 'object';
  if (isObject && 'name' in entry && 'version' in entry) {
    const { name, version } = entry;
    if (typeof name === 'string' && typeof version === 'string') return { name, version };
  }
  throw refusal(serverlessBehaviours.dependenciesMalformed);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(serverlessBehaviours.dependenciesMalformed);
  }
}
