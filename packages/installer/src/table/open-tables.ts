/** What pull and push begin with: the live table, the local one, and what that was pulled from. */
import { join } from 'node:path';
import { isShardedHead } from 'route-table';
import { authTokenOf } from '../account/post-signed';
import { openInstallation, type CommonOptions } from '../commands/common-options';
import { InstallerError } from '../installer-error';
import type { Installation } from '../installation';
import { TABLE_FILE } from '../service/local-code';
import { requireLiveService, type LiveService } from '../service/observe-service';
import type { Shell } from '../shell';
import { AdminApi, messageOf } from './admin-api';
import { readTable, type LiveTable } from './live-table';
import { readPulledTable, type PulledTable } from './pulled-table';
import { readWhole } from './whole-table';

export interface Tables {
  readonly installation: Installation;
  readonly service: LiveService;
  readonly authToken: string;
  readonly admin: AdminApi;
  readonly live: LiveTable;
  readonly file: string;
  /** Undefined: there is no such file. */
  readonly localText: string | undefined;
  readonly pulled: PulledTable | undefined;
}

export async function openTables(shell: Shell, options: CommonOptions): Promise<Tables> {
  const installation = openInstallation(shell, options);
  const authToken = authTokenOf(installation.credentials);
  const service = await requireLiveService(installation.rest, installation.choice);
  const admin = new AdminApi(shell, service.domain, authToken);
  const file = join(options.serviceFolder, TABLE_FILE);
  const pulled = readPulledTable(shell, options.serviceFolder, service.serviceSid);
  return {
    installation,
    service,
    authToken,
    admin,
    live: await readWhole(admin, await listTable(admin), pulled),
    file,
    localText: shell.readFile(file),
    pulled,
  };
}

/** @throws InstallerError `admin-refused`: the service says no, or has no table */
export async function listTable(admin: AdminApi): Promise<LiveTable> {
  const answer = await admin.ask('list', {}, readTable);
  if (answer.kind === 'refused') throw new InstallerError('admin-refused', messageOf(answer));
  const { value } = answer;
  if (value && isShardedHead(value.data) && !value.manifest) throw newerTable();
  if (value) return value;
  throw new InstallerError('admin-refused', 'The live build has no route table.');
}

function newerTable(): InstallerError {
  return new InstallerError(
    'admin-refused',
    'The live table was published by a newer release than this command: update the repository first.',
  );
}
