/** A dependency of a Build: a package, and which versions of it will do. */
import { satisfies, validRange } from 'semver';

export interface Dependency {
  readonly name: string;
  /** As the client wrote it: `6.2.0`, `^1.11.0`, `*`, `latest`. */
  readonly version: string;
}

/** The one dist-tag that every package has (Twilio changelog, 2021-02-02). */
const LATEST = 'latest';

/** The range that a version means to npm; undefined for a path, an address or another tag. */
export function rangeOf(version: string): string | undefined {
  return version === LATEST ? '*' : (validRange(version) ?? undefined);
}

/** Whether an installed version is one that the dependency asks for. */
export function isSatisfiedBy(dependency: Dependency, installedVersion: string): boolean {
  const range = rangeOf(dependency.version);
  return range !== undefined && satisfies(installedVersion, range, { includePrerelease: true });
}
