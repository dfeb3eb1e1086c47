/** English texts of importing files of other systems. */
export const foreign = {
  system: {
    freepbx: 'This is a table of DIDs of FreePBX.',
    fusionpbx: 'This is a table of destinations of FusionPBX.',
    asterisk: 'This is a dial plan of Asterisk.',
    unknown:
      'This table is not known. Say which columns hold what; the same columns are known next time.',
  },
  source: '{name}: {count} {count?route|routes}',
  context: 'Calls come in at the context',
  timeZone: 'Time zone of its times',
  columns: { address: 'Number or address', destination: 'Destination', comment: 'Comment' },
  noColumn: 'None',
  firstRows: 'First rows of the file',
  meanings: 'What its destinations mean here',
  meaningsHelp:
    'Each is asked once and remembered in this browser, without secrets. Routes to a destination without a meaning are left out.',
  open: '{open?=0:All {all} {all?destination|destinations} have a meaning.|{open} destination of {all} without a meaning.|{open} destinations of {all} without a meaning.}',
  rows: '{count} {count?row|rows}',
  showAll: 'Show all {count} {count?destination|destinations}',
  emptyTarget: '(empty)',
  typeOf: 'Type for {target}',
  valueOf: 'Value for {target}',
  noMeaning: 'No meaning yet',
  notesTitle: '{count} {count?line|lines} not carried over as they are',
  notes: {
    caller:
      'Only for some callers, and the file does not say what the others get, or it cannot be said here. Not carried over.',
    circle: 'It leads back to itself. Check where it leads.',
    condition: 'A condition that only the other system knows. Asked as a whole.',
    'falls-through':
      'Some of its calls go on in a wider pattern there, and end here. Check where it leads.',
    hidden: 'Something above it takes all its calls there, so it is left out.',
    include: 'Included only at some times. Not carried over.',
    'no-context': 'This context is not in the file.',
    'not-inbound': 'Not for calls that come in.',
    number: 'No number, no destination, or an expression that is not a number. Not carried over.',
    order: 'It would be taken before something that comes first there. Not carried over.',
    outside: 'This leads out of the file. Not carried over.',
    repeated: 'It is there a second time. The first one counts.',
    special: 'A name that only Asterisk itself calls. Not carried over.',
    times: 'Times that opening hours here cannot say. Asked as a whole.',
    'too-many': 'More patterns than can be compared. Not carried over.',
    unread: 'This line cannot be read. Not carried over.',
  },
  withoutMeaning:
    '{target?=:It has no destination, and that has no meaning here yet. Left out.|Its destination {target} has no meaning here yet. Left out.}',
  downloadNotes: 'Download {count} {count?line|lines} with reasons',
  notesFile: 'inbound-sip-routes-not-carried-over.csv',
} as const;
