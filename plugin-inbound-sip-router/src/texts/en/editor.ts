/** English texts of the editor. */
import type { AccountPart } from '../../views/editor/account-choices';
import { counted, grouped } from './counted';

/** What is picked, one and many. */
const PARTS: Readonly<Record<AccountPart, readonly [string, string]>> = {
  flows: ['Studio flow', 'Studio flows'],
  workflows: ['TaskRouter workflow', 'TaskRouter workflows'],
  apps: ['TwiML app', 'TwiML apps'],
  sipDomains: ['SIP domain', 'SIP domains'],
  numbers: ['phone number', 'phone numbers'],
};

export const editor = {
  secretLeftOut: 'The secret here was not kept with the draft: enter it again.',
  /** On the button that puts a finding right. */
  remedy: {
    exact: (value: string) => `Use ${value}`,
    prefix: (value: string) => `Match as the prefix ${value}`,
    pattern: (value: string) => `Match as the pattern ${value}`,
    onDomain: (words: string, domain: string) => `${words} on ${domain}`,
  },
  newRoute: 'New route',
  route: (address: string) => (address === '' ? 'Route' : `Route ${address}`),
  deletedRoute: (address: string) => `Deleted route ${address}`,
  defaultRoute: 'Edit the default route',
  defaultRouteHelp: 'Takes every call that no other route takes.',
  numbering: 'Numbering',
  numberingHelp:
    'How dialled digits become phone numbers, so that 5551234567 and +1 555 123 4567 find the same route. Without numbering, addresses are compared as they come.',
  bulk: (count: number) => `Change the destination of ${counted(count, 'route')}`,
  bulkHelp: (count: number) =>
    `Destination type, value and options of ${count === 1 ? 'the selected route' : `all ${grouped(count)} selected routes`} become these. Addresses and comments stay as they are.`,
  rowIsGone: 'This route is no longer in the draft.',

  save: 'Save to draft',
  saveAndAddAnother: 'Save and add another',
  bulkSave: (count: number) => `Change ${counted(count, 'route')}`,
  cancel: 'Cancel',
  close: 'Close',
  undoDelete: 'Undo delete',
  takeBack: 'Undo my changes',
  numberingOff: 'Turn numbering off',
  isDeleted: 'This route is deleted in your draft. It keeps taking calls until you publish.',
  savedBefore: (address: string) => `Route ${address} is in your draft. Here is the next one.`,

  whichCalls: 'Which calls',
  whereTheyGo: 'Where they go',
  forPeople: 'For people',
  type: 'Destination type',
  chooseType: 'Choose a destination type',
  matches: {
    exact: 'Exactly this address',
    prefix: 'Every address that begins with this',
    pattern: 'Every address of this pattern',
  },
  matchHelp: 'How the address is compared with what was dialled.',
  addressHelp: {
    exact: 'The user part of the SIP address: a number or a name, without the host.',
    prefix: 'What the dialled address begins with. Leave it empty to take every call.',
    pattern: 'A pattern such as 4XXX.',
  },
  takes: (words: string) => `Takes ${words}.`,
  takesPrefix: (prefix: string) =>
    prefix === '' ? 'Takes every call.' : `Takes every address that begins with ${prefix}.`,
  legend: 'Letters of patterns',
  legendRows: [
    ['X', 'any digit from 0 to 9'],
    ['Z', 'any digit from 1 to 9'],
    ['N', 'any digit from 2 to 9'],
    ['[1-5]', 'one character of a set: here 1 to 5'],
    ['.', 'at the end: one or more characters'],
    ['!', 'at the end: any number of characters, or none'],
  ],
  legendOthers: 'Every other character means itself.',
  enabled: 'Enabled',
  enabledHelp: 'Only enabled routes take calls.',

  options: (count: number) => (count === 0 ? 'Options' : `Options (${count} set)`),
  placeholders:
    '{{caller}}, {{called}} and {{header.X-Name}} are filled in from each call wherever a text is passed on.',
  example: (example: string) => `Example: ${example}`,
  range: (minimum: number, maximum: number, unit: string) =>
    `${minimum.toLocaleString('en')} to ${maximum.toLocaleString('en')}${unit}.`,
  notSet: 'Not set',
  chooseValue: 'Choose a value',

  kept: 'A secret is saved. It is not shown.',
  replace: 'Replace',
  remove: 'Remove',
  keepOld: 'Keep the current one',
  replaceOf: (label: string) => `Replace ${label}`,
  removeOf: (label: string) => `Remove ${label}`,
  hasMarker:
    '__secret_…__ marks a saved password. To keep the password, leave that part and the host as they are. To change it, type a new password there.',

  notJson: (label: string) =>
    `${label} must be a JSON object: begin with { and end with }. What you typed is kept.`,
  twins: 'Two rows have the same name: rename or remove one of them.',
  entryName: (label: string, row: number) => `${label}: name ${row}`,
  entryValue: (label: string, row: number) => `${label}: value ${row}`,
  item: (label: string, row: number) => `${label}: ${row}`,
  add: 'Add',
  addTo: (label: string) => `Add to ${label}`,
  removeEntry: (label: string, row: number) => `Remove ${row} from ${label}`,

  choose: (part: AccountPart) => `Choose a ${PARTS[part][0]} of the account`,
  loading: (part: AccountPart) => `Loading the ${PARTS[part][1]} of the account…`,
  none: (part: AccountPart) => `The account has no ${PARTS[part][1]} to choose from.`,
  notLoaded: (part: AccountPart, message: string) =>
    `The ${PARTS[part][1]} of the account could not be loaded (${message}). Type the value, or try again.`,
  tryAgain: 'Try again',
  truncated: (part: AccountPart) =>
    `The account has more ${PARTS[part][1]} than are listed: type the value if it is not listed.`,
  problem: {
    'not-configured': 'the service is not configured',
    unreachable: 'the service does not answer',
    'token-expired': 'your login has expired',
    'not-allowed': 'you are not allowed to',
  },
};
