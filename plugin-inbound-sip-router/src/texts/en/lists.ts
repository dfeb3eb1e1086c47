/** English texts of caller lists. */

export const lists = {
  title: 'Caller lists',
  none: 'No caller lists yet. Steps of call plans can be for callers on a list, such as VIPs or blocked callers.',
  add: 'New list',
  new: 'New caller list',
  panel: '{name?=:Caller list|Caller list {name}}',
  count: '{entries} {entries?caller|callers}',
  callers: '{entries} {entries?caller|callers}',
  addCallers: 'Add callers',
  addCallersHelp: 'One on each line; a note may follow after a comma, a semicolon or a tab.',
  addThem: 'Add to the list',
  added:
    '{known?=0:{added} {added?caller|callers} added.|{added} {added?caller|callers} added, {known} on the list already.}',
  search: 'Search callers and notes',
  more: 'Show {hidden} more',
  address: 'Caller {address}',
  note: 'Note on {address}',
  notePlaceholder: 'Note',
  until: '{address} counts until, on the clock of {zone}',
  untilPlaceholder: 'Always',
  remove: 'Remove {address}',
} as const;
