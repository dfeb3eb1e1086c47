/** English texts of the table of routes. */
import { english, type MatchKind } from 'route-table';
import { typeNames } from '../type-names';
import { grouped } from './counted';

const types = typeNames(english);

const matches: Readonly<Record<MatchKind, string>> = {
  exact: 'Exactly',
  prefix: 'Begins with',
  pattern: 'Pattern',
};

export const table = {
  caption: 'Routes',
  types,
  matches,
  columns: {
    address: 'Address',
    match: 'Match',
    domain: 'SIP domain',
    type: 'Type',
    destination: 'Destination',
    comment: 'Comment',
    enabled: 'Enabled',
  },
  rowActions: 'Actions',
  anyDomain: 'any',
  onDomain: (domain: string) => `on ${domain}`,
  on: 'On',
  off: 'Off',
  marks: { unchanged: '', new: 'New', changed: 'Changed', deleted: 'Deleted' },
  isProblem: 'Problem',
  isWarning: 'Warning',
  moreFindings: (more: number) => `and ${more} more`,
  editShort: 'Edit',
  revertShort: 'Undo changes',
  undoDeleteShort: 'Undo delete',

  edit: (address: string) => `Edit route ${address}`,
  duplicate: (address: string) => `Duplicate route ${address}`,
  remove: (address: string) => `Delete route ${address}`,
  revertDeletion: (address: string) => `Undo delete of route ${address}`,
  enabled: (address: string) => `Route ${address} enabled`,
  selectRow: (address: string) => `Select route ${address}`,
  selectPage: 'Select all routes of this page',

  toolbar: 'Find routes',
  search: 'Search routes',
  searchHint: 'Address, destination…',
  clearSearch: 'Clear search',
  typeFilter: 'Destination type',
  allTypes: 'All types',
  rowFilter: 'Show',
  filters: {
    all: (count: number) => `All routes (${grouped(count)})`,
    changed: (count: number) => `Unpublished changes (${grouped(count)})`,
    problems: (count: number) => `With problems (${grouped(count)})`,
    disabled: 'Disabled only',
  },
  newRoute: 'New route',
  taker: (search: string, address: string) => `a call to ${search} goes to ${address}`,
  found: (matching: number, total: number) =>
    matching === total
      ? `${grouped(total)} ${total === 1 ? 'route' : 'routes'}`
      : `${grouped(matching)} of ${grouped(total)} routes`,

  bulk: {
    label: 'Selected routes',
    selected: (count: number) =>
      count === 1 ? '1 route selected' : `${grouped(count)} routes selected`,
    selectAll: (count: number) => `Select all ${grouped(count)} results`,
    clear: 'Clear selection',
    enable: 'Enable',
    disable: 'Disable',
    remove: 'Delete',
    change: 'Change destination',
  },

  pages: {
    label: 'Pages',
    first: 'First page',
    previous: 'Previous page',
    next: 'Next page',
    last: 'Last page',
    page: (page: number, count: number) => `Page ${grouped(page)} of ${grouped(count)}`,
  },

  emptyTitle: 'There are no routes yet',
  empty:
    'Every call goes to the default route below. Add a route for each address that should go elsewhere.',
  importInstead: 'Import routes',
  savedElsewhere: (address: string) =>
    `Route ${address} is in the draft, but the search and the filters do not show it.`,
  showSaved: 'Show it',
  nothingFoundTitle: 'No routes found',
  nothingFound: 'No route matches the search and the filters.',

  defaultRoute: {
    label: 'Default route',
    title: 'Default route',
    help: 'for every call that no route matches',
    edit: 'Edit default route',
    revert: 'Undo changes of the default route',
    numbering: 'Numbers',
    noNumbering: 'compared as dialled',
    country: (country: string) => `read as in ${country}`,
    editNumbering: 'Edit how numbers are read',
  },
};
