/** Figures of a table of a million routes: one push, its first call, a change of one route. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from 'twilio-emulator';
import { root } from '../bin/root.mjs';
import { printTable } from './figures.mjs';
import { tableOf } from './tables.mjs';

const ROUTES = Number(process.argv[2] ?? 1_000_000);
const installer = join(root, 'packages/installer/bin/router-installer.mjs');
const folder = mkdtempSync(join(tmpdir(), 'bench-shards-'));
const service = join(folder, 'serverless');
const tableFile = join(service, 'assets/config.private.json');
const emulator = await startEmulator();
try {
  mkdirSync(join(service, 'assets'), { recursive: true });
  for (const name of ['package.json', '.twilioserverlessrc', 'dist'])
    cpSync(join(root, 'serverless', name), join(service, name), { recursive: true });
  cpSync(join(root, 'serverless/assets/config.private.json'), tableFile);
  await command('deploy', '--yes', '--no-flex', '--no-sip');

  const table = { ...tableOf('exact', ROUTES), numbering: { defaultCountry: 'US' } };
  writeFileSync(tableFile, `${JSON.stringify(table, undefined, 2)}\n`);
  const before = readFileSync(tableFile);
  const rows = [
    { what: 'push of the whole table', ...(await command('push', '--yes', '--replace')) },
  ];

  const edited = before.toString().replace(`"row ${ROUTES / 2}"`, '"edited"');
  writeFileSync(tableFile, edited);
  rows.push({ what: 'push of a change of one route', ...(await command('push', '--yes')) });

  rmSync(tableFile);
  rmSync(join(service, '.pulled-table.json'));
  rows.push({ what: 'pull', ...(await command('pull')) });
  const isSame = readFileSync(tableFile, 'utf8') === edited;
  printTable(`${ROUTES.toLocaleString('en-US')} routes, the Twilio of this machine`, rows);
  console.log(`  pulled: ${isSame ? 'the same file, to the byte' : 'ANOTHER FILE'}`);
} finally {
  await emulator.dispose();
  rmSync(folder, { recursive: true, force: true });
}

/** What a command took, of the process itself: Linux tells its greatest memory. */
async function command(name, ...args) {
  emulator.requests.clear();
  const beganAt = Date.now();
  const said = await run([installer, name, '--service-folder', service, ...args]);
  const seconds = (Date.now() - beganAt) / 1_000;
  const uploads = emulator.requests
    .all()
    .filter(({ method, path }) => method === 'POST' && /\/Assets\/ZH\w+\/Versions/.test(path));
  const usage = JSON.parse(said.slice(said.lastIndexOf('{"cpuMs"')));
  return {
    seconds,
    'CPU s': usage.cpuMs / 1_000,
    'peak memory MB': usage.peakKb / 1_024,
    'assets uploaded': uploads.length,
  };
}

function run(args) {
  const usage = new URL('functions/print-usage.cjs', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--require', usage, ...args], {
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      TWILIO_CONFIG_DIR: folder,
      NODE_OPTIONS: `--require ${emulator.redirect}`,
      TWILIO_ACCOUNT_SID: emulator.accountSid,
      TWILIO_AUTH_TOKEN: emulator.authToken,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  return new Promise((resolve, reject) => {
    child.once('close', (code) =>
      code === 0 ? resolve(out) : reject(new Error(out.slice(-2_000))),
    );
  });
}
