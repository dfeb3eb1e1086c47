/** Makes the file that an export gives: what it holds and what it is called. */
import type { RouteTable } from 'route-table';
import { hideSecrets } from '../draft/hidden-secrets';
import { writeCsv } from './write-csv';

export type FileFormat = 'csv' | 'json';

export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** Secrets are markers: those of the service, and for entered ones a marker that says nothing. */
export function exportTable(
  table: RouteTable,
  format: FileFormat,
  of: 'draft' | 'live',
  today: Date,
): ExportedFile {
  const shown = hideSecrets(table);
  const name = `inbound-sip-routes-${of}-${dayOf(today)}.${format}`;
  return format === 'csv'
    ? { name, mediaType: 'text/csv;charset=utf-8', text: writeCsv(shown) }
    : { name, mediaType: 'application/json', text: `${JSON.stringify(shown, undefined, 2)}\n` };
}

/** The day where the person is, as `2026-11-21`. */
function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
