/** The look and the keyboard of every panel beside the table: heading, own scroll, footer with buttons. */
import { Box } from '@twilio-paste/core/box';
import { CloseIcon } from '@twilio-paste/icons/esm/CloseIcon';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useRouterTools } from '../router-context';
import { IconButton } from './IconButton';
import { LeaveQuestion } from './LeaveQuestion';
import { usePanelLeaving } from './panel-leaving';

const HEADING_ID = 'inbound-sip-router-panel-heading';

interface PanelFrameProps {
  readonly title: string;
  /** Called by the close button and by Escape; where something was typed, after a question. */
  readonly onClose: () => void;
  /** What has the focus on opening; the heading if it is not said. `content`: what is in the panel takes it. */
  readonly focusOn?: 'first-field' | 'content';
  /** Buttons, always in sight. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** Focus goes to the heading on opening, or to the first field; `PanelSlot` gives it back to what opened the panel. */
export const PanelFrame = ({ title, onClose, focusOn, footer, children }: PanelFrameProps) => {
  const { texts } = useRouterTools();
  const leaving = usePanelLeaving();
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusOn === 'content') return;
    const field = body.current?.querySelector<HTMLElement>('input, select, textarea');
    (focusOn === 'first-field' && field ? field : heading.current)?.focus();
    // Only on opening: later the focus is the person's.
  }, []);

  const close = () => leaving.ask(onClose);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    if (leaving.isAsking) leaving.stay();
    else close();
  };

  return (
    <Box
      as="aside"
      aria-labelledby={HEADING_ID}
      display="flex"
      flexDirection="column"
      height="100%"
      backgroundColor="colorBackgroundBody"
      onKeyDown={closeOnEscape}
    >
      <Box
        display="flex"
        alignItems="center"
        justifyContent="space-between"
        columnGap="space40"
        paddingX="space60"
        paddingY="space40"
        borderBottomWidth="borderWidth10"
        borderBottomStyle="solid"
        borderBottomColor="colorBorderWeaker"
      >
        <Box
          as="h2"
          margin="space0"
          id={HEADING_ID}
          ref={heading}
          tabIndex={-1}
          minWidth="0"
          color="colorText"
          fontSize="fontSize60"
          lineHeight="lineHeight60"
          fontWeight="fontWeightSemibold"
          wordBreak="break-word"
          borderRadius="borderRadius10"
          outline="none"
          _focusVisible={{ boxShadow: 'shadowFocus' }}
        >
          {title}
        </Box>
        <IconButton label={texts.frame.closePanel} onClick={close}>
          <CloseIcon decorative />
        </IconButton>
      </Box>
      {/* Scrolled by the keyboard too: it can be focused. */}
      <Box
        ref={body}
        flexGrow={1}
        minHeight="0"
        overflowY="auto"
        padding="space60"
        outline="none"
        _focusVisible={{ boxShadow: 'shadowFocusInset' }}
        tabIndex={0}
        role="region"
        aria-labelledby={HEADING_ID}
      >
        {children}
      </Box>
      {leaving.isAsking ? (
        <LeaveQuestion leaving={leaving} />
      ) : (
        footer && <PanelFooter>{footer}</PanelFooter>
      )}
    </Box>
  );
};

const PanelFooter = ({ children }: { readonly children: ReactNode }) => (
  <Box
    display="flex"
    flexWrap="wrap"
    alignItems="center"
    columnGap="space40"
    rowGap="space30"
    paddingX="space60"
    paddingY="space40"
    borderTopWidth="borderWidth10"
    borderTopStyle="solid"
    borderTopColor="colorBorderWeaker"
  >
    {children}
  </Box>
);
