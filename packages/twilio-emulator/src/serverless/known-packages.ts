/** The published versions of the packages that a Build can check without asking npm. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../package-folder';

/** Versions by package; a package that is not here is believed to have any version. */
export type KnownPackages = Readonly<Record<string, readonly string[]>>;

interface PackageList {
  /** The day on which npm was asked: `2026-11-20`. */
  readonly listedOn: string;
  readonly versions: KnownPackages;
}

/** The list as `scripts/list-known-packages.mjs` wrote it. */
export function readKnownPackages(): PackageList {
  const file = join(packageFolder(), 'npm', 'known-packages.generated.json');
  return JSON.parse(readFileSync(file, 'utf8')) as PackageList;
}
