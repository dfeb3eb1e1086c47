/** Makes the release build of the plugin, unless the last one was made from the same sources. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const plugin = join(root, 'plugin-inbound-sip-router');
/** What the release build makes; its source map is beside it. */
export const builtPlugin = join(plugin, 'build/plugin-inbound-sip-router.js');
/** What it may take. The CLI uploads one file, so all code counts, used at once or not. */
export const { bytes: budgetBytes } = JSON.parse(
  readFileSync(join(plugin, 'bundle-budget.json'), 'utf8'),
);
const stamp = join(plugin, 'build/.built-from');

/** Files and folders that the builder reads. */
const INPUTS = [
  'src',
  'stubs',
  'bundle-aliases.cjs',
  'webpack.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  '../packages/route-table/dist/index.esm.js',
  '../packages/admin-contract/dist/index.esm.js',
];

/** Resolves once build/ is up to date; rejects with what the builder printed. */
export async function ensurePluginBuilt(say) {
  const inputs = hashOfInputs();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf(inputs)) return;
  say('Building the Flex plugin (flex-plugin build; about 20 seconds) …');
  const child = spawn('npm', ['run', '--silent', 'build'], {
    cwd: plugin,
    env: { ...process.env, WITH_SOURCE_MAP: 'yes' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => (output += String(chunk)));
  }
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`flex-plugin build failed (exit code ${code}):\n${output}`);
  writeFileSync(stamp, stampOf(inputs));
}

/** What was made of what: a build by somebody else, of whatever sources, does not fit it. */
function stampOf(inputs) {
  return existsSync(builtPlugin) ? `${inputs} ${hashOf(readFileSync(builtPlugin))}` : 'not built';
}

function hashOf(content) {
  return createHash('sha256').update(content).digest('hex');
}

function hashOfInputs() {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap(filesOf)) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(plugin, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** `name` itself, or the files under it. */
function filesOf(name) {
  if (/\.\w+$/.test(name)) return [name];
  return readdirSync(join(plugin, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map(({ parentPath, name: file }) => join(parentPath, file).slice(plugin.length + 1))
    .sort();
}
