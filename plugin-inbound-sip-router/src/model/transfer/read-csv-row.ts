/** Reads one row of a CSV file as a route, as the default route or as the settings. */
import { destinationKind, isDestinationType, type Control } from 'route-table';
import { DEFAULT_ROW, SETTINGS_ROW, type Column, type CsvHeader } from './csv-columns';
import type { RowProblem } from './file-reading';

export interface CsvRow {
  readonly kind: 'route' | typeof DEFAULT_ROW | typeof SETTINGS_ROW;
  readonly row: object;
  readonly address: string | undefined;
  readonly problems: readonly RowProblem['what'][];
}

/** An empty cell is an absent field, but for address and destination. What is not valid stays as it is written. */
export function readCsvRow(header: CsvHeader, cells: readonly string[]): CsvRow {
  const problems: RowProblem['what'][] = [];
  const cell = (column: Column) => cells[header.places.get(column) ?? -1] ?? '';
  const match = cell('match').trim().toLowerCase();
  const type = cell('type').trim().toLowerCase();
  if (cells.slice(header.width).some((extra) => extra.trim() !== '')) {
    problems.push({ kind: 'too-many-cells' });
  }
  const more = readObject('more', cell('more'), problems);
  const options = readObject('options', cell('options'), problems);
  if (match === SETTINGS_ROW) return { kind: match, row: options, address: undefined, problems };

  const columns = Object.entries(optionColumns(header, cells, type));
  for (const [option] of columns) {
    if (Object.keys(options).includes(option)) problems.push({ kind: 'option-twice', option });
  }
  const allOptions = { ...options, ...Object.fromEntries(columns) };
  const destination = {
    type,
    destination: cell('destination'),
    ...(cell('hours').trim() !== '' && { hours: cell('hours').trim() }),
    ...(cell('comment') !== '' && { comment: cell('comment') }),
    ...(Object.keys(allOptions).length > 0 && { options: allOptions }),
  };
  const address = cell('address');
  if (match === DEFAULT_ROW) {
    if (!['', '(default)'].includes(address.trim().toLowerCase())) {
      problems.push({ kind: 'address-of-default' });
    }
    return { kind: match, row: { ...destination, ...more }, address: undefined, problems };
  }
  const row = {
    address,
    ...(match !== '' && { match }),
    ...(cell('domain') !== '' && { domain: cell('domain') }),
    ...(cell('enabled').trim() !== '' && { enabled: flagOf(cell('enabled')) }),
    ...destination,
    ...(cell('group') !== '' && { group: cell('group') }),
    ...more,
  };
  return { kind: 'route', row, address, problems };
}

function readObject(column: Column, cell: string, problems: RowProblem['what'][]): object {
  if (cell.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(cell);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Said below, as for every other text that is not an object.
  }
  problems.push({ kind: 'not-an-object', column });
  return {};
}

function optionColumns(
  { options }: CsvHeader,
  cells: readonly string[],
  type: string,
): Readonly<Record<string, unknown>> {
  const fields = isDestinationType(type) ? destinationKind(type).options : {};
  return Object.fromEntries(
    options
      .map(([name, place]) => [name, cells[place] ?? ''] as const)
      .filter(([, cell]) => cell !== '')
      .map(([name, cell]) => [name, optionOf(cell, fields[name]?.control)]),
  );
}

function optionOf(cell: string, control: Control | undefined): unknown {
  switch (control?.kind) {
    case 'integer':
      return /^\s*\d+\s*$/.test(cell) ? Number(cell) : cell;
    case 'flag':
      return flagOf(cell);
    case 'map':
    case 'json':
    case 'list':
      return jsonOf(cell);
    default:
      return cell;
  }
}

/** Spreadsheets write flags in the language of the person. */
function flagOf(cell: string): boolean | string {
  const word = cell.trim().toLowerCase();
  if (['true', 'yes', 'y', '1', 'on', 'wahr', 'vrai', 'verdadero'].includes(word)) return true;
  if (['false', 'no', 'n', '0', 'off', 'falsch', 'faux', 'falso'].includes(word)) return false;
  return cell;
}

function jsonOf(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}
