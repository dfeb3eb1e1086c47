/** Writes the routes of a table as CSV, so that reading it again gives the same routes. */
import { unparse } from 'papaparse';
import type { RouteTable } from 'route-table';
import { COLUMNS, DEFAULT_ROW, NOT_IN_CSV, SETTINGS_ROW, type Column } from './csv-columns';
import { guardCell } from './csv-cell';

/** By its mark a spreadsheet knows the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

type Cells = Readonly<Partial<Record<Column, string>>>;

/** The default route and the settings come first, each in a row of its own. Secrets are the caller's business. */
export function writeCsv(table: RouteTable): string {
  const { routes, default: defaultRoute, ...others } = table;
  const settings = Object.fromEntries(
    Object.entries(others).filter(([name]) => !NOT_IN_CSV.includes(name)),
  );
  const rows: readonly Cells[] = [
    { ...cellsOf(defaultRoute, DEFAULT_FIELDS), match: DEFAULT_ROW },
    { match: SETTINGS_ROW, options: JSON.stringify(settings) },
    ...routes.map((route) => cellsOf(route, ROUTE_FIELDS)),
  ];
  const columns = COLUMNS.filter(
    (column) => !RARE.includes(column) || rows.some((row) => row[column] !== undefined),
  );
  const data = rows.map((row) => columns.map((column) => guardCell(row[column] ?? '')));
  const text = unparse({ fields: [...columns], data }, { newline: '\r\n' });
  return `${BYTE_ORDER_MARK}${text}\r\n`;
}

/** Columns that most tables do not need. */
const RARE: readonly Column[] = ['hours', 'more'];
const DEFAULT_FIELDS: readonly string[] = ['type', 'destination', 'hours', 'comment', 'options'];
const ROUTE_FIELDS: readonly string[] = [
  ...DEFAULT_FIELDS,
  'address',
  'match',
  'domain',
  'enabled',
];

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
