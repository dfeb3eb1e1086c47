/** A text on one line: what does not fit is cut, and is complete in the tooltip and in the panel. */
import { Box } from '@twilio-paste/core/box';

interface CutTextProps {
  readonly text: string;
  readonly weak?: boolean;
  readonly struck?: boolean;
}

export const CutText = ({ text, weak = false, struck = false }: CutTextProps) => (
  <Box
    overflow="hidden"
    textOverflow="ellipsis"
    whiteSpace="nowrap"
    title={text}
    color={weak || struck ? 'colorTextWeak' : undefined}
    textDecoration={struck ? 'line-through' : undefined}
  >
    {text}
  </Box>
);
