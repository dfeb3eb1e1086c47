/** English texts of the frame. */
export const frame = {
  closePanel: 'Close',
  leaveTyped: 'What you typed here is not in the draft yet. Throw it away?',
  keepEditing: 'Keep editing',
  throwAway: 'Throw away',
};
