/** `client rotate`: sets the password of a client's credential again. */
import { UsageError } from 'command-line';
import { DeclarationEditor } from '../declaration/edit-declaration';
import { sourceText } from '../account/passwords';
import { AccountError } from '../account/account-error';
import type { Change } from '../plan/plan';
import { keyOf } from '../resources/resource';
import { attentionFor, observeAccount } from '../account/observe';
import { askForConsent, exitCodeOf, runPlan, type CarryOutOptions } from './carry-out-plan';
import { clientNamed } from './client-changes';
import { commandLine } from './command-to-paste';
import { connect } from './connect';
import { loadDeclaration, loadText } from './load';
import { passwordSource, preparePassword, type PasswordOptions } from './password-option';
import type { CommonOptions, Shell } from './shell';

export type ClientRotateOptions = CommonOptions & CarryOutOptions & PasswordOptions;

export async function clientRotateCommand(
  realShell: Shell,
  name: string,
  options: ClientRotateOptions,
): Promise<number> {
  const { shell, write: writePassword } = preparePassword(realShell, options, true);
  const before = loadDeclaration(shell, options.file);
  const source = passwordSource(options, options);
  const editor = new DeclarationEditor(before.text);
  clientNamed(before.state, name);
  if (source !== undefined) editor.setClientPassword(name, source);
  const text = source === undefined ? before.text : editor.toString();
  const loaded = loadText(shell, options.file, text);
  const client = clientNamed(loaded.state, name);
  const id = { kind: 'credential', of: client.credentialList, name: client.username } as const;
  if (loaded.passwords.get(keyOf(id)) === undefined) {
    throw new UsageError(`There is no new password in ${sourceText(client.password)}.`);
  }
  const account = connect(shell, options, loaded.state.account);
  const observed = await observeAccount(account, attentionFor(loaded.state));
  const existing = observed.resources.find((each) => keyOf(each) === keyOf(id));
  if (existing === undefined) {
    const message = `Client ${name} has no credential yet: run sip-provision apply.`;
    throw new AccountError('cancelled', message);
  }
  const change: Change = {
    ...id,
    verb: 'change',
    id: `change ${keyOf(id)}`,
    sid: existing.sid,
    before: {},
    after: {},
    warning: 'the endpoint loses its registration until it has the new password',
    needs: [],
  };
  const plan = { account: loaded.state.account, changes: [change], unmanaged: [], notCompared: [] };
  await askForConsent(shell, options, plan);
  writePassword();
  if (source !== undefined) shell.writeFile(options.file, loaded.text);
  const { passwords } = loaded;
  const goOn = commandLine(options, 'client', 'rotate', name);
  return exitCodeOf(await runPlan(shell, options, { account, plan, observed, passwords, goOn }));
}
