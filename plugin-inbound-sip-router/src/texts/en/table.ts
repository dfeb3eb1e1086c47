/** English texts of the table of routes. */
import type { DestinationType, MatchKind } from 'route-table';

const types: Readonly<Record<DestinationType, string>> = {
  webhook: 'Webhook',
  'dial-application': 'TwiML app',
  'dial-client': 'Client',
  'dial-sip': 'SIP address',
  'dial-number': 'Phone number',
  'dial-conference': 'Conference room',
  enqueue: 'Flex workflow',
  play: 'Play audio',
  say: 'Say text',
  refer: 'SIP REFER',
  reject: 'Reject',
  hangup: 'Hang up',
  twiml: 'TwiML',
};

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
  on: 'On',
  off: 'Off',
  marks: { unchanged: '', new: 'New', changed: 'Changed', deleted: 'Deleted' },
  isProblem: 'Problem',
  isWarning: 'Warning',
  editShort: 'Edit',
  revertShort: 'Undo changes',

  edit: (address: string) => `Edit route ${address}`,
  duplicate: (address: string) => `Duplicate route ${address}`,
  remove: (address: string) => `Delete route ${address}`,
  revertDeletion: (address: string) => `Undo delete of route ${address}`,
  enabled: (address: string) => `Route ${address} enabled`,
  selectRow: (address: string) => `Select route ${address}`,
  selectPage: 'Select all routes of this page',

  toolbar: 'Find routes',
  search: 'Search routes',
  searchHint: 'Search address, destination, comment',
  clearSearch: 'Clear search',
  typeFilter: 'Destination type',
  allTypes: 'All types',
  rowFilter: 'Show',
  filters: {
    all: (count: number) => `All routes (${count})`,
    changed: (count: number) => `Unpublished changes (${count})`,
    problems: (count: number) => `With problems (${count})`,
    disabled: 'Disabled only',
  },
  newRoute: 'New route',
  found: (matching: number, total: number) =>
    matching === total
      ? `${total} ${total === 1 ? 'route' : 'routes'}`
      : `${matching} of ${total} routes`,

  bulk: {
    label: 'Selected routes',
    selected: (count: number) => (count === 1 ? '1 route selected' : `${count} routes selected`),
    selectAll: (count: number) => `Select all ${count} that were found`,
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
    page: (page: number, count: number) => `Page ${page} of ${count}`,
  },

  emptyTitle: 'There are no routes yet',
  empty:
    'Every call goes to the default route below. Make a route for an address that should go elsewhere.',
  importInstead: 'Import routes',
  nothingFoundTitle: 'No route was found',
  nothingFound: 'No route fits the search and the filters.',

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
