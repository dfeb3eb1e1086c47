/** English texts of import and export. */
import type { FileProblem } from '../../model/transfer/file-reading';
import type { NumberSlip } from '../../model/transfer/number-slips';
import { counted, grouped } from './counted';

const rows = (count: number) => counted(count, 'row');
const routes = (count: number) => counted(count, 'route');
const list = (names: readonly string[]) => names.join(', ');

export const transfer = {
  title: 'Import and export',
  close: 'Close',

  exportTitle: 'Export',
  exportHelp:
    'CSV opens in a spreadsheet. It holds routes and numbering; call plans, teams, hours and lists are only in JSON. The default route and the settings have rows of their own, marked in the column match. In CSV, an apostrophe is put before anything that a spreadsheet would run as a formula or rewrite, such as +15551234567 or 007. The import removes it again. JSON is the table as it is stored. The file never contains secrets, only markers in their place.',
  exportOf: { draft: 'Draft', live: 'Live' },
  formats: { csv: 'CSV', json: 'JSON' },
  download: (of: string, format: string) => `Download ${of.toLowerCase()} as ${format}`,

  importTitle: 'Import',
  importHelp:
    'CSV (with commas, semicolons or tabs) or JSON, as an export gives it, or config.private.json of the service. CSV needs the columns address, type and destination; match, domain, enabled, hours, comment and options (as JSON) may be there, and columns such as option.timeout with one option each. It leaves call plans, teams, hours and lists as they are. Nothing changes until you take it into the draft.',
  file: 'File',
  paste: 'Or paste the text',
  readText: 'Read the text',
  reading: 'Reading …',
  fileNotRead: 'The browser could not read the file. Choose it again.',
  source: (name: string, format: string, count: number) =>
    `${name}: ${format} with ${routes(count)}`,
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
  fileProblem(problem: FileProblem): string {
    switch (problem.kind) {
      case 'empty':
        return 'There is nothing in it.';
      case 'too-large':
        return 'It is larger than a route table can be (10 MB).';
      case 'not-json':
        return problem.line === undefined
          ? 'It begins like JSON, but it is not valid JSON.'
          : `It begins like JSON, but it is not valid JSON. See line ${problem.line}.`;
      case 'not-a-table':
        return 'It is JSON, but not a route table. A route table is an object with a list of routes.';
      case 'columns-missing':
        return `The first line must name the columns. Missing: ${list(problem.columns)}.`;
      case 'columns-repeated':
        return `A column appears twice: ${list(problem.columns)}.`;
    }
  },
  unknownColumns: (names: readonly string[]) =>
    `These columns are ignored because their names are not known: ${list(names)}.`,

  line: (line: number | undefined, address: string | undefined) => {
    const route = address === undefined || address === '' ? '' : `, ${address}`;
    return line === undefined ? `In the table${route}` : `Line ${line}${route}`;
  },
  problemsTitle: (count: number) =>
    count === 1
      ? '1 problem: fix it in the file, then choose the file again'
      : `${grouped(count)} problems: fix them in the file, then choose the file again`,
  warningsTitle: (count: number) => counted(count, 'warning'),
  more: (count: number) => `and ${grouped(count)} more`,
  problems: {
    quotes:
      'The quotes in this row are not closed, or text follows them. The row cannot be read reliably.',
    'too-many-cells':
      'The row has more cells than there are columns. Put text that contains a delimiter in quotes.',
    'not-an-object': (column: string) => `The column ${column} does not hold a JSON object.`,
    'option-twice': (option: string) =>
      `The option ${option} is in its own column and in the column options. Leave one of them empty.`,
    'second-row-of-its-kind': (match: string) =>
      `A row above also has match ${match}. Remove one of them.`,
    'address-of-default':
      'The default route has no address. Leave the address empty or write (default).',
  },

  slipsTitle: (count: number) => `A spreadsheet seems to have changed numbers in ${rows(count)}`,
  slip({ kind, field, found, meant }: NumberSlip): string {
    const where = {
      address: 'The address',
      destination: 'The destination',
      callerId: 'The caller ID',
    };
    const probably = meant.length === 0 ? '' : ` Probably meant: ${meant.join(' or ')}.`;
    return `${where[field]} ${found} ${SLIPS[kind]}${probably}`;
  },
  putRight: (count: number) => `Use the probable numbers (${rows(count)})`,
  slipsHelp:
    'To keep numbers as they are, format their columns as text, or leave the apostrophe of the export before them.',

  changesTitle: 'What changes in the draft',
  counts: (added: number, changed: number, removed: number) =>
    `${added} added, ${changed} changed, ${removed} removed`,
  noChanges: 'No changes: the draft already matches.',
  /** Why the button cannot be pressed. */
  putRightFirst: 'Fix the problems first.',
  nothingToTake: 'The file changes nothing.',
  take: 'Add to the draft',
  taken: (count: number) =>
    count === 1
      ? '1 change was added to the draft. Undo removes it.'
      : `${grouped(count)} changes were added to the draft. Undo removes them.`,
};

const SLIPS: Readonly<Record<NumberSlip['kind'], string>> = {
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
};
