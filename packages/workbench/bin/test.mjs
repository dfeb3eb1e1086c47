/**
 * `npm test`: builds, then runs every check, two or three at a time, and counts what passed.
 *
 * A test file that fails while another check runs beside it runs once more, alone, at the end: a machine that is too
 * busy for a browser is told from a fault. The second result counts, and both are printed.
 */
import { closeSync, cpSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
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
const MAX_MINUTES = 45;
const CHECKS_AT_A_TIME = 2;
/** Once the browser is done: journeys wait for clocks and processes about half of their time. */
const JOURNEYS_AT_A_TIME = 3;
/** Journeys take as long as all other checks together: in small parts they fill what the others leave of both lanes. */
const JOURNEY_PARTS = 8;

const total = { passed: 0, failed: 0 };
/** Test files that failed, by the script that ran them. */
const failedFiles = new Map();
await check('build');
// One build for all tests, as a copy: what one of them runs may build again meanwhile.
const functions = join(reports, 'functions');
cpSync(join(root, 'serverless/dist/functions'), functions, { recursive: true });
process.env.TEST_BUILT_FUNCTIONS = functions;
// What journeys and browser tests need comes first; then what cannot be shared out, so that both end at about the
// same time.
await atATime(CHECKS_AT_A_TIME, [
  () => check('build:plugin'),
  () => check('format'),
  () => installRealClients(),
  () => check('types'),
]);
const others = [
  () => check('lint'),
  () => check('mutants'),
  () => tests('unit'),
  ...parts(JOURNEY_PARTS).map((part) => () => tests('journeys', part)),
];
await Promise.all([
  tests('browser').then(() => atATime(JOURNEYS_AT_A_TIME - CHECKS_AT_A_TIME + 1, others)),
  atATime(CHECKS_AT_A_TIME - 1, others),
]);

for (const [name, files] of failedFiles) await testsAgain(name, files);

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function parts(count) {
  return Array.from({ length: count }, (_, index) => `${index + 1}/${count}`);
}

/** Takes them out of the list one after the other, as many at a time as that. */
async function atATime(count, checks) {
  const work = async () => {
    for (let next = checks.shift(); next; next = checks.shift()) await next();
  };
  await Promise.all(Array.from({ length: count }, work));
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

/** Each test counts, but for those of files that failed: they run once more. */
async function tests(name, part = '1/1') {
  const title = part === '1/1' ? name : `${name} ${part}`;
  const report = join(reports, `${title.replace(/\W+/g, '-')}.json`);
  const options = [`--shard=${part}`, '--json', `--outputFile=${report}`];
  const ok = await run(title, 'npm', ['run', '--silent', `test:${name}`, '--', ...options]);
  const { testResults, ...sums } = readReport(report);
  const failed = testResults.filter(({ status }) => status === 'failed');
  if (!ok && failed.length === 0) total.failed += 1;
  for (const { assertionResults } of failed) {
    sums.numPassedTests -= countOf('passed', assertionResults);
  }
  total.passed += sums.numPassedTests;
  if (failed.length === 0) return;
  const files = failed.map((result) => relative(root, result.name));
  failedFiles.set(name, [...(failedFiles.get(name) ?? []), ...files]);
}

/** Alone: nothing else runs. A suite that cannot even start counts as one failure. */
async function testsAgain(name, files) {
  const title = `${name}, second run`;
  console.log(`\nOnce more, alone, as they failed beside another check:\n  ${files.join('\n  ')}`);
  const report = join(reports, `${title.replace(/\W+/g, '-')}.json`);
  const options = ['--json', `--outputFile=${report}`, '--runTestsByPath', ...files];
  const ok = await run(title, 'npm', ['run', '--silent', `test:${name}`, '--', ...options]);
  const { numPassedTests, numFailedTests, numFailedTestSuites } = readReport(report);
  total.passed += numPassedTests;
  total.failed += numFailedTests;
  if (!ok && numFailedTests === 0) total.failed += Math.max(1, numFailedTestSuites);
  console.log(ok ? `${title}: they passed.` : `${title}: a fault.`);
}

function countOf(status, results) {
  return results.filter((result) => result.status === status).length;
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
    return { testResults: [], numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 1 };
  }
}
