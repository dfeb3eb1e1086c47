/** Writes the files of a build where a process can load them, with its dependencies beside them. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { major, valid } from 'semver';
import type { DeployedBuild, DeployedFile, DeployedLog } from '../deployments/deployment-runner';
import { isSatisfiedBy, type Dependency } from '../serverless/dependency';
import { functionBehaviours } from './behaviours';
import { findInstalledPackage } from './installed-packages';

/** A file as Twilio's runtime handler wants to know it. */
interface WrittenFile {
  readonly path: string;
  readonly access: DeployedFile['visibility'];
  readonly filePath: string;
  readonly name: string;
}

/** What deployed-process.cjs is told, beside the context. */
export interface WrittenBuild {
  readonly folder: string;
  readonly domainName: string;
  readonly functions: readonly WrittenFile[];
  readonly assets: readonly WrittenFile[];
}

export function writeBuild(build: DeployedBuild, folder: string): WrittenBuild {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  linkDependencies(build, join(folder, 'node_modules'));
  return {
    folder,
    domainName: build.domainName,
    functions: writeFiles(build.files, 'function', join(folder, 'handlers')),
    assets: writeFiles(build.files, 'asset', join(folder, 'files')),
  };
}

/** What Functions find in their `context`, as of now. */
export function contextOf(build: DeployedBuild): Readonly<Record<string, string>> {
  return {
    ...build.variables(),
    SERVICE_SID: build.serviceSid,
    ENVIRONMENT_SID: build.environmentSid,
    DOMAIN_NAME: build.domainName,
    ...(build.credentials && {
      ACCOUNT_SID: build.credentials.accountSid,
      AUTH_TOKEN: build.credentials.authToken,
    }),
  };
}

function writeFiles(
  files: readonly DeployedFile[],
  kind: DeployedFile['kind'],
  folder: string,
): WrittenFile[] {
  mkdirSync(folder);
  return files
    .filter((file) => file.kind === kind)
    .map((file) => {
      // The version's SID keeps names apart and inside the folder; Functions end in .js to be loaded.
      const name = `${file.versionSid}-${basename(file.path)}${kind === 'function' ? '.js' : ''}`;
      const filePath = join(folder, name);
      writeFileSync(filePath, file.content);
      return { path: file.path, access: file.visibility, filePath, name };
    });
}

function linkDependencies(build: DeployedBuild, into: string): void {
  const log = (level: DeployedLog['level'], message: string) =>
    build.writeLog({ level, message: `twilio-emulator: ${message}` });
  const asked = new Map(build.dependencies.map((each) => [each.name, each]));
  for (const name of new Set([...functionBehaviours.alwaysInstalled.packages, ...asked.keys()])) {
    const dependency = asked.get(name) ?? { name, version: '*' };
    const installed = findInstalledPackage(dependency);
    if (installed === undefined) {
      log('error', `${name} is not installed on this machine, so no Function can require it.`);
      continue;
    }
    if (!isNear(dependency, installed.version)) {
      log('warn', `${name} ${installed.version} runs instead of ${dependency.version}.`);
    }
    const link = join(into, name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(installed.folder, link, 'junction');
  }
}

/** An exact version is met by its neighbours of the same major version: said in the README. */
function isNear(dependency: Dependency, installedVersion: string): boolean {
  if (isSatisfiedBy(dependency, installedVersion)) return true;
  const exact = valid(dependency.version);
  return exact !== null && major(exact) === major(installedVersion);
}
