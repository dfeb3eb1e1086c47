/** How tables look: columns by spaces, no lines. */

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

export const PLAIN_TABLE = {
  chars: NO_LINES,
  style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
};
