/** English texts of conflicts. */
export const conflicts = {
  title: 'Resolve conflicts',
  explanation:
    'Everything that does not clash has been merged. For each of these, choose what to keep.',
  left: '{count?=0:All conflicts resolved.|1 conflict left.|{count} conflicts left.}',
  base: 'Before',
  mine: 'Mine',
  theirs: '{name?=:Theirs|Theirs ({name})}',
  open: 'Not resolved',
  stays: { mine: 'Keeping mine', theirs: 'Keeping theirs' },
  takeMine: 'Keep mine',
  takeTheirs: '{name?=:Keep theirs|Keep theirs ({name})}',
  allMine: 'Keep all of mine',
  allTheirs: 'Keep all of theirs',
  apply: 'Apply choices',
  applyAndPublish: 'Apply and publish',
  chooseFirst: '{count?Resolve 1 more conflict first.|Resolve {count} more conflicts first.}',
  deleted: 'deleted',
  refersTo: {
    mine: 'They use {id} here, which you removed. Keep theirs to bring it back.',
    theirs: 'You use {id} here, which they removed. Keep mine to bring it back.',
  },
  unreachable: 'With both changes, no call would reach this step.',
  wholeRoute: 'Whole route',
  destination: 'Destination',
  none: 'There are no conflicts left.',
  close: 'Close',
} as const;
