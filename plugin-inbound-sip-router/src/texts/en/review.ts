/** English texts of the review of changes. */
export const review = {
  title: 'Review and publish',
  restoreTitle: 'Review and restore',
  nothing: 'There is nothing to publish: the draft is the same as what is live.',
  unlisted:
    'What this restore changes cannot be listed here: too much was changed at once, or the old table is not known to this browser. The service checks it before it is published.',
  count: (changes: number) => (changes === 1 ? '1 change' : `${changes} changes`),
  kinds: {
    added: 'New',
    removed: 'Deleted',
    changed: 'Changed',
    default: 'Default route',
    settings: 'Settings',
  },
  defaultRoute: 'Default route',
  settings: 'Numbering',
  noFields: 'No fields to show.',
  field: 'Field',
  before: 'Live now',
  after: 'After publishing',
  recordedBefore: 'Before',
  recordedAfter: 'After',
  match: { exact: 'exact', prefix: 'prefix', pattern: 'pattern' },
  onDomain: (domain: string) => `on ${domain}`,
  moreChanges: (hidden: number) => `Show ${hidden} more`,
  issuesTitle: (issues: number) =>
    issues === 1
      ? '1 problem must be solved before this can be published'
      : `${issues} problems must be solved before this can be published`,
  warningsTitle: (warnings: number) => (warnings === 1 ? '1 warning' : `${warnings} warnings`),
  openRoute: 'Open the route',
  moreFindings: (hidden: number) => `and ${hidden} more: filter the table by problems.`,
  /** Why the button cannot be pressed. */
  blocked: {
    publishing: 'Another publish of yours is under way. Wait until it is over.',
    nothing: 'There is nothing to publish.',
    issues: (issues: number) =>
      issues === 1 ? 'Solve the problem above first.' : `Solve the ${issues} problems above first.`,
    note: 'The note is too long.',
    secrets: 'Enter the secrets above first.',
  },
  note: 'Note',
  noteHelp: 'Why this is published. It is kept in the history with your name.',
  noteTooLong: (maximum: number) => `The note may have ${maximum} characters at most.`,
  publish: 'Publish',
  restore: 'Restore',
  back: 'Back to the table',
  secretsTitle: 'Secrets to enter again',
  secretsHelp:
    'The table that comes back held secrets that are not known any more. Enter them, they are never shown or kept in this browser.',
  secretLabel: (place: string) => `Secret of ${place}`,
  values: { nothing: '—', yes: 'yes', no: 'no', secret: 'secret' },
  changeListLabel: 'Changes',
};
