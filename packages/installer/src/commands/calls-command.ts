/** `calls`: what became of the calls of the last days, by route; what was dialled that has no route. */
import { EXIT, UsageError } from 'command-line';
import { addUpUsage } from 'route-table';
import { authTokenOf } from '../account/post-signed';
import { requireLiveService } from '../service/observe-service';
import type { Shell } from '../shell';
import { AdminApi } from '../table/admin-api';
import { listTable } from '../table/open-tables';
import { lastDays, readUsageDays } from '../usage/read-usage-days';
import { renderUsage } from '../usage/render-usage';
import { openInstallation, type CommonOptions } from './common-options';

export interface CallsOptions extends CommonOptions {
  readonly days: string;
  readonly json?: boolean;
}

/** Days for which Twilio keeps logs (docs, serverless/api/resource/logs; docs). */
const MAX_DAYS = 30;

export async function callsCommand(shell: Shell, options: CallsOptions): Promise<number> {
  const days = Number(options.days);
  if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS) {
    throw new UsageError(`--days ${options.days}: 1 to ${MAX_DAYS}; Twilio keeps no older logs.`);
  }
  const installation = openInstallation(shell, options);
  const authToken = authTokenOf(installation.credentials);
  const service = await requireLiveService(installation.rest, installation.choice);
  const admin = new AdminApi(shell, service.domain, authToken);
  const { table } = await listTable(admin);
  const read = await readUsageDays(admin, lastDays(days, shell.nowMs()));
  const total = addUpUsage(read.map(({ usage }) => usage));
  shell.out(
    options.json === true
      ? `${JSON.stringify({ days: read, total }, undefined, 2)}\n`
      : `${renderUsage(total, table, days)}\n`,
  );
  return EXIT.ok;
}
