/** English texts of conflicts. */
export const conflicts = {
  title: 'Resolve conflicts',
  explanation:
    'Routes were updated by someone else while you were editing. Everything that does not clash has been merged. For each of these, choose what to keep.',
  left: (count: number) =>
    count === 0
      ? 'All conflicts resolved.'
      : count === 1
        ? '1 conflict left.'
        : `${count} conflicts left.`,
  base: 'Before',
  mine: 'Mine',
  theirs: 'Theirs',
  open: 'Not resolved',
  stays: { mine: 'Keeping mine', theirs: 'Keeping theirs' },
  takeMine: 'Keep mine',
  takeTheirs: 'Keep theirs',
  allMine: 'Keep all of mine',
  allTheirs: 'Keep all of theirs',
  apply: 'Apply choices',
  chooseFirst: (count: number) =>
    count === 1 ? 'Resolve 1 more conflict first.' : `Resolve ${count} more conflicts first.`,
  deleted: 'deleted',
  refersTo: {
    mine: (id: string) => `They use ${id} here, which you removed. Keep theirs to bring it back.`,
    theirs: (id: string) => `You use ${id} here, which they removed. Keep mine to bring it back.`,
  },
  unreachable: 'With both changes, no call would reach this step.',
  wholeRoute: 'Whole route',
  destination: 'Destination',
  none: 'There are no conflicts left.',
  close: 'Close',
};
