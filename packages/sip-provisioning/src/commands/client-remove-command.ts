/** `client remove`: shows the chain, asks for the number to be typed, and takes the client out of file and account. */
import { createPaint, EXIT, UsageError } from 'command-line';
import { DeclarationEditor } from '../declaration/edit-declaration';
import type { ClientState, GoingClient } from '../declaration/declared-state';
import { partOfPlan } from '../plan/part-of-plan';
import { renderPlan } from '../plan/render-plan';
import { keyOf } from '../resources/resource';
import { AccountError } from '../account/account-error';
import { exitCodeOf, runPlan, type CarryOutOptions } from './carry-out-plan';
import { clientNamed, keysOfClient } from './client-changes';
import { commandLine } from './command-to-paste';
import { connect } from './connect';
import { loadDeclaration, loadText } from './load';
import { makePlan } from './make-plan';
import type { CommonOptions, Shell } from './shell';

export interface ClientRemoveOptions extends CommonOptions, CarryOutOptions {
  /** The number stays in the account. */
  readonly keepNumber?: boolean;
  /** What would be typed, if nobody can be asked. */
  readonly confirm?: string;
}

export async function clientRemoveCommand(
  shell: Shell,
  name: string,
  options: ClientRemoveOptions,
): Promise<number> {
  const before = loadDeclaration(shell, options.file);
  const begun = before.state.goingClients.find((each) => each.name === name);
  const client = begun ?? leaving(clientNamed(before.state, name), options);
  const account = connect(shell, options, before.state.account);

  const editor = new DeclarationEditor(before.text);
  editor.beginRemoval(client);
  const going = loadText(shell, options.file, editor.toString());
  const { plan: whole, observed } = await makePlan(shell, going, account);
  const keys = keysOfClient(client);
  const plan = partOfPlan(whole, (change) => keys.has(keyOf(change)));
  if (options.json !== true) shell.out(renderPlan(plan, createPaint(shell.isTerminal)));
  // Once it has begun, the removal was agreed to.
  if (begun === undefined) await askToType(shell, options, client);

  // While it is going, the file says that it must: killed here, the next run carries on.
  shell.writeFile(options.file, going.text);
  const goOn = commandLine(options, 'client', 'remove', name);
  const input = { account, plan, observed, passwords: going.passwords, goOn };
  const exitCode = exitCodeOf(await runPlan(shell, options, input));
  if (exitCode === EXIT.ok) {
    // A number that is bought again one day must not be released by an old line.
    editor.endRemoval(name);
    shell.writeFile(options.file, editor.toString());
  }
  return exitCode;
}

function leaving(client: ClientState, { keepNumber }: ClientRemoveOptions): GoingClient {
  const { name, credentialList, username, number } = client;
  const isReleased = number !== undefined && keepNumber !== true;
  return { name, credentialList, username, ...(isReleased ? { number } : {}) };
}

async function askToType(
  shell: Shell,
  options: ClientRemoveOptions,
  { number, username }: GoingClient,
): Promise<void> {
  const expected = number ?? username;
  const what = number === undefined ? 'the user name' : 'the number';
  if (options.confirm === undefined && !shell.canAsk) {
    throw new UsageError(
      `There is no terminal to ask on: add --confirm with ${what}, ${expected}.`,
    );
  }
  const typed = options.confirm ?? (await shell.ask(`Type ${what} to remove it (${expected}):`));
  if (typed.trim() === expected) return;
  throw new AccountError('cancelled', `That is not ${expected}: nothing was changed.`);
}
