/** `promote`: points the apps, domains and numbers of an environment at a new installation, together. */
import { askUrl } from '../account/ask-url';
import type { Account } from '../account/account';
import { DeclarationEditor } from '../declaration/edit-declaration';
import { partOfPlan } from '../plan/part-of-plan';
import type { Change, Plan } from '../plan/plan';
import { createPaint } from '../render/paint';
import { renderPromotion } from '../render/render-promotion';
import { keyOf } from '../resources/resource';
import { urlQuestions } from '../verify/verify-urls';
import { askForConsent, exitCodeOf, runPlan, type CarryOutOptions } from './carry-out-plan';
import { connect } from './connect';
import { loadDeclaration, loadText, type Loaded } from './load';
import { makePlan } from './make-plan';
import { EXIT, UsageError, type CommonOptions, type Shell } from './shell';

export interface PromoteOptions extends CommonOptions, CarryOutOptions {
  readonly to: string;
  /** Where stage goes at the same time, so that it no longer points at the new prod. */
  readonly stageTo?: string;
  /** Go on though a new URL does not answer. */
  readonly force?: boolean;
}

export async function promoteCommand(
  shell: Shell,
  environment: string,
  options: PromoteOptions,
): Promise<number> {
  const before = loadDeclaration(shell, options.file);
  const account = connect(shell, options, before.state.account);
  const moves = movesOf(environment, options);
  for (const [name] of moves) isOfEnvironments(before, [name]);
  const editor = new DeclarationEditor(before.text);
  for (const [name, baseUrl] of moves) editor.setBaseUrl(name, baseUrl);
  const after = loadText(shell, options.file, editor.toString());
  const environments = moves.map(([name]) => name);
  const { plan: whole, observed } = await makePlan(shell, after, account);
  const plan = partOfPlan(whole, isOfEnvironments(after, environments));
  if (options.json !== true) {
    shell.out(renderPromotion(plan.changes, createPaint(shell.isTerminal)));
    sayWhatElseIsPending(shell, whole, plan);
  }
  if (options.force !== true) await checkAnswers(shell, account, after, environments);
  if (plan.changes.length > 0) await askForConsent(shell, options, plan);
  // The file first: killed from here on, apply carries on to what the file says.
  shell.writeFile(options.file, after.text);
  if (plan.changes.length === 0) return EXIT.ok;
  const steps = await runPlan(shell, options, {
    account,
    plan,
    observed,
    passwords: after.passwords,
  });
  const exitCode = exitCodeOf(steps);
  if (exitCode === EXIT.error) await offerWayBack(shell, options, account, before, environments);
  return exitCode;
}

function movesOf(environment: string, { to, stageTo }: PromoteOptions): [string, string][] {
  for (const url of [to, stageTo]) {
    if (url !== undefined && !URL.canParse(url)) throw new UsageError(`"${url}" is no URL.`);
  }
  const moves: [string, string][] = [[environment, to]];
  if (stageTo === undefined) return moves;
  if (environment === 'stage') throw new UsageError('--stage-to goes with another environment.');
  return [...moves, ['stage', stageTo]];
}

function isOfEnvironments({ state }: Loaded, environments: readonly string[]) {
  const resources = state.resources.filter(({ environment }) =>
    environments.includes(environment ?? ''),
  );
  if (resources.every(({ kind }) => kind === 'number')) {
    throw new UsageError(
      `No app or domain is declared for the environment ${environments.join(', ')}.`,
    );
  }
  const keys = new Set(resources.map(keyOf));
  return (change: Change): boolean =>
    change.verb === 'change' &&
    keys.has(keyOf(change)) &&
    Object.keys(change.after ?? {}).some((field) => field.endsWith('Url'));
}

/** What the promotion leaves alone: it changes URLs of its environment and nothing else. */
function sayWhatElseIsPending(shell: Shell, whole: Plan, plan: Plan): void {
  const others = whole.changes.length - plan.changes.length;
  if (others === 0) return;
  const pending = others === 1 ? '1 other change is' : `${others} other changes are`;
  shell.out(`${pending} pending and left alone: see sip-provision plan.\n`);
}

async function checkAnswers(
  shell: Shell,
  account: Account,
  { state }: Loaded,
  environments: readonly string[],
): Promise<void> {
  const resources = state.resources.filter(({ environment }) =>
    environments.includes(environment ?? ''),
  );
  const { authToken } = account.credentials;
  const questions = urlQuestions({ ...state, resources });
  const answers = await Promise.all(
    questions.map((question) => askUrl(question, authToken, shell.fetch)),
  );
  const silent = answers.flatMap(({ question, outcome }) => {
    if (outcome.kind === 'answered' && outcome.status < 400) return [];
    if (outcome.kind === 'not-checked') {
      shell.err(`${question.url} was not asked: set TWILIO_AUTH_TOKEN to check it.\n`);
      return [];
    }
    return [
      `${question.url} ${outcome.kind === 'answered' ? `answers ${outcome.status}` : outcome.reason}`,
    ];
  });
  if (silent.length === 0) return;
  throw new UsageError(
    `The new installation does not answer, so nothing was changed:\n  ${silent.join('\n  ')}\nAdd --force to go on all the same.`,
  );
}

/** Half-way: the file says the new URLs, the account has some of them. */
async function offerWayBack(
  shell: Shell,
  options: PromoteOptions,
  account: Account,
  before: Loaded,
  environments: readonly string[],
): Promise<void> {
  const isAgreed = shell.canAsk && (await shell.confirm('Half-way. Go back to the old URLs?'));
  if (!isAgreed) {
    const back = wayBack(new DeclarationEditor(before.text), environments);
    shell.err(`Half-way: "sip-provision apply" goes on; "sip-provision ${back}" goes back.\n`);
    return;
  }
  shell.writeFile(options.file, before.text);
  const { plan: whole, observed } = await makePlan(shell, before, account);
  const plan = partOfPlan(whole, isOfEnvironments(before, environments));
  await runPlan(shell, options, { account, plan, observed, passwords: before.passwords });
}

/** The command that points the environments at where they were. */
function wayBack(before: DeclarationEditor, [environment = '', stage]: readonly string[]): string {
  const stageTo = stage === undefined ? '' : ` --stage-to ${before.baseUrl(stage)}`;
  return `promote ${environment} --to ${before.baseUrl(environment)}${stageTo} --force`;
}
