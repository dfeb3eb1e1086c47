/** Remembers what the local route table was pulled from: the base of a merge. */
import { join } from 'node:path';
import { validateTable, type RouteTable } from 'route-table';
import { fieldsOf, optionalTextOf } from 'publishing';
import type { Shell } from '../shell';
import type { LiveTable } from './live-table';

/** Beside the service's package.json: whoever keeps routes in git commits it with them. */
const PULLED_FILE = '.pulled-table.json';

export interface PulledTable {
  readonly serviceSid: string;
  /** SID of the asset version. */
  readonly version: string;
  /** With markers for secrets. */
  readonly table: RouteTable;
}

/** Undefined if nothing was pulled from this service, or nobody can read it any more. */
export function readPulledTable(
  shell: Shell,
  folder: string,
  serviceSid: string,
): PulledTable | undefined {
  const text = shell.readFile(join(folder, PULLED_FILE));
  if (text === undefined) return undefined;
  try {
    const fields = fieldsOf(JSON.parse(text));
    const version = optionalTextOf(fields, 'version');
    const checked = validateTable(fields['table']);
    if (optionalTextOf(fields, 'serviceSid') !== serviceSid) return undefined;
    if (version === undefined || checked.kind === 'invalid') return undefined;
    return { serviceSid, version, table: checked.table };
  } catch {
    return undefined;
  }
}

export function writePulledTable(
  shell: Shell,
  folder: string,
  serviceSid: string,
  { version, data }: LiveTable,
): void {
  shell.writeFile(join(folder, PULLED_FILE), written({ serviceSid, version, table: data }));
}

/** As files of this repository are written. */
export function written(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
