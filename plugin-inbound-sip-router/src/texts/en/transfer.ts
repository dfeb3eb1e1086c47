/** English texts of import and export. */
import type { FileProblem } from '../../model/transfer/file-reading';
import type { NumberSlip } from '../../model/transfer/number-slips';

const rows = (count: number) => (count === 1 ? '1 row' : `${count} rows`);
const routes = (count: number) => (count === 1 ? '1 route' : `${count} routes`);
const list = (names: readonly string[]) => names.join(', ');

export const transfer = {
  title: 'Import and export',
  close: 'Close',

  exportTitle: 'Export',
  exportHelp:
    'CSV opens in a spreadsheet: the default route and the settings are rows of their own, marked in the column match. In CSV an apostrophe stands before what a spreadsheet would run as a formula or write in another way, such as +15551234567 or 007; the import takes it away again. JSON is the table as it is stored. Secrets are never in the file: markers stand in their place.',
  exportOf: { draft: 'Draft', live: 'Live' },
  formats: { csv: 'CSV', json: 'JSON' },
  download: (of: string, format: string) => `Download ${of.toLowerCase()} as ${format}`,

  importTitle: 'Import',
  importHelp:
    'CSV (with commas, semicolons or tabs) or JSON, as an export gives it, or config.private.json of the service. CSV needs the columns address, type and destination; match, domain, enabled, comment and options (as JSON) may be there, and columns such as option.timeout with one option each. Nothing changes until you take it into the draft.',
  file: 'File',
  paste: 'Or paste the text',
  readText: 'Read the text',
  reading: 'Reading …',
  fileNotRead: 'The browser could not read the file. Choose it again.',
  source: (name: string, format: string, count: number) =>
    `${name}: ${format} with ${routes(count)}`,
  pasted: 'Pasted text',
  startAgain: 'Choose another file',

  mode: 'What happens to routes that are not in the file',
  modes: {
    replace: 'They are deleted: the file replaces the whole table',
    add: 'They stay: the file adds and updates',
  },
  stays: {
    default: 'The file has no default route: the one of the draft stays.',
    settings: 'The file has no settings: those of the draft stay.',
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
          ? 'It begins like JSON, but is none.'
          : `It begins like JSON, but is none: look at line ${problem.line}.`;
      case 'not-a-table':
        return 'It is JSON, but no route table: an object with a list of routes is expected.';
      case 'columns-missing':
        return `The first line has to name the columns. Not found: ${list(problem.columns)}.`;
      case 'columns-repeated':
        return `A column is there twice: ${list(problem.columns)}.`;
    }
  },
  unknownColumns: (names: readonly string[]) =>
    `Nothing is read from these columns, their names are not known: ${list(names)}.`,

  line: (line: number | undefined, address: string | undefined) => {
    const route = address === undefined || address === '' ? '' : `, ${address}`;
    return line === undefined ? `In the table${route}` : `Line ${line}${route}`;
  },
  problemsTitle: (count: number) =>
    count === 1
      ? '1 problem: put it right in the file and choose it again'
      : `${count} problems: put them right in the file and choose it again`,
  warningsTitle: (count: number) => (count === 1 ? '1 warning' : `${count} warnings`),
  more: (count: number) => `and ${count} more`,
  problems: {
    quotes:
      'The quotes of this row are not closed, or text follows them: what the row says is a guess.',
    'too-many-cells':
      'The row has more cells than there are columns. Is a delimiter not in quotes?',
    'not-an-object': (column: string) => `The column ${column} does not hold a JSON object.`,
    'option-twice': (option: string) =>
      `The option ${option} stands in its own column and in the column options: leave one of them empty.`,
    'second-row-of-its-kind': (match: string) =>
      `There is another row above with match ${match}: remove one.`,
    'address-of-default': 'The default route has no address: leave it empty or write (default).',
  },

  slipsTitle: (count: number) => `A spreadsheet has probably changed numbers in ${rows(count)}`,
  slip({ kind, field, found, meant }: NumberSlip): string {
    const where = {
      address: 'The address',
      destination: 'The destination',
      callerId: 'The caller ID',
    };
    const probably = meant.length === 0 ? '' : ` Probably meant: ${meant.join(' or ')}.`;
    return `${where[field]} ${found} ${SLIPS[kind]}${probably}`;
  },
  putRight: (count: number) => `Put in what was probably meant (${rows(count)})`,
  slipsHelp:
    'To keep numbers as they are, format their columns as text, or leave the apostrophe of the export before them.',

  changesTitle: 'What changes in the draft',
  counts: (added: number, changed: number, removed: number) =>
    `${added} added, ${changed} changed, ${removed} removed`,
  noChanges: 'Nothing: the draft is already so.',
  /** Why the button cannot be pressed. */
  putRightFirst: 'Put the problems right first.',
  nothingToTake: 'The file changes nothing.',
  take: 'Take into the draft',
  taken: (count: number) =>
    count === 1
      ? '1 change was taken into the draft. Undo takes it back.'
      : `${count} changes were taken into the draft. Undo takes them back.`,
};

const SLIPS: Readonly<Record<NumberSlip['kind'], string>> = {
  'lost-plus': 'has lost its +.',
  'lost-zeros': 'has lost zeros at its beginning.',
  'lost-digits': 'has zeros in place of its last digits.',
  exponent: 'is a number in short form: its digits are lost.',
};
