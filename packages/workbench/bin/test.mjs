/** `npm test`: builds, then runs every check, two at a time, and counts what passed. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
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
// Two checks run at the same time: each works on one thing at a time.
process.env.TEST_WORKERS = '1';

/** A script that is still running then hangs: it is ended and counts as failed. */
const MAX_MINUTES = 20;
const CHECKS_AT_A_TIME = 2;
/** Journeys take as long as all other checks together: in parts they can be shared out. */
const JOURNEY_PARTS = 4;

const total = { passed: 0, failed: 0 };
await check('build');
// What journeys and browser tests need comes first; then the longest, so that both end at about the same time.
await twoAtATime([
  () => check('build:plugin'),
  () => check('format'),
  () => installRealClients(),
  () => check('types'),
]);
await twoAtATime([
  () => tests('browser'),
  ...parts(JOURNEY_PARTS).map((part) => () => tests('journeys', part)),
  () => check('mutants'),
  () => check('lint'),
  () => tests('unit'),
]);

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function parts(count) {
  return Array.from({ length: count }, (_, index) => `${index + 1}/${count}`);
}

async function twoAtATime(checks) {
  const queue = [...checks];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await next();
  };
  await Promise.all(Array.from({ length: CHECKS_AT_A_TIME }, work));
}

/** The journeys would do it themselves, two of them at a time; a failure is for them to report. */
async function installRealClients() {
  const script = join(root, 'packages/twilio-emulator/scripts/install-clients.mjs');
  await run('real clients', process.execPath, [script, 'twilio-cli', 'twilio-cli-plugins']);
}

/** A check without tests of its own counts as one. */
async function check(name) {
  const script = name.startsWith('build') ? name : `test:${name}`;
  const ok = await run(name, 'npm', ['run', '--silent', script]);
  total[ok ? 'passed' : 'failed'] += 1;
}

/** Each test counts; a suite that could not even start counts as one failure. */
async function tests(name, part = '1/1') {
  const title = part === '1/1' ? name : `${name} ${part}`;
  const report = join(reports, `${title.replace(/\W+/g, '-')}.json`);
  const options = [`--shard=${part}`, '--json', `--outputFile=${report}`];
  const ok = await run(title, 'npm', ['run', '--silent', `test:${name}`, '--', ...options]);
  const { numPassedTests, numFailedTests, numFailedTestSuites } = readReport(report);
  total.passed += numPassedTests;
  total.failed += numFailedTests;
  if (!ok && numFailedTests === 0) total.failed += Math.max(1, numFailedTestSuites);
}

/** What it prints is shown when it has ended, so that two do not write into each other. */
async function run(title, command, args) {
  console.log(`… ${title}`);
  const begun = performance.now();
  const file = join(reports, `${title.replace(/\W+/g, '-')}.log`);
  const log = openSync(file, 'w');
  // The results of tests go to standard output as one long line; they are in the report.
  const stdio = ['ignore', args.includes('--json') ? 'ignore' : log, log];
  const code = await runWithin(MAX_MINUTES, command, args, { cwd: root, stdio });
  closeSync(log);
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(`\n— ${title}: ${code === 0 ? 'passed' : 'failed'} after ${seconds} s`);
  process.stdout.write(readFileSync(file, 'utf8'));
  if (code === 'overdue') console.error(`${title} did not end within ${MAX_MINUTES} minutes.`);
  return code === 0;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 1 };
  }
}
