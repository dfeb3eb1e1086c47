/** The buttons of an editing panel's footer. */
import { Button } from '@twilio-paste/core/button';
import type { ReactNode } from 'react';
import { usePanelLeaving } from '../frame/panel-leaving';
import { useRouterDispatch, useRouterTools } from '../router-context';
import { EDITOR_FORM_ID } from './EditorBody';

interface SaveButtonsProps {
  readonly save?: string;
  readonly andReview?: string;
  /** Saves and tells whether it did: the review of the draft is next. Absent: it is not offered. */
  readonly onReview?: () => boolean;
  readonly children?: ReactNode;
}

/** Save can always be pressed: it says what is wrong. */
export const SaveButtons = ({ save, andReview, onReview, children }: SaveButtonsProps) => {
  const { editor } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const close = useClosePanel();
  const leaving = usePanelLeaving();
  return (
    <>
      <Button variant="primary" type="submit" form={EDITOR_FORM_ID}>
        {save ?? editor.save}
      </Button>
      {onReview && (
        <Button
          variant="secondary"
          onClick={() => {
            if (onReview())
              dispatch({ type: 'inboundSipRouter/view/reviewOpened', of: { kind: 'draft' } });
          }}
        >
          {andReview ?? editor.saveAndReview}
        </Button>
      )}
      {children}
      <Button variant="secondary" onClick={() => leaving.ask(close)}>
        {editor.cancel}
      </Button>
    </>
  );
};

export function useClosePanel(): () => void {
  const dispatch = useRouterDispatch();
  return () => dispatch({ type: 'inboundSipRouter/view/panelClosed' });
}
