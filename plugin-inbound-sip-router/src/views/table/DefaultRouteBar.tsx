/** The default route, always in sight under the table, and how dialled numbers are read. */
import { Badge } from '@twilio-paste/core/badge';
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Text } from '@twilio-paste/core/text';
import { selectDefaultRow } from '../../model/selectors';
import { usePanelLeaving } from '../frame/panel-leaving';
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
        <CutText text={`${table.types[row.destination.type]} · ${row.value}`} />
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

const Numbers = () => {
  const { defaultRoute, editShort } = useRouterTools().texts.table;
  const dispatch = useRouterDispatch();
  const { ask } = usePanelLeaving();
  const country = useRouter(({ draft }) => draft?.numbering?.defaultCountry);
  return (
    <Box display="flex" alignItems="center" columnGap="space40">
      <Box>
        <Text as="p" fontWeight="fontWeightSemibold">
          {defaultRoute.numbering}
        </Text>
        {country === undefined ? defaultRoute.noNumbering : defaultRoute.country(country)}
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
