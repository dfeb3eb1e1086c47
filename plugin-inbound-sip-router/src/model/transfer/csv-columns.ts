/** The columns of a route table in CSV. */
import { destinationKind, destinationTypes, TABLE_KEYS } from 'route-table';

/**
 * In the order in which they are written. `hours`, `group` and `more` are only there if a row has hours, a group, or
 * fields that are not known.
 */
export const COLUMNS = [
  'address',
  'match',
  'domain',
  'enabled',
  'hours',
  'type',
  'destination',
  'comment',
  'group',
  'options',
  'more',
] as const;

export type Column = (typeof COLUMNS)[number];

/** In the column match: the row of the default route, which has no address. */
export const DEFAULT_ROW = 'default';
/** In the column match: the row of the settings (numbering), which are in its options. */
export const SETTINGS_ROW = 'settings';

const IN_CSV: readonly string[] = ['$schema', 'routes', 'default', 'numbering'];
/** What of a table is not in CSV: call plans and what they need, and who may do what. They stay as they are. */
export const NOT_IN_CSV: readonly string[] = TABLE_KEYS.filter((name) => !IN_CSV.includes(name));

/** Of a file of rows that were left out: where they were, and why. They are read over. */
export const LEFT_COLUMNS = ['line', 'problem'] as const;

const REQUIRED: readonly Column[] = ['address', 'type', 'destination'];
const OPTION_PREFIX = 'option.';

/** What a column holds, by its place in the row. */
export interface CsvHeader {
  readonly places: ReadonlyMap<Column, number>;
  /** Columns with one option each, `option.timeout`: name of the option and place. */
  readonly options: readonly (readonly [name: string, place: number])[];
  /** Names that mean nothing here. */
  readonly unknown: readonly string[];
  readonly missing: readonly Column[];
  readonly repeated: readonly string[];
  /** Number of columns; a cell behind them belongs to none. */
  readonly width: number;
}

/** Names are compared without regard to case and to space around them. */
export function readHeader(names: readonly string[]): CsvHeader {
  const places = new Map<Column, number>();
  const options = new Map<string, number>();
  const unknown: string[] = [];
  const repeated: string[] = [];
  names.forEach((written, place) => {
    const name = written.trim().toLowerCase();
    const column = COLUMNS.find((known) => known === name);
    if (column !== undefined) {
      if (places.has(column)) repeated.push(written.trim());
      else places.set(column, place);
    } else if (name.startsWith(OPTION_PREFIX) && name.length > OPTION_PREFIX.length) {
      const option = optionName(written.trim().slice(OPTION_PREFIX.length));
      if (options.has(option)) repeated.push(written.trim());
      else options.set(option, place);
    } else if (name !== '' && !LEFT_COLUMNS.some((left) => left === name)) {
      unknown.push(written.trim());
    }
  });
  const missing = REQUIRED.filter((column) => !places.has(column));
  const width = names.map((name) => name.trim() !== '').lastIndexOf(true) + 1;
  return { places, options: [...options], unknown, missing, repeated, width };
}

/** The option as it is called, whatever the case in which it is written; an unknown one as it is written. */
function optionName(written: string): string {
  return OPTION_NAMES.get(written.toLowerCase()) ?? written;
}

const OPTION_NAMES: ReadonlyMap<string, string> = new Map(
  destinationTypes
    .flatMap((type) => Object.keys(destinationKind(type).options))
    .map((name) => [name.toLowerCase(), name]),
);
