/** The place beside the table in which one panel is open. */
import { Box } from '@twilio-paste/core/box';
import type { Panel } from '../../model/router-state';
import { ItemPanel } from '../areas/ItemPanel';
import { ConflictsPanel } from '../conflicts/ConflictsPanel';
import { BulkDestinationPanel } from '../editor/BulkDestinationPanel';
import { DefaultPanel } from '../editor/DefaultPanel';
import { NumberingPanel } from '../editor/NumberingPanel';
import { RoutePanel } from '../editor/RoutePanel';
import { HistoryPanel } from '../history/HistoryPanel';
import { SwitchPanel } from '../hours/SwitchPanel';
import { ReviewPanel } from '../review/ReviewPanel';
import { useRouter } from '../router-context';
import { TransferPanel } from '../transfer/TransferPanel';
import { TryPanel } from '../tester/TryPanel';
import { CallPanel } from '../usage/CallPanel';
import { UsagePanel } from '../usage/UsagePanel';

/** Half of the view at most: the table stays usable beside it. */
const WIDTH = '480px';

export const PanelSlot = ({ isAlone }: { readonly isAlone: boolean }) => {
  const key = useRouter(({ panel }) => keyOf(panel));
  if (key === undefined) return null;
  return (
    <Box
      flexShrink={0}
      height="100%"
      width={isAlone ? '100%' : WIDTH}
      maxWidth={isAlone ? undefined : '50%'}
      borderLeftWidth={isAlone ? 'borderWidth0' : 'borderWidth10'}
      borderLeftStyle="solid"
      borderLeftColor="colorBorderWeaker"
    >
      {/* Another row is another panel: it begins at the top, with its own focus. */}
      <OpenPanel key={key} />
    </Box>
  );
};

const OpenPanel = () => {
  const kind = useRouter(({ panel }) => panel.kind);
  switch (kind) {
    case 'none':
      return null;
    case 'route':
      return <RoutePanel />;
    case 'default':
      return <DefaultPanel />;
    case 'numbering':
      return <NumberingPanel />;
    case 'item':
      return <ItemPanel />;
    case 'switch':
      return <SwitchPanel />;
    case 'bulk-destination':
      return <BulkDestinationPanel />;
    case 'try':
      return <TryPanel />;
    case 'review':
      return <ReviewPanel />;
    case 'conflicts':
      return <ConflictsPanel />;
    case 'history':
      return <HistoryPanel />;
    case 'transfer':
      return <TransferPanel />;
    case 'call':
      return <CallPanel />;
    case 'usage':
      return <UsagePanel />;
  }
};

function keyOf(panel: Panel): string | undefined {
  switch (panel.kind) {
    case 'none':
      return undefined;
    case 'route':
      return `route ${panel.rowId ?? JSON.stringify(panel.initial)}`;
    case 'switch':
      return `switch ${panel.hours}`;
    case 'item':
      return `${panel.collection} ${panel.itemId ?? JSON.stringify(panel.initial)}`;
    case 'review':
      return `review ${JSON.stringify(panel.of)}`;
    default:
      return panel.kind;
  }
}
