/** Packed and installed in an empty folder, the emulator does what its README shows, with nothing else of this repository. */
import { execFile, execFileSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

jest.setTimeout(300_000);

const PACKAGE = join(__dirname, '..');
const TSC = join(PACKAGE, '../../node_modules/typescript/bin/tsc');
const run = promisify(execFile);
/** The blocks of the README's part for projects of others, in order. */
const [INSTALL = '', SCRIPT = '', SESSION = ''] = blocksOf('In a project of your own');

let folder: string;
let tarball: string;
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'free-standing-')));
  const packed = execFileSync(process.execPath, [join(PACKAGE, 'scripts/pack.mjs'), folder], {
    encoding: 'utf8',
  }).trim();
  tarball = basename(packed);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const quiet = {
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_prefer_offline: 'true',
  };
  await bash(INSTALL, quiet);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bash = (script: string, env: Readonly<Record<string, string>> = {}) =>
  run('bash', ['-euo', 'pipefail', '-c', script], { cwd: folder, env: { ...process.env, ...env } });

test('the README installs the tarball by the name that it has', () => {
  expect(INSTALL).toContain(` ./${tarball}`);
});

test('a script of twilio-node and curl work as the README shows', async () => {
  writeFileSync(join(folder, 'hello.mjs'), SCRIPT);
  const { stdout } = await bash(SESSION);
  expect(stdout).toMatch(/^hello\.sip\.twilio\.com has the SID SD[0-9a-f]{32}\.$/m);
  expect(stdout).toMatch(/"domain_name": ?"hello\.sip\.twilio\.com"/);
});

test('the library starts, and deployed Functions run in what was installed', async () => {
  const script = `
    const { startEmulator } = require('twilio-emulator');
    (async () => {
      const emulator = await startEmulator({ buildSeconds: 1 });
      await emulator.clock.advance(1000);
      const page = await fetch(emulator.url + '/__emulator/page/page.js');
      if (page.status !== 200) throw new Error('The page is missing.');
      console.log(emulator.url);
      await emulator.dispose();
    })();`;
  expect((await run(process.execPath, ['-e', script], { cwd: folder })).stdout).toMatch(
    /^http:\/\/127\.0\.0\.1:\d+$/m,
  );
  for (const name of ['deployed-process.cjs', 'deployed-clock.cjs']) {
    expect(readdirSync(join(folder, 'node_modules/twilio-emulator/src/runner'))).toContain(name);
  }
});

test('its types are whole', async () => {
  const source = `
    import { startEmulator } from 'twilio-emulator';
    export async function hour(): Promise<string> {
      const emulator = await startEmulator({ buildSeconds: 5 });
      await emulator.clock.advance(3_600_000);
      await emulator.dispose();
      return emulator.url;
    }`;
  writeFileSync(join(folder, 'hour.ts'), source);
  const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'node16'];
  const types = ['--types', 'node', '--typeRoots', join(PACKAGE, '../../node_modules/@types')];
  await run(process.execPath, [TSC, ...options, ...types, 'hour.ts'], { cwd: folder });
});

test('what only our tests need is left out', () => {
  const { devDependencies, dependencies } = JSON.parse(
    readFileSync(join(folder, 'node_modules/twilio-emulator/package.json'), 'utf8'),
  ) as Record<string, object>;
  expect(devDependencies).toBeUndefined();
  expect(Object.keys(dependencies ?? {})).not.toContain('openapi-backend');
});

/** The fenced blocks below a heading, up to the next one. */
function blocksOf(heading: string): readonly string[] {
  const text = readFileSync(join(PACKAGE, 'README.md'), 'utf8');
  const [, part = ''] = text.split(`\n## ${heading}\n`);
  const [own = ''] = part.split('\n## ');
  return [...own.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
}
