/** Finds the package on this machine that a deployed Function gets for a dependency. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageFolder } from '../package-folder';
import { isSatisfiedBy, type Dependency } from '../serverless/dependency';

interface InstalledPackage {
  readonly folder: string;
  readonly version: string;
}

/**
 * The first installed copy that satisfies the dependency: nearest to the emulator, then to the
 * working folder, then inside other packages. Without one, the nearest copy of any version.
 */
export function findInstalledPackage(
  dependency: Dependency,
  startFolders: readonly string[] = [packageFolder(), process.cwd()],
): InstalledPackage | undefined {
  const roots = [...new Set(startFolders.flatMap(moduleFolders))];
  const near = roots.flatMap((root) => readPackage(join(root, dependency.name)));
  const isWanted = ({ version }: InstalledPackage) => isSatisfiedBy(dependency, version);
  return (
    near.find(isWanted) ??
    roots
      .flatMap(packagesIn)
      .flatMap((folder) => readPackage(join(folder, 'node_modules', dependency.name)))
      .find(isWanted) ??
    near[0]
  );
}

/** The `node_modules` folders that code in `folder` can require from, nearest first. */
function moduleFolders(folder: string): string[] {
  const modules = join(folder, 'node_modules');
  const parent = dirname(folder);
  return [
    ...(existsSync(modules) ? [modules] : []),
    ...(parent === folder ? [] : moduleFolders(parent)),
  ];
}

function packagesIn(modules: string): string[] {
  return readdirSync(modules).flatMap((name) =>
    name.startsWith('@')
      ? readdirSync(join(modules, name)).map((scoped) => join(modules, name, scoped))
      : [join(modules, name)],
  );
}

/** Not by require.resolve: `exports` may hide the manifest. */
function readPackage(folder: string): InstalledPackage[] {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return [];
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string };
  return [{ folder, version }];
}
