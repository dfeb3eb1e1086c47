/** Finds the rows that search and filters leave. */
import type { Texts } from '../../texts/texts';
import type { TableView } from '../router-state';
import { screenTypeOf } from '../screen-type';
import { groupOf } from './route-groups';
import type { RowView } from './row-view';

/** A row with the text that is searched: every field of it. */
export interface SearchedRow {
  readonly row: RowView;
  readonly text: string;
  /** Address and destination without what only separates digits. */
  readonly bare: string;
}

/** Kept by language, and in it by view: an edit makes the text of its own rows only. */
const searched = new WeakMap<Texts, WeakMap<RowView, SearchedRow>>();

export function searchedRows(rows: readonly RowView[], texts: Texts): readonly SearchedRow[] {
  const ofLanguage = searched.get(texts) ?? new WeakMap<RowView, SearchedRow>();
  searched.set(texts, ofLanguage);
  return rows.map((row) => {
    const known = ofLanguage.get(row) ?? searchedRow(row, texts);
    ofLanguage.set(row, known);
    return known;
  });
}

function searchedRow(row: RowView, texts: Texts): SearchedRow {
  const { address, destination } = row.route;
  return { row, text: textOf(row, texts), bare: `${bareOf(address)}\n${bareOf(destination)}` };
}

/** What people put between the digits of a number. */
const SEPARATORS = /[\s().\-/\u00a0\u2010-\u2015]/g;
const NUMBER = /^\+?[\d\s().\-/\u00a0\u2010-\u2015]*\d[\d\s().\-/\u00a0\u2010-\u2015]*$/;

const bareOf = (text: string) => text.toLowerCase().replace(SEPARATORS, '');

/** The number that is searched for, without separators; undefined if the search is none. */
export function searchedNumber(search: string): string | undefined {
  return NUMBER.test(search.trim()) ? bareOf(search) : undefined;
}

/** Every word of the search is somewhere in the row, in capitals or small letters; separators of a number do not count. */
export function matchingRows(
  rows: readonly SearchedRow[],
  search: string,
  types: TableView['types'],
  filter: TableView['filter'],
  group: TableView['group'],
  /** The row that takes the number that is searched for: it is found whatever it is called. */
  taker?: RowView,
  isCalled: (row: RowView) => boolean = () => true,
): readonly RowView[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const number = searchedNumber(search);
  const found: RowView[] = [];
  for (const { row, text, bare } of rows) {
    if (types.length > 0 && !types.includes(screenTypeOf(row.route))) continue;
    if (filter === 'not-called' ? isCalled(row) : !passes(row, filter)) continue;
    if (group !== undefined && groupOf(row.route) !== group) continue;
    const isMeant = row.id === taker?.id || (number !== undefined && bare.includes(number));
    if (isMeant || words.every((word) => text.includes(word))) found.push(row);
  }
  return found;
}

function passes(
  { mark, issues, warnings, route }: RowView,
  filter: Exclude<TableView['filter'], 'not-called'>,
): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'changed':
      return mark !== 'unchanged';
    case 'problems':
      return issues.length > 0 || warnings.length > 0;
    case 'disabled':
      return route.enabled === false;
  }
}

function textOf({ route, value }: RowView, { table, routeTable }: Texts): string {
  const { address, match = 'exact', domain = '', comment = '', type, destination, options } = route;
  const settings = options === undefined ? '' : JSON.stringify(options);
  return [
    address,
    match,
    domain,
    comment,
    groupOf(route),
    type,
    table.types[screenTypeOf(route)],
    routeTable.types[type].label,
    destination,
    value,
    settings,
  ]
    .join('\n')
    .toLowerCase();
}
