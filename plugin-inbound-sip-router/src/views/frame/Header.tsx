/** The heading of the view: state of the draft, and what can be done with the table as a whole. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Heading } from '@twilio-paste/core/heading';
import { Text } from '@twilio-paste/core/text';
import { selectChanges } from '../../model/selectors';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { usePanelLeaving } from './panel-leaving';

export const Header = () => {
  const { frame } = useRouterTools().texts;
  const count = useRouter((state) => selectChanges(state).length);
  return (
    <Box
      as="header"
      display="flex"
      flexWrap="wrap"
      alignItems="center"
      columnGap="space60"
      rowGap="space40"
      paddingX="space60"
      paddingTop="space60"
      paddingBottom="space50"
    >
      <Box flexGrow={1}>
        <Heading as="h1" variant="heading20" marginBottom="space0">
          {frame.title}
        </Heading>
        <Text
          as="p"
          role="status"
          color={count > 0 ? 'colorText' : 'colorTextWeak'}
          fontWeight={count > 0 ? 'fontWeightSemibold' : 'fontWeightNormal'}
          title={count > 0 ? frame.draftStays : undefined}
        >
          {count > 0 ? frame.changes(count) : frame.noChanges}
        </Text>
      </Box>
      <TableActions hasChanges={count > 0} />
    </Box>
  );
};

const TableActions = ({ hasChanges }: { readonly hasChanges: boolean }) => {
  const { frame } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const leaving = usePanelLeaving();
  const canUndo = useRouter(({ undo }) => undo.length > 0);
  const canRedo = useRouter(({ redo }) => redo.length > 0);
  const open = (action: Parameters<typeof dispatch>[0]) => () =>
    leaving.ask(() => dispatch(action));
  return (
    <Box
      role="group"
      aria-label={frame.actions}
      display="flex"
      flexWrap="wrap"
      alignItems="center"
      columnGap="space30"
      rowGap="space30"
    >
      <Button
        variant="secondary"
        size="small"
        onClick={open({ type: 'inboundSipRouter/tryOpened' })}
      >
        {frame.tryAddress}
      </Button>
      <Button
        variant="secondary"
        size="small"
        onClick={open({ type: 'inboundSipRouter/panelOpened', panel: { kind: 'history' } })}
      >
        {frame.history}
      </Button>
      <Button
        variant="secondary"
        size="small"
        onClick={open({ type: 'inboundSipRouter/panelOpened', panel: { kind: 'transfer' } })}
      >
        {frame.transfer}
      </Button>
      <Button
        variant="secondary"
        size="small"
        disabled={!canUndo}
        onClick={() => dispatch({ type: 'inboundSipRouter/undone' })}
      >
        {frame.undo}
      </Button>
      <Button
        variant="secondary"
        size="small"
        disabled={!canRedo}
        onClick={() => dispatch({ type: 'inboundSipRouter/redone' })}
      >
        {frame.redo}
      </Button>
      <Button
        variant="destructive_secondary"
        size="small"
        disabled={!hasChanges}
        onClick={() => dispatch({ type: 'inboundSipRouter/draftDiscarded' })}
      >
        {frame.discard}
      </Button>
      <Button
        variant="primary"
        size="small"
        disabled={!hasChanges}
        onClick={open({ type: 'inboundSipRouter/reviewOpened', of: { kind: 'draft' } })}
      >
        {frame.review}
      </Button>
    </Box>
  );
};
