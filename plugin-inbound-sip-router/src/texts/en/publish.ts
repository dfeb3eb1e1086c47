/** English texts of publishing: mine, and that of others. */
export const publish = {
  running: (changes: number) =>
    changes === 1 ? 'Publishing 1 change' : `Publishing ${changes} changes`,
  restoring: 'Restoring',
  adopting: 'Putting a finished publish live',
  stagesLabel: 'Stages of the publish',
  stages: { checking: 'Checking', building: 'Building', 'going-live': 'Going live' },
  stageDone: 'done',
  stageCurrent: 'under way',
  stageNext: 'to come',
  mayLeave: 'You can leave this view or go on editing: the publish goes on.',
  outcomeUnknown:
    'An answer was lost on the way. The service is asked again until it says what became of this publish; nothing is published twice.',
  live: 'Published. Calls follow the new routes from now on.',
  liveRestored: 'Restored. Calls follow the restored routes from now on.',
  overrode:
    'While this was going live, somebody deployed the service from elsewhere. This publish went over that deployment: deploy its code again.',
  refusedTitle: 'Nothing was published',
  failedTitle: 'The publish did not get through',
  failedAt: {
    checking: 'while it was checked',
    building: 'while it was built',
    'going-live': 'while it went live',
  },
  stale:
    'Routes were updated by someone else and cannot be published. Please reload and try again.',
  staleMerged:
    'Routes were updated by someone else. Your changes now stand on the new table: review them and publish again.',
  staleConflicts: 'Your changes and theirs touch the same fields: choose for each which one stays.',
  moreIssues: (hidden: number) => `and ${hidden} more`,
  reload: 'Reload',
  resolve: 'Resolve conflicts',
  reviewAgain: 'Review again',
  tryAgain: 'Try again',
  discard: 'Discard this publish',
  inProgress: 'Another route publish is in progress. Publishing now will overwrite other changes.',
  byWhom: (author: string, age: string) => `${author}, ${age} ago`,
  changesOf: (count: number | undefined) =>
    count === undefined ? 'changes unknown' : count === 1 ? '1 change' : `${count} changes`,
  noteOf: (note: string) => `“${note}”`,
  wait: 'Wait',
  waiting: (author: string) => `Waiting for the publish of ${author}.`,
  waitingFor: 'When it is over, the table is loaded again by itself.',
  stopWaiting: 'Stop waiting',
  showChanges: 'What it changes',
  overwrite: 'Overwrite…',
  overwriteTitle: 'Overwrite the publish of somebody else?',
  overwriteLoses: (author: string, changes: string) =>
    `The publish of ${author} (${changes}) is discarded and does not go live. What is live now stays as it is.`,
  overwriteConfirm: 'Discard theirs, publish mine',
  cancel: 'Keep waiting',
  abandoned: (author: string, age: string) =>
    `A publish by ${author} was finished ${age} ago, but never put live.`,
  failedBuild: (author: string, age: string) => `A publish by ${author} failed ${age} ago.`,
  deployNow: 'Put it live',
  discardIt: 'Discard it',
  merged: (changes: number) =>
    changes === 1
      ? 'Somebody else published 1 change.'
      : `Somebody else published ${changes} changes.`,
  mergedDraft: 'Your draft stands on the new table, nothing of yours is lost.',
  showMerged: 'What came in',
  seconds: (count: number) => (count === 1 ? '1 second' : `${count} seconds`),
  minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
  hours: (count: number) => (count === 1 ? '1 hour' : `${count} hours`),
  days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
};
