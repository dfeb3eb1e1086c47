/** English texts of the history. */
import { counted } from './counted';
export const history = {
  title: 'History',
  loading: 'Loading history',
  retry: 'Try again',
  empty: 'Nothing has been published yet.',
  live: 'live now',
  cliDeployment: 'Deployed from the command line',
  overridden: 'A publish replaced this deployment without having seen it.',
  changes: (count: number) => counted(count, 'change'),
  tooMany: (count: number) => `${counted(count, 'change')}, too many to list.`,
  unknown: 'What it changed is not known.',
  noChanges: 'No routes changed.',
  restoreAll: 'Restore the table as it was then',
  restoreRoute: 'Bring back',
  restoreRouteLabel: (route: string) => `Bring back ${route} as it was before this publish`,
  bounded: 'When the history is full, the oldest entries are removed.',
  underWay: 'In progress',
};
