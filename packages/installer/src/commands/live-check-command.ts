/** `live-check`: asks an account of Twilio's what this project could only assume, in a service of its own. */
import { randomBytes } from 'node:crypto';
import { createPaint, EXIT, UsageError } from 'command-line';
import { connect, type Connection } from '../account/connect';
import { SERVERLESS_API } from '../account/twilio-rest';
import { InstallerError } from '../installer-error';
import { callQuestions, openCallQuestions } from '../live-check/calls/call-questions';
import { renderIntention } from '../live-check/consent';
import { findMarked, findMarkedService, removeMarked } from '../live-check/marked-resources';
import { once } from '../live-check/once';
import { OPEN_QUESTIONS } from '../live-check/open-questions';
import type { Outcome, Question } from '../live-check/question';
import { ALL_QUESTIONS } from '../live-check/questions/all-questions';
import { renderCounts, renderOutcome } from '../live-check/render-outcomes';
import { writeReport, type Answerer } from '../live-check/report';
import { runQuestions } from '../live-check/run-questions';
import { Scratch } from '../live-check/scratch';
import type { Shell } from '../shell';
import { readCallSettings, type CallOptions } from './call-settings';
import { takeCommand } from './take-command';

export interface LiveCheckOptions extends CallOptions {
  readonly profile?: string;
  readonly yes?: boolean;
  readonly report?: string;
  readonly take?: string;
  /** Where `take` puts the answers. */
  readonly table: string;
}

export async function liveCheckCommand(shell: Shell, options: LiveCheckOptions): Promise<number> {
  if (options.take !== undefined) return takeCommand(shell, options.take, options.table);
  const paint = createPaint(shell.isTerminal);
  const connection = connect(shell, options.profile);
  const scratch = new Scratch(connection.rest, shell, randomBytes(4).toString('hex'));
  const answeredBy = await whoAnswers(connection);
  const calls = await readCallSettings(connection.account, shell, options);
  const questions = [...ALL_QUESTIONS, ...(calls ? callQuestions(calls) : [])];
  const open = [...openCallQuestions(calls), ...OPEN_QUESTIONS];
  const leftovers = await findMarked(connection.account);
  shell.out(renderIntention(scratch, questions, leftovers, calls));
  await askForConsent(shell, options);
  await removeAll(connection, leftovers);
  const outcomes = await askAll(shell, connection, scratch, questions, (outcome) =>
    shell.out(renderOutcome(outcome, paint)),
  );
  for (const each of open) {
    const outcome = { ...each, kind: 'not-asked' } as const;
    outcomes.push(outcome);
    shell.out(renderOutcome(outcome, paint));
  }
  for (const each of scratch.measured) shell.out(`  ${paint.dim('measured')}    ${each}\n`);
  shell.out(`\n${renderCounts(outcomes)}`);
  if (options.report !== undefined) {
    const date = new Date(shell.nowMs()).toISOString().slice(0, 10);
    const { measured } = scratch;
    shell.writeFile(
      options.report,
      writeReport({ liveCheck: 1, answeredBy, date, outcomes, measured }),
    );
    shell.out(`The report is in ${options.report}.\n`);
  }
  return outcomes.some(({ kind }) => kind === 'otherwise') ? EXIT.verifyFailed : EXIT.ok;
}

/** The local Twilio says 501 of what neither it nor Twilio has. */
async function whoAnswers({ rest }: Connection): Promise<Answerer> {
  const { status } = await rest.send('Look who answers', 'get', `${SERVERLESS_API}/LiveCheck`);
  return status === 501 ? 'emulator' : 'account';
}

async function askForConsent(shell: Shell, { yes }: LiveCheckOptions): Promise<void> {
  if (yes === true) return;
  if (!shell.canAsk) {
    throw new UsageError('There is no terminal to ask on: add --yes to carry this out.');
  }
  if (await shell.confirm('Do this?')) return;
  throw new InstallerError('cancelled', 'Cancelled: nothing was done.');
}

/** All that is made is removed at the end, however the questions end. */
async function askAll(
  shell: Shell,
  connection: Connection,
  scratch: Scratch,
  questions: readonly Question[],
  onOutcome: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const cleanUp = once(async () => {
    await scratch.close();
    await removeAll(connection, await findOwn(connection, scratch));
  });
  const done = shell.onInterruption({ says: '\nInterrupted: cleaning up.\n', run: cleanUp });
  const outcomes: Outcome[] = [];
  try {
    await runQuestions(scratch, questions, (outcome) => {
      outcomes.push(outcome);
      onOutcome(outcome);
    });
  } finally {
    await cleanUp();
    done();
  }
  return outcomes;
}

/** Lists may lag behind what the run has made. */
async function findOwn({ account }: Connection, { name, created }: Scratch) {
  const fetched = await findMarkedService(account, name);
  const listed = (await findMarked(account)).filter((each) => each.name.includes(name));
  const all = [...created, ...listed, ...fetched];
  return [...new Map(all.map((each) => [each.sid, each])).values()];
}

async function removeAll(
  { account }: Connection,
  resources: Parameters<typeof removeMarked>[1],
): Promise<void> {
  const left = await removeMarked(account, resources);
  if (left.length === 0) return;
  throw new InstallerError(
    'twilio-refused',
    `Not removed: ${left.join('; ')}. Run the command again to try once more.`,
  );
}
