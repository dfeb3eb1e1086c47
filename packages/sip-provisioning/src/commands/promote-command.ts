/** `promote`: points the apps, domains and numbers of an environment at a new installation, together. */
import { createPaint, EXIT, PromptEnded, UsageError } from 'command-line';
import { askUrl } from '../account/ask-url';
import type { Account } from '../account/account';
import { baseUrlFields, type FieldsByKey } from '../declaration/base-url-fields';
import { DeclarationEditor } from '../declaration/edit-declaration';
import { planPromotion } from '../plan/plan-promotion';
import { renderPromotion } from '../render/render-promotion';
import { keyOf, type DeclaredResource } from '../resources/resource';
import { urlQuestions } from '../verify/verify-urls';
import { askForConsent, exitCodeOf, runPlan, type CarryOutOptions } from './carry-out-plan';
import { commandLine } from './command-to-paste';
import { connect } from './connect';
import { loadDeclaration, loadText, type Loaded } from './load';
import { makePlan } from './make-plan';
import type { CommonOptions, Shell } from './shell';

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
  const environments = moves.map(([name]) => name);
  for (const name of environments) checkEnvironment(before, name);
  const editor = new DeclarationEditor(before.text);
  for (const [name, baseUrl] of moves) editor.setBaseUrl(name, baseUrl);
  const after = loadText(shell, options.file, editor.toString());
  const fields = baseUrlFields(after.text, environments);
  const { plan: whole, observed } = await makePlan(shell, after, account);
  const { plan, leftAlone } = planPromotion(whole, fields);
  if (options.json !== true) {
    shell.out(renderPromotion(plan.changes, leftAlone, createPaint(shell.isTerminal)));
  }
  if (options.force !== true) await checkAnswers(shell, account, after, fields);
  if (plan.changes.length > 0) await askForConsent(shell, options, plan);
  // The file first: killed from here on, apply carries on to what the file says.
  shell.writeFile(options.file, after.text);
  const goOn = commandLine(options, 'apply');
  const input = { account, plan, observed, passwords: after.passwords, goOn };
  const exitCode = exitCodeOf(await runPlan(shell, options, input));
  if (exitCode === EXIT.error) await offerWayBack(shell, options, account, before, environments);
  return exitCode;
}

function movesOf(environment: string, { to, stageTo }: PromoteOptions): [string, string][] {
  for (const url of [to, stageTo]) {
    if (url !== undefined && !URL.canParse(url)) throw new UsageError(`"${url}" is not a URL.`);
  }
  const moves: [string, string][] = [[environment, to]];
  if (stageTo === undefined) return moves;
  if (environment === 'stage') throw new UsageError('--stage-to goes with another environment.');
  return [...moves, ['stage', stageTo]];
}

function checkEnvironment({ text }: Loaded, environment: string): void {
  const isAppOrDomain = (key: string): boolean => /^(app|domain) /.test(key);
  if ([...baseUrlFields(text, [environment]).keys()].some(isAppOrDomain)) return;
  throw new UsageError(`No app or domain has a URL with the {baseUrl} of "${environment}".`);
}

async function checkAnswers(
  shell: Shell,
  account: Account,
  { state }: Loaded,
  fields: FieldsByKey,
): Promise<void> {
  const questions = urlQuestions({ ...state, resources: withOnly(state.resources, fields) });
  const { authToken } = account.credentials;
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

/** The resources with their other URLs left out. */
function withOnly(resources: readonly DeclaredResource[], urls: FieldsByKey): DeclaredResource[] {
  return resources.map((each) => {
    const isLeft = ([name]: [string, unknown]): boolean =>
      !name.endsWith('Url') || urls.get(keyOf(each))?.has(name) === true;
    return { ...each, fields: Object.fromEntries(Object.entries(each.fields).filter(isLeft)) };
  });
}

/** Half-way: the file says the new URLs, the account has some of them. */
async function offerWayBack(
  shell: Shell,
  options: PromoteOptions,
  account: Account,
  before: Loaded,
  environments: readonly string[],
): Promise<void> {
  // A second run does not know where it all began.
  if (before.text === shell.readFile(options.file)) return;
  const canAsk = shell.canAsk && options.json !== true;
  const goOn = wayBack(options, new DeclarationEditor(before.text), environments);
  if (!canAsk || !(await shell.confirm('Half-way. Go back to the old URLs?').catch(isNo))) {
    shell.err(`Half-way. To go back: ${goOn}\n`);
    return;
  }
  shell.writeFile(options.file, before.text);
  const { plan: whole, observed } = await makePlan(shell, before, account);
  const { plan } = planPromotion(whole, baseUrlFields(before.text, environments));
  await runPlan(shell, options, { account, plan, observed, passwords: before.passwords, goOn });
}

/** Ctrl-C at this question leaves things as they are, and says how to go back. */
function isNo(error: unknown): false {
  if (error instanceof PromptEnded) return false;
  throw error;
}

/** The command that points the environments at where they were; the old URLs answered once, so they are not asked. */
function wayBack(
  options: PromoteOptions,
  before: DeclarationEditor,
  [environment = '', stage]: readonly string[],
): string {
  const stageTo = stage === undefined ? [] : ['--stage-to', before.baseUrl(stage)];
  const to = ['--to', before.baseUrl(environment), ...stageTo];
  return commandLine(options, 'promote', environment, ...to, '--force');
}
