/** Reads a Build's Dependencies and checks them as Twilio does. */
import { maxSatisfying } from 'semver';
import { refusal } from '../api/twilio-error';
import { serverlessBehaviours } from './behaviours';
import { rangeOf, type Dependency } from './dependency';
import type { KnownPackages } from './known-packages';
import { checkRuntimeHandler, RUNTIME_HANDLER } from './runtime-handler';

const PACKAGE_NAME = /^(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/i;

/** Reads the fields as they were sent: a JSON list, also wrapped in bare quotes, or one object in each field. */
export function readDependencies(fields: readonly string[]): Dependency[] {
  return fields.flatMap((text) => {
    const unwrapped = /^"(\[[\s\S]*\])"$/.exec(text)?.[1] ?? text;
    return [parseJson(unwrapped)].flat().map(readDependency);
  });
}

/** Throws 20001 for the first dependency that Twilio would not find. */
export function checkDependencies(dependencies: readonly Dependency[], known: KnownPackages): void {
  for (const dependency of dependencies) {
    if (dependency.name === RUNTIME_HANDLER) checkRuntimeHandler(dependency.version, known);
    else checkPackage(dependency, known);
  }
}

function checkPackage({ name, version }: Dependency, known: KnownPackages): void {
  const range = rangeOf(version);
  const versions = Object.hasOwn(known, name) ? known[name] : undefined;
  const isFound =
    PACKAGE_NAME.test(name) &&
    range !== undefined &&
    (versions === undefined || maxSatisfying(versions, range) !== null);
  if (!isFound) throw refusal(serverlessBehaviours.dependencyNotFound, `${name}@${version}`);
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
