/** Opening hours in their list: what they are now, and what they are on the next 14 days. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Text } from '@twilio-paste/core/text';
import type { Moment } from 'route-table';
import { compiledHours, stateNow } from '../../model/hours/state-now';
import { cityOf, momentWords } from '../../model/hours/moment-words';
import { clock } from '../../model/hours/typed-openings';
import type { ItemView } from '../../model/select/item-views';
import { selectDraftTable, selectLiveTable } from '../../model/selectors';
import { ItemCard } from '../areas/ItemCard';
import { useRouter, useRouterTools } from '../router-context';
import { DayStrip } from './DayStrip';
import { StateText } from './StateText';
import { useMoment } from './use-moment';
import { useOpenSwitch } from './use-open-switch';

export const HoursCard = ({ view }: { readonly view: ItemView<'hours'> }) => {
  const holidays = useRouter((state) => selectDraftTable(state)?.holidays);
  const moment = useMoment();
  const hours = compiledHours(view.item, holidays);
  return (
    <ItemCard
      collection="hours"
      view={view}
      status={<NowText view={view} moment={moment} />}
      actions={<SwitchButton view={view} />}
    >
      {hours ? <DayStrip name={view.item.name} hours={hours} moment={moment} /> : null}
    </ItemCard>
  );
};

/** Only what is live can be switched. */
const SwitchButton = ({ view: { item } }: { readonly view: ItemView<'hours'> }) => {
  const { switching: words } = useRouterTools().texts;
  const live = useRouter(selectLiveTable);
  const openSwitch = useOpenSwitch();
  const hours = live?.hours?.find(({ id }) => id === item.id);
  if (!live || !hours) return null;
  return (
    <Button
      variant="secondary"
      size="small"
      aria-label={words.of({ words: words.byHand, name: hours.name })}
      onClick={() => openSwitch(hours, live)}
    >
      {words.byHand}
    </Button>
  );
};

interface NowTextProps {
  readonly view: ItemView<'hours'>;
  readonly moment: Moment;
}

const NowText = ({ view: { item }, moment }: NowTextProps) => {
  const { texts, language } = useRouterTools();
  const { hours: words } = texts;
  const holidays = useRouter((state) => selectDraftTable(state)?.holidays);
  const now = stateNow(compiledHours(item, holidays), moment);
  if (!now) return <Text as="span">{words.unreadable}</Text>;
  const { timeZone } = item;
  const until =
    now.until === undefined
      ? undefined
      : momentWords(now.until, moment.instant, timeZone, language);
  return (
    <Box display="flex" flexWrap="wrap" alignItems="center" columnGap="space40">
      <StateText state={now.state} until={until} />
      <Text as="span" color="colorTextWeak">
        {words.now({ time: clock(now.minute), city: cityOf(timeZone) })}
      </Text>
    </Box>
  );
};
