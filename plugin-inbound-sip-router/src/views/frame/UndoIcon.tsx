/** The arrow of undo and, mirrored, of redo: Paste's icons have none. */
import { Box } from '@twilio-paste/core/box';

export const UndoIcon = ({ isMirrored = false }: { readonly isMirrored?: boolean }) => (
  <Box as="span" display="inline-flex" width="sizeIcon20" height="sizeIcon20" color="inherit">
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      width="100%"
      height="100%"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <g transform={isMirrored ? 'translate(20 0) scale(-1 1)' : undefined}>
        <path d="M7 4 3.5 7.5 7 11" />
        <path d="M3.5 7.5H12a4.25 4.25 0 0 1 0 8.5H7" />
      </g>
    </svg>
  </Box>
);
