/** `client remove`: shows the chain, asks for the number to be typed, and takes the client out of file and account. */
import { DeclarationEditor } from '../declaration/edit-declaration';
import type { ClientState } from '../declaration/declared-state';
import { partOfPlan } from '../plan/part-of-plan';
import { renderPlan } from '../plan/render-plan';
import { createPaint } from '../render/paint';
import { keyOf } from '../resources/resource';
import { AccountError } from '../account/account-error';
import { exitCodeOf, runPlan, type CarryOutOptions } from './carry-out-plan';
import { clientNamed, keysOfClient } from './client-changes';
import { connect } from './connect';
import { loadDeclaration, loadText } from './load';
import { makePlan } from './make-plan';
import { EXIT, UsageError, type CommonOptions, type Shell } from './shell';

export interface ClientRemoveOptions extends CommonOptions, CarryOutOptions {
  /** The number stays in the account. */
  readonly keepNumber?: boolean;
  /** What would be typed, where nobody can be asked. */
  readonly confirm?: string;
}

export async function clientRemoveCommand(
  shell: Shell,
  name: string,
  options: ClientRemoveOptions,
): Promise<number> {
  const before = loadDeclaration(shell, options.file);
  const client = clientNamed(before.state, name);
  const account = connect(shell, options, before.state.account);
  const releases = client.number !== undefined && options.keepNumber !== true;
  const credential = `${client.credentialList}/${client.username}`;

  const editor = new DeclarationEditor(before.text);
  editor.removeClient(name);
  editor.addAbsent('credentials', credential);
  if (releases) editor.addAbsent('numbers', client.number);
  const going = loadText(shell, options.file, editor.toString());
  const { plan: whole, observed } = await makePlan(shell, going, account);
  const keys = keysOfClient(client);
  const plan = partOfPlan(whole, (change) => keys.has(keyOf(change)));
  if (options.json !== true) shell.out(renderPlan(plan, createPaint(shell.isTerminal)));
  await askToType(shell, options, client, releases);

  // While it is going, the file says that it must: killed here, apply carries on.
  shell.writeFile(options.file, going.text);
  const input = { account, plan, observed, passwords: going.passwords };
  const steps = plan.changes.length === 0 ? [] : await runPlan(shell, options, input);
  const exitCode = exitCodeOf(steps);
  if (exitCode === EXIT.ok) {
    // A number that is bought again one day must not be released by an old line.
    editor.removeAbsent('credentials', credential);
    if (releases) editor.removeAbsent('numbers', client.number);
    shell.writeFile(options.file, editor.toString());
  }
  return exitCode;
}

async function askToType(
  shell: Shell,
  options: ClientRemoveOptions,
  client: ClientState,
  releases: boolean,
): Promise<void> {
  const expected = releases ? (client.number ?? client.username) : client.username;
  const what = releases ? 'the number' : 'the user name';
  if (options.confirm === undefined && !shell.canAsk) {
    throw new UsageError(
      `There is no terminal to ask on: add --confirm with ${what}, ${expected}.`,
    );
  }
  const typed = options.confirm ?? (await shell.ask(`Type ${what} to remove it (${expected}):`));
  if (typed.trim() === expected) return;
  throw new AccountError('cancelled', `That is not ${expected}: nothing was changed.`);
}
