/** Installs the real clients that journeys run, each once, into .cache/clients: `install-clients.mjs NAME…`. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const manifests = fileURLToPath(new URL('../test/real-clients/', import.meta.url));
const cache = fileURLToPath(new URL('../../../.cache/clients/', import.meta.url));

for (const name of process.argv.slice(2)) install(name);

/** A folder whose manifest and lock are those asked for is complete: it gets its name last. Two may install at once. */
function install(name) {
  if (isInstalled(name)) return;
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, `.${name}-`));
  try {
    cpSync(join(manifests, name), unfinished, { recursive: true });
    stubFs(unfinished);
    npmInstall(name, unfinished);
    putInPlace(name, unfinished);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** A transitive package of this name is not in every registry, and nobody needs it: Node has it. */
function stubFs(folder) {
  mkdirSync(join(folder, 'stubs/fs'), { recursive: true });
  writeFileSync(join(folder, 'stubs/fs/package.json'), '{"name":"fs","version":"0.0.1-security"}');
}

function isInstalled(name) {
  return ['package.json', 'package-lock.json'].every((file) => {
    const installed = join(cache, name, file);
    return (
      existsSync(installed) &&
      readFileSync(installed).equals(readFileSync(join(manifests, name, file)))
    );
  });
}

function npmInstall(name, folder) {
  console.error(
    `Installing the real client ${name} into .cache/clients (a minute the first time) …`,
  );
  // With a lock: finding out which versions fit takes npm longer than fetching them.
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts'];
  try {
    execFileSync('npm', [...args, '--loglevel=error'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch (cause) {
    throw new Error(
      `The client ${name} could not be installed. Its test needs it from the npm registry: the network once, then it stays in .cache/clients.`,
      { cause },
    );
  }
}

/** A folder that is not empty cannot be renamed over: the faster one's copy stays, an older version goes. */
function putInPlace(name, unfinished) {
  const folder = join(cache, name);
  if (isInstalled(name)) return;
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!isInstalled(name)) throw error;
  }
}
