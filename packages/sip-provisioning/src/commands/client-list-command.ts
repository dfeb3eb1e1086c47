/** `client list`: the declared clients, and what the account says of each. */
import { createPaint, EXIT, renderTable } from 'command-line';
import { attentionFor, observeAccount } from '../account/observe';
import type { ClientState } from '../declaration/declared-state';
import type { ObservedState } from '../resources/observed-state';
import { keyOf, type DeclaredResource } from '../resources/resource';
import { connect } from './connect';
import { loadDeclaration } from './load';
import type { CommonOptions, Shell } from './shell';

interface ClientRow {
  readonly client: string;
  readonly username: string;
  readonly credentialList: string;
  readonly credential: 'present' | 'missing';
  readonly number: string | null;
  readonly app: string | null;
  readonly emergency: string | null;
}

export async function clientListCommand(shell: Shell, options: CommonOptions): Promise<number> {
  const { state } = loadDeclaration(shell, options.file);
  const account = connect(shell, options, state.account);
  const observed = await observeAccount(account, attentionFor(state));
  const rows = state.clients.map((client) => rowOf(client, state.resources, observed));
  shell.out(
    options.json === true
      ? `${JSON.stringify({ clients: rows }, undefined, 2)}\n`
      : renderRows(rows, shell.isTerminal),
  );
  return EXIT.ok;
}

function rowOf(
  { name, username, credentialList, number }: ClientState,
  declared: readonly DeclaredResource[],
  { resources }: ObservedState,
): ClientRow {
  const credential = keyOf({ kind: 'credential', of: credentialList, name: username });
  const emergency = resources.find(
    (each) => each.kind === 'emergency-address' && each.name === number,
  );
  const app = declared.find((each) => each.kind === 'number' && each.name === number)?.fields[
    'app'
  ];
  return {
    client: name,
    username,
    credentialList,
    credential: resources.some((each) => keyOf(each) === credential) ? 'present' : 'missing',
    number: number ?? null,
    app: typeof app === 'string' ? app : null,
    emergency: emergency === undefined ? null : String(emergency.fields['status']),
  };
}

function renderRows(rows: readonly ClientRow[], isTerminal: boolean): string {
  if (rows.length === 0) return 'No clients are declared.\n';
  const paint = createPaint(isTerminal);
  const head = [
    'client',
    'user name',
    'credential list',
    'credential',
    'number',
    'app',
    'emergency',
  ];
  const cells = rows.map((row) => [
    row.client,
    row.username,
    row.credentialList,
    row.credential === 'present' ? paint.green('present') : paint.red('missing'),
    row.number ?? '–',
    row.app ?? '–',
    row.emergency ?? '–',
  ]);
  return `${renderTable(cells, head)}\n`;
}
