/** The default route, always in sight under the table, and how dialled numbers are read. */
import { Badge } from '@twilio-paste/core/badge';
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Text } from '@twilio-paste/core/text';
import { screenTypeOf } from '../../model/screen-type';
import { selectDefaultRow } from '../../model/selectors';
import { selectUsage } from '../../model/select/usage-view';
import { countryName } from '../choices/country-choices';
import { usePanelLeaving } from '../frame/panel-leaving';
import { HoursBar } from '../hours/HoursBar';
import { PlanNow } from '../plans/PlanNow';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { CutText } from './CutText';
import { RowFindings } from './RowFindings';

export const DefaultRouteBar = () => {
  const { defaultRoute } = useRouterTools().texts.table;
  return (
    <Box
      as="section"
      aria-label={defaultRoute.label}
      display="flex"
      flexWrap="wrap"
      alignItems="center"
      columnGap="space60"
      rowGap="space30"
      paddingX="space60"
      paddingY="space30"
      backgroundColor="colorBackground"
      borderTopWidth="borderWidth10"
      borderTopStyle="solid"
      borderTopColor="colorBorderWeaker"
    >
      <DefaultRoute />
      <HoursBar />
      <Numbers />
    </Box>
  );
};

const DefaultRoute = () => {
  const { table } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const { ask } = usePanelLeaving();
  const row = useRouter(selectDefaultRow);
  if (!row) return null;
  return (
    <Box
      display="flex"
      flexGrow={1}
      flexBasis="0"
      minWidth="size30"
      alignItems="center"
      columnGap="space40"
    >
      <Box minWidth="0" flexGrow={1}>
        <Box display="flex" alignItems="center" columnGap="space30">
          <Text as="span" fontWeight="fontWeightSemibold" whiteSpace="nowrap">
            {table.defaultRoute.title}
          </Text>
          {row.mark === 'changed' ? (
            <Badge as="span" variant="info">
              {table.marks.changed}
            </Badge>
          ) : null}
          <CutText weak text={table.defaultRoute.help} />
        </Box>
        <CutText text={`${table.types[screenTypeOf(row.destination)]} · ${row.value}`} />
        {row.destination.type === 'call-plan' ? <PlanNow of={row.destination} /> : null}
        <RowFindings issues={row.issues} warnings={row.warnings} />
      </Box>
      <Box display="flex" flexShrink={0} alignItems="center" columnGap="space40">
        {row.mark === 'changed' ? (
          <Button
            variant="link"
            aria-label={table.defaultRoute.revert}
            onClick={() => dispatch({ type: 'inboundSipRouter/draft/defaultReverted' })}
          >
            {table.revertShort}
          </Button>
        ) : null}
        <Dialled />
        <Button
          variant="secondary"
          size="small"
          aria-label={table.defaultRoute.edit}
          onClick={() => ask(() => dispatch({ type: 'inboundSipRouter/view/defaultOpened' }))}
        >
          {table.editShort}
        </Button>
      </Box>
    </Box>
  );
};

/** The way to what was dialled that has no route: with how many calls that were, once they were read. */
const Dialled = () => {
  const { usage: words } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const { ask } = usePanelLeaving();
  const { read, total } = useRouter(selectUsage);
  const calls = total.routes.find(({ route }) => route === 'default')?.calls ?? 0;
  const open = () =>
    dispatch({ type: 'inboundSipRouter/view/panelOpened', panel: { kind: 'usage' } });
  return (
    <Button variant="link" onClick={() => ask(open)}>
      {read === 0 ? words.dialled : words.dialledCalls({ calls })}
    </Button>
  );
};

const Numbers = () => {
  const { texts, language } = useRouterTools();
  const { defaultRoute, editShort } = texts.table;
  const dispatch = useRouterDispatch();
  const { ask } = usePanelLeaving();
  const country = useRouter(({ draft }) => draft?.numbering?.defaultCountry);
  return (
    <Box display="flex" alignItems="center" columnGap="space40">
      <Box>
        <Text as="p" fontWeight="fontWeightSemibold">
          {defaultRoute.numbering}
        </Text>
        {country === undefined
          ? defaultRoute.noNumbering
          : defaultRoute.country({ country: countryName(country, language) })}
      </Box>
      <Button
        variant="secondary"
        size="small"
        aria-label={defaultRoute.editNumbering}
        onClick={() => ask(() => dispatch({ type: 'inboundSipRouter/view/numberingOpened' }))}
      >
        {editShort}
      </Button>
    </Box>
  );
};
