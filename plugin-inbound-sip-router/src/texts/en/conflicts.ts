/** English texts of conflicts. */
export const conflicts = {
  title: 'Resolve conflicts',
  explanation:
    'Routes were updated by someone else while you were editing. Everything that does not clash was put together; choose for each of these what stays.',
  left: (count: number) =>
    count === 0
      ? 'All are chosen.'
      : count === 1
        ? '1 is still to choose.'
        : `${count} are still to choose.`,
  base: 'Before',
  mine: 'Mine',
  theirs: 'Theirs',
  open: 'To choose',
  stays: { mine: 'Mine stays', theirs: 'Theirs stays' },
  takeMine: 'Take mine',
  takeTheirs: 'Take theirs',
  allMine: 'Take all of mine',
  allTheirs: 'Take all of theirs',
  apply: 'Apply choices',
  chooseFirst: (count: number) =>
    count === 1
      ? 'Choose what stays for 1 conflict more.'
      : `Choose what stays for ${count} conflicts more.`,
  deleted: 'deleted',
  wholeRoute: 'Whole route',
  destination: 'Destination',
  none: 'There are no conflicts left.',
  close: 'Close',
};
