/** `npm test`: builds, then runs every check one after the other and counts what passed. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { findPython } from './find-python.mjs';
import { root } from './root.mjs';
import { runWithin } from './run-within.mjs';

const reports = join(root, '.cache/test-reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
process.env.CHROMIUM_PATH = findBrowser();
process.env.TWILIO_PYTHON = findPython();

/** A script that is still running then hangs: it is ended and counts as failed. */
const MAX_MINUTES = 20;

const total = { passed: 0, failed: 0 };
for (const check of ['build', 'format', 'lint', 'types', 'mutants']) await countOne(check);
await countTests('unit');
await countOne('build:plugin');
await installRealClients();
for (const suite of ['journeys', 'browser']) await countTests(suite);

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** The journeys would do it themselves, two of them at a time; a failure is for them to report. */
async function installRealClients() {
  const script = join(root, 'packages/twilio-emulator/scripts/install-clients.mjs');
  const clients = ['twilio-cli', 'twilio-cli-plugins'];
  await runWithin(MAX_MINUTES, process.execPath, [script, ...clients], { stdio: 'inherit' });
}

/** A check without tests of its own counts as one. */
async function countOne(name) {
  const script = name.startsWith('build') ? name : `test:${name}`;
  const ok = await runScript(script, []);
  total[ok ? 'passed' : 'failed'] += 1;
}

/** Each test counts; a suite that could not even start counts as one failure. */
async function countTests(name) {
  const report = join(reports, `${name}.json`);
  const ok = await runScript(`test:${name}`, ['--', '--json', `--outputFile=${report}`]);
  const { numPassedTests, numFailedTests, numFailedTestSuites } = readReport(report);
  total.passed += numPassedTests;
  total.failed += numFailedTests;
  if (!ok && numFailedTests === 0) total.failed += Math.max(1, numFailedTestSuites);
}

async function runScript(name, args) {
  console.log(`\n— ${name}`);
  const code = await runWithin(MAX_MINUTES, 'npm', ['run', '--silent', name, ...args], {
    cwd: root,
    stdio: ['ignore', args.length > 0 ? 'ignore' : 'inherit', 'inherit'],
  });
  if (code === 'overdue') console.error(`${name} did not end within ${MAX_MINUTES} minutes.`);
  return code === 0;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 1 };
  }
}
