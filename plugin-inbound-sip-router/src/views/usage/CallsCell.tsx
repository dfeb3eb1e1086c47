/** Calls of one route in the last days: how many, day by day, and the last one. */
import { Box } from '@twilio-paste/core/box';
import type { RouteCalls } from '../../model/select/usage-view';
import { shortTime } from '../../model/time-words';
import { useRouterTools } from '../router-context';
import { Sparkline } from './Sparkline';

interface CallsCellProps {
  readonly calls: RouteCalls | undefined;
  /** Of some day only the newest lines were read: there may be more calls. */
  readonly isPart: boolean;
  /** In a column of its own, whose heading says what the number is. */
  readonly isColumn: boolean;
}

export const CallsCell = ({ calls, isPart, isColumn }: CallsCellProps) => {
  const { texts, language } = useRouterTools();
  const count = calls?.calls ?? 0;
  const last = calls ? shortTime(calls.last, language) : '';
  const { ofRoute, atLeastOfRoute, atLeast } = texts.usage;
  const shown = count.toLocaleString(language);
  return (
    <Box
      display="flex"
      alignItems="center"
      columnGap="space20"
      color="colorTextWeak"
      title={(isPart ? atLeastOfRoute : ofRoute)({ calls: count, last })}
    >
      <Box as="span" color={isColumn ? 'colorText' : 'colorTextWeak'} style={{ minWidth: 28 }}>
        {isPart ? atLeast({ count: shown }) : isColumn ? shown : texts.usage.calls({ count })}
      </Box>
      {calls ? <Sparkline byDay={calls.byDay} /> : null}
    </Box>
  );
};
