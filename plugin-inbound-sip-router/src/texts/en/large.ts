/** English texts of a table that is too large to be shown as one: its routes are looked up one by one. */

export const large = {
  title: 'Look up a route',
  intro:
    'This table has {count} {count?route|routes}, more than are shown as a list. Look up an address to see what takes its calls, and to edit that route.',
  left: 'New routes, other changes and restoring are done on the command line: npm run pull, edit the file, npm run push.',
  address: 'Address',
  addressHelp: 'A number or a name, as a caller dials it or as a route has it.',
  lookUp: 'Look up',
  result: 'Result for {address}',
  takes: 'Takes the call',
  takesOtherwise: 'Would take it otherwise',
  takesNone: 'Takes no call to it',
  byDefault: 'The default route takes calls to {address}.',
  failed: 'Nothing was looked up: {message}',
  destination: 'Destination',
  comment: 'Comment',
  enabled: 'Takes calls',
  publish: 'Publish this route',
  publishOf: 'Publish this route: {address}',
  publishing: 'Publishing {address}',
  published: '{address} is published.',
  notPublished: '{address} was not published: {message}',
} as const;
