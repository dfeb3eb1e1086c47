/** Takes route tables out as files, and files into the draft. */
import { Box } from '@twilio-paste/core/box';
import { Separator } from '@twilio-paste/core/separator';
import { Button } from '@twilio-paste/core/button';
import { PanelFrame } from '../frame/PanelFrame';
import { useRouterDispatch, useRouterTools } from '../router-context';
import { ExportPart } from './ExportPart';
import { ImportPart } from './ImportPart';
import { useImport } from './use-import';

export const TransferPanel = () => {
  const { transfer } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const close = () => dispatch({ type: 'inboundSipRouter/view/panelClosed' });
  const importing = useImport();
  const { plan } = importing;
  const canTake = plan?.result !== undefined && plan.result.changes.length > 0;
  return (
    <PanelFrame
      title={transfer.title}
      onClose={close}
      footer={
        plan ? (
          <>
            <Button variant="primary" disabled={!canTake} onClick={importing.take}>
              {transfer.take}
            </Button>
            <Box role="status" flexGrow={1} flexBasis="0" minWidth="size20" color="colorTextWeak">
              {plan.result === undefined ? transfer.putRightFirst : null}
              {plan.result?.changes.length === 0 ? transfer.nothingToTake : null}
              {plan.result && plan.left.length > 0
                ? ` ${transfer.leftOut({ count: plan.left.length })}`
                : null}
            </Box>
          </>
        ) : (
          <Button variant="secondary" onClick={close}>
            {transfer.close}
          </Button>
        )
      }
    >
      <ExportPart />
      <Separator orientation="horizontal" verticalSpacing="space60" />
      <ImportPart importing={importing} />
    </PanelFrame>
  );
};
