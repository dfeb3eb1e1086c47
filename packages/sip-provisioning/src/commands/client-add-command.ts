/** `client add`: declares a client and makes everything it needs. */
import { createPaint, UsageError } from 'command-line';
import type { Account } from '../account/account';
import { AccountError } from '../account/account-error';
import { DeclarationEditor } from '../declaration/edit-declaration';
import { partOfPlan } from '../plan/part-of-plan';
import { renderPlan } from '../plan/render-plan';
import { askForConsent, exitCodeOf, runPlan, type CarryOutOptions } from './carry-out-plan';
import { isOfClient } from './client-changes';
import { commandLine } from './command-to-paste';
import { connect } from './connect';
import { loadDeclaration, loadText } from './load';
import { makePlan } from './make-plan';
import { passwordSource, preparePassword, type PasswordOptions } from './password-option';
import type { CommonOptions, Shell } from './shell';

export interface ClientAddOptions extends CommonOptions, CarryOutOptions, PasswordOptions {
  readonly username?: string;
  readonly list?: string;
  /** A number that the account has. */
  readonly number?: string;
  /** Exactly this number is bought. */
  readonly buy?: string;
  /** Country in which a number is looked for, named and then bought. */
  readonly buyIn?: string;
  readonly areaCode?: string;
  readonly app?: string;
  readonly environment?: string;
  readonly emergencyAddress?: string;
}

export async function clientAddCommand(
  realShell: Shell,
  name: string,
  options: ClientAddOptions,
): Promise<number> {
  const password = passwordSource(options, options);
  if (password === undefined) {
    throw new UsageError(
      'Say where the password is: --password-env, --password-file or --generate-password.',
    );
  }
  const { shell, write: writePassword } = preparePassword(realShell, options, false);
  const before = loadDeclaration(shell, options.file);
  if (before.state.clients.some((client) => client.name === name)) {
    throw new UsageError(
      `Client ${name} is declared already. What is missing of it is made by ${commandLine(options, 'apply')}; client rotate sets a new password.`,
    );
  }
  if (before.state.goingClients.some((client) => client.name === name)) {
    const remove = commandLine(options, 'client', 'remove', name);
    throw new UsageError(`Client ${name} is being removed: let that end first with ${remove}.`);
  }
  const account = connect(shell, options, before.state.account);
  const number = await numberOf(account, options);
  const { username, list, app, environment, emergencyAddress } = options;
  const editor = new DeclarationEditor(before.text);
  editor.setClient(
    name,
    withoutUndefined({
      username,
      credentialList: list,
      password,
      number,
      environment,
      app,
      emergencyAddress,
    }),
  );
  const listName = list ?? onlyListOf(before.state.resources);
  editor.removeAbsent('credentials', `${listName}/${username ?? name}`);
  const phoneNumber = number === undefined ? undefined : 'use' in number ? number.use : number.buy;
  if (phoneNumber !== undefined) editor.removeAbsent('numbers', phoneNumber);
  const after = loadText(shell, options.file, editor.toString());
  const { plan: whole, observed } = await makePlan(shell, after, account);
  const plan = partOfPlan(whole, isOfClient(after.state, name));
  if (options.json !== true) shell.out(renderPlan(plan, createPaint(shell.isTerminal)));
  if (plan.changes.length > 0) await askForConsent(shell, options, plan);
  // The file first: killed from here on, apply carries on to what the file says.
  writePassword();
  shell.writeFile(options.file, after.text);
  const goOn = commandLine(options, 'apply');
  const input = { account, plan, observed, passwords: after.passwords, goOn };
  const steps = await runPlan(shell, options, input);
  if (
    steps.length > 0 &&
    steps.every(({ state }) => state.kind === 'failed' || state.kind === 'not-started')
  ) {
    shell.writeFile(options.file, before.text);
    shell.err(`Nothing was done, so ${options.file} is as it was.\n`);
  }
  return exitCodeOf(steps);
}

type NumberOption = { readonly use: string } | { readonly buy: string };

async function numberOf(
  account: Account,
  { number, buy, buyIn, areaCode }: ClientAddOptions,
): Promise<NumberOption | undefined> {
  if ([number, buy, buyIn].filter((each) => each !== undefined).length > 1) {
    throw new UsageError('Give one of --number, --buy and --buy-in.');
  }
  if (number !== undefined) return { use: number };
  if (buy !== undefined) return { buy };
  if (buyIn === undefined) return undefined;
  return { buy: await findNumber(account, buyIn, areaCode) };
}

/** Finds one number to name; buying is left to the plan, which asks for exactly this one. */
async function findNumber(
  account: Account,
  country: string,
  areaCode: string | undefined,
): Promise<string> {
  const code = areaCode === undefined ? {} : { areaCode: Number(areaCode) };
  const [found] = await account.ask(`Look for a number in ${country}`, (client) =>
    client.availablePhoneNumbers(country).local.list({ ...code, voiceEnabled: true, limit: 1 }),
  );
  if (found !== undefined) return found.phoneNumber;
  throw new AccountError(
    'twilio-refused',
    `Twilio has no number in ${country}${areaCode === undefined ? '' : ` with area code ${areaCode}`}: try another area code.`,
  );
}

function onlyListOf(resources: readonly { kind: string; name: string }[]): string {
  const lists = resources.filter(({ kind }) => kind === 'credential-list');
  return lists.length === 1 ? (lists[0]?.name ?? '') : '';
}

function withoutUndefined(values: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
