/** English texts of the review of changes. */
import { counted } from './counted';
export const review = {
  title: 'Review and publish',
  restoreTitle: 'Review and restore',
  nothing: 'There is nothing to publish: the draft is the same as the live table.',
  unlisted:
    'The changes of this restore cannot be listed here: there are too many, or this browser does not know the old table. The service checks them before they are published.',
  count: (changes: number) => counted(changes, 'change'),
  kinds: {
    added: 'New',
    removed: 'Deleted',
    changed: 'Changed',
    default: 'Default route',
    settings: 'Settings',
  },
  defaultRoute: 'Default route',
  settings: 'Settings',
  /** What of the table a change of settings is about, by the kind of change. */
  parts: {
    'settings-changed': 'Numbering',
    'lists-changed': 'Plans, hours and lists',
    'access-changed': 'Rights',
  },
  noFields: 'No fields to show.',
  field: 'Field',
  before: 'Live now',
  after: 'After publishing',
  recordedBefore: 'Before',
  recordedAfter: 'After',
  match: { exact: 'exact', prefix: 'prefix', pattern: 'pattern' },
  onDomain: (domain: string) => `on ${domain}`,
  moreChanges: (hidden: number) => `Show ${hidden} more`,
  issuesTitle: (issues: number) => `Fix ${counted(issues, 'problem')} before you publish`,
  warningsTitle: (warnings: number) => counted(warnings, 'warning'),
  readingTitle: (numbers: number) =>
    numbers === 1
      ? '1 number is read otherwise than before version 0.2'
      : `${numbers} numbers are read otherwise than before version 0.2`,
  readingRow: (number: string, before: string, now: string) =>
    `The route ${number} was ${before} and is now ${now}.`,
  readingDialled: (number: string, before: string, now: string) =>
    `Calls to ${number} were calls to ${before} and are now calls to ${now}.`,
  noNumber: 'no number',
  moreReading: (hidden: number) => `and ${hidden} more.`,
  openRoute: 'Open the route',
  moreFindings: (hidden: number) => `and ${hidden} more: filter the table by problems.`,
  /** Why the button cannot be pressed. */
  blocked: {
    publishing: 'Publishing. You can publish again when this is done.',
    nothing: 'There is nothing to publish.',
    issues: (issues: number) =>
      issues === 1 ? 'Fix the problem above first.' : `Fix the ${issues} problems above first.`,
    note: 'The note is too long.',
    secrets: 'Enter the secrets above first.',
  },
  note: 'Note',
  noteHelp: 'Why this is published. It is kept in the history with your name.',
  noteHoldsSecret:
    'The note seems to hold a secret. Every admin can read it in the history: remove the secret.',
  noteTooLong: (maximum: number) => `The note may be at most ${maximum} characters long.`,
  publish: 'Publish',
  restore: 'Restore',
  back: 'Back to the table',
  secretsTitle: 'Secrets to enter again',
  secretsHelp:
    'The restored table contained secrets that are no longer known. Enter them again. They are never shown, and never stored in this browser.',
  ofNumbering: (field: string) => `Numbering: ${field}`,
  secretLabel: (place: string) => `Secret of ${place}`,
  values: { nothing: '—', yes: 'yes', no: 'no', secret: 'secret', newSecret: 'new secret' },
  changeListLabel: 'Changes',
};
