/** English texts of publishing: mine, and that of others. */
export const publish = {
  running: (changes: number) =>
    changes === 1 ? 'Publishing 1 change' : `Publishing ${changes} changes`,
  restoring: 'Restoring',
  adopting: 'Making a finished publish live',
  stagesLabel: 'Stages of the publish',
  stages: { checking: 'Checking', building: 'Building', 'going-live': 'Going live' },
  stageDone: 'done',
  stageCurrent: 'in progress',
  stageNext: 'to come',
  mayLeave: 'You can leave this view or keep editing. Publishing continues.',
  outcomeUnknown:
    'A response was lost. The router keeps asking the service what became of this publish. Nothing is published twice.',
  live: 'Published. Calls follow the new routes from now on.',
  liveRestored: 'Restored. Calls follow the restored routes from now on.',
  overrode:
    'While this was going live, somebody deployed the service from elsewhere. This publish replaced that deployment. Deploy its code again.',
  refusedTitle: 'Nothing was published',
  failedTitle: 'Publishing failed',
  failedAt: {
    checking: 'while checking',
    building: 'while building',
    'going-live': 'while going live',
  },
  stale:
    'Routes were updated by someone else and cannot be published. Please reload and try again.',
  staleMerged:
    'Routes were updated by someone else. Your changes have been reapplied to the new table. Review them and publish again.',
  staleConflicts: 'You and they changed the same fields. For each one, choose which to keep.',
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
  waitingFor: 'When it is done, the table reloads automatically.',
  stopWaiting: 'Stop waiting',
  showChanges: 'What it changes',
  overwrite: 'Overwrite…',
  overwriteTitle: 'Overwrite somebody else’s publish?',
  overwriteLoses: (author: string, changes: string) =>
    `The publish of ${author} (${changes}) is discarded and does not go live. What is live now stays as it is.`,
  overwriteConfirm: 'Discard theirs, publish mine',
  cancel: 'Keep waiting',
  abandoned: (author: string, age: string) =>
    `A publish by ${author} was finished ${age} ago but never went live.`,
  failedBuild: (author: string, age: string) => `A publish by ${author} failed ${age} ago.`,
  deployNow: 'Make it live',
  discardIt: 'Discard it',
  merged: (changes: number) =>
    changes === 1
      ? 'Somebody else published 1 change.'
      : `Somebody else published ${changes} changes.`,
  mergedDraft: 'Your draft has been reapplied to the new table. Nothing of yours is lost.',
  showMerged: 'Show their changes',
  seconds: (count: number) => (count === 1 ? '1 second' : `${count} seconds`),
  minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
  hours: (count: number) => (count === 1 ? '1 hour' : `${count} hours`),
  days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
};
