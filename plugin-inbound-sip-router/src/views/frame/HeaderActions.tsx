/** The buttons of the heading: those that open panels, and those of the draft. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { CallIncomingIcon } from '@twilio-paste/icons/esm/CallIncomingIcon';
import { DataBarChartIcon } from '@twilio-paste/icons/esm/DataBarChartIcon';
import { ExportIcon } from '@twilio-paste/icons/esm/ExportIcon';
import { HistoryIcon } from '@twilio-paste/icons/esm/HistoryIcon';
import type { ReactNode } from 'react';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { IconButton } from './IconButton';
import { usePanelLeaving } from './panel-leaving';
import { UndoIcon } from './UndoIcon';

/** Dispatches after the question whether what was typed may be lost. */
function useOpen() {
  const dispatch = useRouterDispatch();
  const leaving = usePanelLeaving();
  return (action: Parameters<typeof dispatch>[0]) => () => leaving.ask(() => dispatch(action));
}

export const TableActions = ({ hasWords }: { readonly hasWords: boolean }) => {
  const { frame } = useRouterTools().texts;
  const open = useOpen();
  return (
    <Box display="flex" columnGap={hasWords ? 'space30' : 'space10'}>
      <WordOrIcon
        label={frame.tryAddress}
        icon={<CallIncomingIcon decorative />}
        hasWords={hasWords}
        onClick={open({ type: 'inboundSipRouter/view/tryOpened' })}
      />
      <WordOrIcon
        label={frame.calls}
        icon={<DataBarChartIcon decorative />}
        hasWords={hasWords}
        onClick={open({ type: 'inboundSipRouter/view/panelOpened', panel: { kind: 'usage' } })}
      />
      <WordOrIcon
        label={frame.history}
        icon={<HistoryIcon decorative />}
        hasWords={hasWords}
        onClick={open({ type: 'inboundSipRouter/view/panelOpened', panel: { kind: 'history' } })}
      />
      <WordOrIcon
        label={frame.transfer}
        icon={<ExportIcon decorative />}
        hasWords={hasWords}
        onClick={open({ type: 'inboundSipRouter/view/panelOpened', panel: { kind: 'transfer' } })}
      />
    </Box>
  );
};

interface WordOrIconProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly hasWords: boolean;
  readonly onClick: () => void;
}

const WordOrIcon = ({ label, icon, hasWords, onClick }: WordOrIconProps) =>
  hasWords ? (
    <Button variant="secondary" size="small" onClick={onClick}>
      {icon}
      {label}
    </Button>
  ) : (
    <IconButton label={label} onClick={onClick}>
      {icon}
    </IconButton>
  );

export const DraftActions = ({ hasChanges }: { readonly hasChanges: boolean }) => {
  const { frame } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const open = useOpen();
  const canUndo = useRouter(({ undo }) => undo.length > 0);
  const canRedo = useRouter(({ redo }) => redo.length > 0);
  return (
    <Box display="flex" alignItems="center" columnGap="space30">
      <Box display="flex">
        <IconButton
          label={frame.undo}
          isDisabled={!canUndo}
          onClick={() => dispatch({ type: 'inboundSipRouter/draft/undone' })}
        >
          <UndoIcon />
        </IconButton>
        <IconButton
          label={frame.redo}
          isDisabled={!canRedo}
          onClick={() => dispatch({ type: 'inboundSipRouter/draft/redone' })}
        >
          <UndoIcon isMirrored />
        </IconButton>
      </Box>
      <Button
        variant="destructive_secondary"
        size="small"
        disabled={!hasChanges}
        onClick={() => dispatch({ type: 'inboundSipRouter/draft/discarded' })}
      >
        {frame.discard}
      </Button>
      <Button
        variant="primary"
        size="small"
        disabled={!hasChanges}
        onClick={open({ type: 'inboundSipRouter/view/reviewOpened', of: { kind: 'draft' } })}
      >
        {frame.review}
      </Button>
    </Box>
  );
};
