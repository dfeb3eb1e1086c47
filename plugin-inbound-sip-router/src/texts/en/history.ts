/** English texts of the history. */
export const history = {
  title: 'History',
  loading: 'The history is being loaded.',
  retry: 'Try again',
  empty: 'Nothing was published yet.',
  live: 'live now',
  cliDeployment: 'Deployed from the command line',
  overridden: 'A publish went over this deployment without having seen it.',
  changes: (count: number) => (count === 1 ? '1 change' : `${count} changes`),
  tooMany: (count: number) => `${count} changes, too many to be listed.`,
  unknown: 'What it changed is not known.',
  noChanges: 'It changed no routes.',
  restoreAll: 'Restore the table as it was then',
  restoreRoute: 'Bring back',
  restoreRouteLabel: (route: string) => `Bring back ${route} as it was before this publish`,
  bounded: 'The oldest entries are dropped when the history is full.',
  underWay: 'Under way',
};
