/** `npm test`: builds, then runs every check one after the other and counts what passed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { root } from './root.mjs';

const reports = join(root, '.cache/test-reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
process.env.CHROMIUM_PATH = findBrowser();

const total = { passed: 0, failed: 0 };
for (const check of ['build', 'format', 'lint', 'types', 'mutants']) countOne(check);
for (const suite of ['unit', 'journeys']) countTests(suite);
countOne('build:plugin');
countTests('browser');

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** A check without tests of its own counts as one. */
function countOne(name) {
  const script = name.startsWith('build') ? name : `test:${name}`;
  const ok = runScript(script, []);
  total[ok ? 'passed' : 'failed'] += 1;
}

/** Each test counts; a suite that could not even start counts as one failure. */
function countTests(name) {
  const report = join(reports, `${name}.json`);
  const ok = runScript(`test:${name}`, ['--', '--json', `--outputFile=${report}`]);
  const { numPassedTests, numFailedTests, numFailedTestSuites } = readReport(report);
  total.passed += numPassedTests;
  total.failed += numFailedTests;
  if (!ok && numFailedTests === 0) total.failed += Math.max(1, numFailedTestSuites);
}

function runScript(name, args) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync('npm', ['run', '--silent', name, ...args], {
    cwd: root,
    stdio: ['ignore', args.length > 0 ? 'ignore' : 'inherit', 'inherit'],
  });
  return status === 0;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 1 };
  }
}
