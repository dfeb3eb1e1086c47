/** English texts of import and export. */
export const transfer = {
  title: 'Import and export',
  close: 'Close',

  exportTitle: 'Export',
  exportHelp:
    'CSV opens in a spreadsheet. It holds routes and numbering; call plans, teams, hours and lists are only in JSON. The default route and the settings have rows of their own, marked in the column match. In CSV, an apostrophe is put before anything that a spreadsheet would run as a formula or rewrite, such as +15551234567 or 007. The import removes it again. JSON is the table as it is stored. The file never contains secrets, only markers in their place.',
  exportOf: { draft: 'Draft', live: 'Live' },
  formats: { csv: 'CSV', json: 'JSON' },
  download: { draft: 'Download draft as {format}', live: 'Download live as {format}' },

  importTitle: 'Import',
  importHelp:
    'CSV (with commas, semicolons or tabs) or JSON, as an export gives it, or config.private.json of the service. CSV needs the columns address, type and destination; match, domain, enabled, hours, comment, group and options (as JSON) may be there, and columns such as option.timeout with one option each. It leaves call plans, teams, hours and lists as they are. Nothing changes until you take it into the draft.',
  stepsLabel: 'Steps of the import',
  steps: ['Choose a file', 'Look at the changes', 'Taken into the draft'],
  file: 'File',
  paste: 'Or paste the text',
  readText: 'Read the text',
  reading: 'Reading …',
  fileNotRead: 'The browser could not read the file. Choose it again.',
  source: '{name}: {format} with {count} {count?route|routes}',
  pasted: 'Pasted text',
  startAgain: 'Choose another file',

  mode: 'Routes that are not in the file',
  modes: {
    replace: 'Delete them: the file replaces the whole table',
    add: 'Keep them: the file adds and updates',
  },
  stays: {
    default: 'The file has no default route. The one in the draft is kept.',
    settings: 'The file has no settings. Those in the draft are kept.',
  },

  unreadable: 'The file cannot be read',
  fileProblem: {
    empty: 'There is nothing in it.',
    'too-large': 'It is larger than a route table can be (10 MB).',
    'not-json': 'It begins like JSON, but it is not valid JSON.{line?=:| See line {line}.}',
    'not-a-table':
      'It is JSON, but not a route table. A route table is an object with a list of routes.',
    'columns-missing': 'The first line must name the columns. Missing: {columns}.',
    'columns-repeated': 'A column appears twice: {columns}.',
  },
  unknownColumns: 'These columns are ignored because their names are not known: {names}.',

  line: '{line?=:In the table|Line {line}}{address?=:|, {address}}',
  problemsTitle: '{count} {count?problem|problems}: nothing can be taken like this',
  leftTitle: '{count} {count?row|rows} with problems: left out',
  leftHelp:
    'The other rows can be taken. The file has these rows with their lines and problems: correct them there, then import it.',
  leftNone:
    'To take the other rows, choose to keep the routes that are not in the file: otherwise a bad row could delete a route.',
  downloadLeft: 'Download {count} {count?row|rows}',
  leftFile: 'inbound-sip-routes-left-out.csv',
  leftOut: '{count} {count?row|rows} left out.',
  warningsTitle: '{count} {count?warning|warnings}',
  more: 'and {count} more',
  problems: {
    quotes:
      'The quotes in this row are not closed, or text follows them. The row cannot be read reliably.',
    'too-many-cells':
      'The row has more cells than there are columns. Put text that contains a delimiter in quotes.',
    'not-an-object': 'The column {column} does not hold a JSON object.',
    'option-twice':
      'The option {option} is in its own column and in the column options. Leave one of them empty.',
    'second-row-of-its-kind': 'A row above also has match {match}. Remove one of them.',
    'address-of-default':
      'The default route has no address. Leave the address empty or write (default).',
  },

  slipsTitle: 'A spreadsheet seems to have changed numbers in {count} {count?row|rows}',
  /** `what` is one of `slipOf`, `problem` one of `slips`. */
  slip: '{what} {found} {problem}{meant?=:| Probably meant: {meant}.}',
  slipOf: { address: 'The address', destination: 'The destination', callerId: 'The caller ID' },
  slips: {
    'lost-plus': 'has lost its +.',
    'lost-zeros': 'has lost its leading zeros.',
    'lost-digits': 'has zeros in place of its last digits.',
    'written-otherwise': 'is not written as a number to dial.',
    exponent: 'is in scientific notation, so digits may be lost.',
    formula: 'is a formula of a spreadsheet.',
    quoted: 'is in quotation marks.',
    float: 'has become a decimal fraction.',
    thousands: 'has been put into groups of thousands.',
    currency: 'was taken for money.',
    date: 'has become a date or a time.',
    'no-value': 'is what a program writes if there is no value.',
  },
  putRight: 'Use the probable numbers ({count} {count?row|rows})',
  slipsHelp:
    'To keep numbers as they are, format their columns as text, or leave the apostrophe of the export before them.',

  changesTitle: 'What changes in the draft',
  counts: '{added} added, {changed} changed, {removed} removed',
  noChanges: 'No changes: the draft already matches.',
  /** Why the button cannot be pressed. */
  putRightFirst: 'Fix the problems first.',
  nothingToTake: 'The file changes nothing.',
  take: 'Add to the draft',
  taken:
    '{count?1 change was added to the draft. Undo removes it.|{count} changes were added to the draft. Undo removes them.}',
} as const;
