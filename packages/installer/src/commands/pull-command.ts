/** `pull`: writes the live route table into the local file. */
import { isDeepStrictEqual } from 'node:util';
import {
  differingParts,
  diffTables,
  secretMarkersIn,
  validateLargeTable,
  type RouteTable,
} from 'route-table';
import { EXIT, parseJson, UsageError } from 'command-line';
import { maskTable } from 'publishing';
import { InstallerError } from '../installer-error';
import type { Shell } from '../shell';
import { openTables, type Tables } from '../table/open-tables';
import { writePulledTable, written } from '../table/pulled-table';
import { renderChanges } from '../table/render-changes';
import type { CommonOptions } from './common-options';

export type PullOptions = CommonOptions;

export async function pullCommand(shell: Shell, options: PullOptions): Promise<number> {
  const tables = await openTables(shell, options);
  const { live, file, service, localText } = tables;
  const local = parseJson(localText);
  if (isDeepStrictEqual(local, live.data)) {
    shell.out(`Nothing to do: ${file} is the live table (version ${live.version}).\n`);
  } else {
    await mayReplace(shell, options, tables, local);
    shell.writeFile(file, written(live.data));
    shell.out(`${file} is now the live table (version ${live.version}).\n`);
  }
  writePulledTable(shell, options.serviceFolder, service.serviceSid, live);
  const markers = new Set(secretMarkersIn(live.data));
  if (markers.size > 0) {
    shell.out(
      `${markers.size} ${markers.size === 1 ? 'secret is' : 'secrets are'} there as a marker (__secret_…__). "npm run push" puts the secrets back; plain "twilio serverless:deploy" would put the markers live: use "npm run deploy".\n`,
    );
  }
  return EXIT.ok;
}

/** What was edited here since the last pull is not in any other place. */
async function mayReplace(
  shell: Shell,
  { yes }: PullOptions,
  { authToken, live, pulled, file, localText }: Tables,
  local: unknown,
): Promise<void> {
  if (localText === undefined) return;
  const masked = maskTable(local, authToken, validateLargeTable).table;
  if (masked && pulled && changesOf(pulled.table, masked).length === 0) return;
  const lines =
    masked && live.table
      ? renderChanges(changesOf(masked, live.table))
      : [`${file} is not a valid route table`];
  for (const line of lines) shell.out(`  ${line}\n`);
  if (lines.length === 0 || yes === true) return;
  const edited = pulled ? 'was edited since the last pull' : 'was never pulled';
  if (!shell.canAsk) {
    throw new UsageError(`${file} ${edited}: add --yes to replace it.`);
  }
  if (await shell.confirm(`${file} ${edited}. Replace it with the live table?`)) return;
  throw new InstallerError('cancelled', 'Cancelled: nothing was changed.');
}

/** Part by part: row by row, a million rows take minutes. */
function changesOf(before: RouteTable, after: RouteTable) {
  const [one = before, other = after] = differingParts([before, after]).tables;
  return diffTables(one, other);
}
