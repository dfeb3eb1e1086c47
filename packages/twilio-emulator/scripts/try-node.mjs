/**
 * Tries the packed emulator on other versions of Node, each in an empty folder:
 * `node packages/twilio-emulator/scripts/try-node.mjs 20 22 24`, after `npm run build`.
 *
 * Needs npm's registry, for the package `node` and for what the emulator depends on. Prints a line for each version;
 * ends with 1 if one of them fails.
 */
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const scripts = dirname(fileURLToPath(import.meta.url));
const run = promisify(execFile);
const MAX_MINUTES = 10;
const quiet = { npm_config_audit: 'false', npm_config_fund: 'false' };

const versions = process.argv.slice(2);
if (versions.length === 0) throw new Error('Say which versions of Node, such as 20 22 24.');
const folder = mkdtempSync(join(tmpdir(), 'try-node-'));
try {
  const tarball = execFileSync(process.execPath, [join(scripts, 'pack.mjs'), folder], {
    encoding: 'utf8',
  }).trim();
  for (const version of versions) {
    try {
      console.log(`Node ${version}: ${await tryVersion(version, tarball)}`);
    } catch (error) {
      process.exitCode = 1;
      console.log(`Node ${version}: FAILED\n${error.stderr || error.message}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Installs and runs with that Node alone, as on a machine that has no other. */
async function tryVersion(version, tarball) {
  const project = join(folder, `project-${version}`);
  mkdirSync(project);
  const { stdout } = await run('npx', ['-y', '-p', `node@${version}`, '-c', 'command -v node'], {
    cwd: project,
    env: { ...process.env, ...quiet },
  });
  const env = {
    ...process.env,
    ...quiet,
    PATH: `${dirname(stdout.trim())}${delimiter}${process.env.PATH}`,
  };
  const options = { cwd: project, env, timeout: MAX_MINUTES * 60_000 };
  writeFileSync(join(project, 'package.json'), '{ "private": true }');
  await run('npm', ['install', '--no-save', tarball], options);
  cpSync(join(scripts, 'try-node-session.cjs'), join(project, 'session.cjs'));
  return (await run('node', ['session.cjs'], options)).stdout.trim();
}
