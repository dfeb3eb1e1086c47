/** Writes the routes of a table as CSV, so that reading it again gives the same routes. */
import type { RouteTable } from 'route-table';
import { COLUMNS, DEFAULT_ROW, NOT_IN_CSV, SETTINGS_ROW, type Column } from './csv-columns';
import { guardCell } from './csv-cell';
import { writeCells } from './csv-cells';

/** By its mark a spreadsheet knows the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

export type Cells = Readonly<Partial<Record<Column, string>>>;

/** The default route and the settings come first, each in a row of its own. Secrets are the caller's business. */
export function writeCsv(table: RouteTable): string {
  const { routes, default: defaultRoute, ...others } = table;
  const settings = Object.fromEntries(
    Object.entries(others).filter(([name]) => !NOT_IN_CSV.includes(name)),
  );
  const rows: readonly Cells[] = [
    { ...cellsOf(defaultRoute, DEFAULT_FIELDS), match: DEFAULT_ROW },
    { match: SETTINGS_ROW, options: JSON.stringify(settings) },
    ...routes.map(routeCells),
  ];
  const columns = COLUMNS.filter(
    (column) => !RARE.includes(column) || rows.some((row) => row[column] !== undefined),
  );
  return csvText(
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? '')),
  );
}

/** A row may have more cells than there are columns. */
export function csvText(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + writeCells([columns, ...rows].map((cells) => cells.map(guardCell)));
}

/** Columns that most tables do not need. */
const RARE: readonly Column[] = ['hours', 'group', 'more'];
const DEFAULT_FIELDS: readonly string[] = ['type', 'destination', 'hours', 'comment', 'options'];
const ROUTE_FIELDS: readonly string[] = [
  ...DEFAULT_FIELDS,
  'address',
  'match',
  'domain',
  'enabled',
  'group',
];

export function routeCells(row: object): Cells {
  return cellsOf(row, ROUTE_FIELDS);
}

/** A field that has no column, or that a cell could not give back, goes into `more`. */
function cellsOf(row: object, fields: readonly string[]): Cells {
  const cells: Record<string, string> = {};
  const more: [string, unknown][] = [];
  for (const [name, value] of Object.entries(row) as [string, unknown][]) {
    if (value === undefined) continue;
    const cell = fields.includes(name) ? cellOf(name, value) : undefined;
    if (cell === undefined) more.push([name, value]);
    else cells[name] = cell;
  }
  return more.length === 0 ? cells : { ...cells, more: JSON.stringify(Object.fromEntries(more)) };
}

function cellOf(name: string, value: unknown): string | undefined {
  if (name === 'options') return isEmptyObject(value) ? '' : JSON.stringify(value);
  if (name === 'enabled') return typeof value === 'boolean' ? String(value) : undefined;
  return typeof value === 'string' ? value : undefined;
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
