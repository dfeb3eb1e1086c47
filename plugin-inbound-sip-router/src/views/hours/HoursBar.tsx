/** Beside the default route: what the live hours are now. Pressing one closes or opens it by hand. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Text } from '@twilio-paste/core/text';
import type { Hours, Moment, RouteTable } from 'route-table';
import { compiledHours, stateNow } from '../../model/hours/state-now';
import { momentWords } from '../../model/hours/moment-words';
import { selectLiveTable } from '../../model/selectors';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { useMoment } from './use-moment';
import { useOpenSwitch } from './use-open-switch';

/** More do not fit beside the default route; the tab has all of them. */
const SHOWN = 3;

export const HoursBar = () => {
  const { switching: words, table } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const live = useRouter(selectLiveTable);
  const moment = useMoment();
  const all = live?.hours ?? [];
  if (!live || all.length === 0) return null;
  const showHours = () => dispatch({ type: 'inboundSipRouter/view/areaChosen', area: 'hours' });
  return (
    <Box display="flex" alignItems="center" columnGap="space40">
      <Box>
        <Text as="p" fontWeight="fontWeightSemibold">
          {words.bar}
        </Text>
        <Box display="flex" flexWrap="wrap" columnGap="space40">
          {all.slice(0, SHOWN).map((hours) => (
            <HoursNow key={hours.id} hours={hours} live={live} moment={moment} />
          ))}
          {all.length > SHOWN ? (
            <Text as="span">{words.more({ count: all.length - SHOWN })}</Text>
          ) : null}
        </Box>
      </Box>
      <Button variant="secondary" size="small" aria-label={words.editHours} onClick={showHours}>
        {table.editShort}
      </Button>
    </Box>
  );
};

interface HoursNowProps {
  readonly hours: Hours;
  readonly live: RouteTable;
  readonly moment: Moment;
}

const HoursNow = ({ hours, live, moment }: HoursNowProps) => {
  const { texts, language } = useRouterTools();
  const { switching: words, hours: states } = texts;
  const openSwitch = useOpenSwitch();
  const now = stateNow(compiledHours(hours, live.holidays), moment);
  if (!now) return null;
  const state = states.states[now.state];
  const until =
    now.until === undefined
      ? state
      : states.until({
          state,
          until: momentWords(now.until, moment.instant, hours.timeZone, language),
        });
  return (
    <Button
      variant="link"
      data-focus-key={`switch ${hours.id}`}
      title={words.panel({ name: hours.name })}
      onClick={() => openSwitch(hours, live)}
    >
      {words.barOf({ name: hours.name, state: until })}
    </Button>
  );
};
