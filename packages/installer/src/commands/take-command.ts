/** `live-check --take`: a report from an account becomes rows of the behaviour table that say "live". */
import { join } from 'node:path';
import { EXIT, parseJson, UsageError } from 'command-line';
import { fieldsOf } from 'publishing';
import { InstallerError } from '../installer-error';
import { CALL_ROWS } from '../live-check/calls/call-questions';
import { ALL_QUESTIONS } from '../live-check/questions/all-questions';
import { readReport } from '../live-check/report';
import { rowsAsked, takeReport, type LiveAnswers } from '../live-check/take-report';
import type { Shell } from '../shell';
import { ROOT } from './common-options';

export const LIVE_ANSWERS = join(ROOT, 'packages/twilio-emulator/live-check.json');
const WRITE_COVERAGE = join(ROOT, 'packages/twilio-emulator/scripts/write-coverage.mjs');

/** `table`: the file with the answers; the README of the emulator is written again if it is its own. */
export async function takeCommand(shell: Shell, report: string, table: string): Promise<number> {
  const text = shell.readFile(report);
  if (text === undefined) throw new UsageError(`There is no file ${report}.`);
  const taken = readReport(parseJson(text));
  if (typeof taken === 'string') throw new UsageError(`${report} is not taken: ${taken}.`);
  const before = answersOf(parseJson(shell.readFile(table) ?? '{"answers":{}}'));
  const outcome = takeReport(before, rowsAsked([...ALL_QUESTIONS, ...CALL_ROWS]), taken);
  shell.writeFile(table, `${JSON.stringify(outcome.file, undefined, 2)}\n`);
  if (table === LIVE_ANSWERS) await writeCoverage(shell);
  const otherwise = outcome.taken.filter(
    (row) => outcome.file.answers[row]?.verdict === 'otherwise',
  );
  shell.out(`${outcome.taken.length} rows are answered by an account now.\n`);
  for (const row of otherwise) {
    shell.out(`  ${row} is otherwise: ${outcome.file.answers[row]?.found ?? ''}\n`);
  }
  return EXIT.ok;
}

/** Written by this command; it is in the repository. */
function answersOf(json: unknown): LiveAnswers['answers'] {
  const answers = typeof json === 'object' && json !== null ? fieldsOf(json)['answers'] : undefined;
  if (typeof answers !== 'object' || answers === null) {
    throw new UsageError('The table of answers is not one.');
  }
  return answers as LiveAnswers['answers'];
}

async function writeCoverage(shell: Shell): Promise<void> {
  const { exitCode, output } = await shell.run({
    command: process.execPath,
    args: [WRITE_COVERAGE],
    cwd: ROOT,
    environment: {},
  });
  if (exitCode !== 0) throw new InstallerError('not-built', `The table was not written: ${output}`);
}
