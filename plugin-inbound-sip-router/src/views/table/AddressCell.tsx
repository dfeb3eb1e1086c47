/** The address of a route, which opens its panel, and how the route differs from what is live. */
import { Badge, type BadgeProps } from '@twilio-paste/core/badge';
import { Box } from '@twilio-paste/core/box';
import { describePattern, type Route } from 'route-table';
import type { RowView } from '../../model/selectors';
import { spokenName } from './spoken-name';
import { useRouterTools } from '../router-context';
import { CutText } from './CutText';
import type { RowProps } from './row-props';

const BADGES: Readonly<Record<Exclude<RowView['mark'], 'unchanged'>, BadgeProps['variant']>> = {
  new: 'success',
  changed: 'info',
  deleted: 'error',
};

export const AddressCell = ({ row, actions, isOpen }: RowProps & { readonly isOpen: boolean }) => {
  const { table } = useRouterTools().texts;
  const { route, mark } = row;
  return (
    <>
      <Box display="flex" alignItems="center" columnGap="space30" minWidth="0">
        {mark === 'deleted' ? (
          <CutText struck text={route.address} />
        ) : (
          <AddressButton row={row} actions={actions} isOpen={isOpen} />
        )}
        {mark === 'unchanged' ? null : (
          <Box as="span" flexShrink={0}>
            <Badge as="span" variant={BADGES[mark]}>
              {table.marks[mark]}
            </Badge>
          </Box>
        )}
      </Box>
      <PatternWords route={route} />
    </>
  );
};

const AddressButton = ({ row, actions, isOpen }: RowProps & { readonly isOpen: boolean }) => {
  const { table } = useRouterTools().texts;
  const { id, route } = row;
  return (
    <Box
      as="button"
      type="button"
      data-focus-key={`${id} address`}
      aria-label={table.edit({ address: spokenName(route, table) })}
      aria-expanded={isOpen}
      title={route.address}
      onClick={() => actions.open(id)}
      appearance="none"
      minWidth="0"
      padding="space0"
      borderWidth="borderWidth0"
      borderRadius="borderRadius10"
      backgroundColor="transparent"
      color={route.enabled === false ? 'colorTextWeak' : 'colorTextLink'}
      cursor="pointer"
      fontFamily="inherit"
      fontSize="inherit"
      fontWeight="fontWeightSemibold"
      textAlign="left"
      overflow="hidden"
      textOverflow="ellipsis"
      whiteSpace="nowrap"
      outline="none"
      _hover={{ textDecoration: 'underline' }}
      _focusVisible={{ boxShadow: 'shadowFocus', textDecoration: 'underline' }}
    >
      {route.address}
    </Box>
  );
};

const PatternWords = ({ route }: { readonly route: Route }) => {
  const { routeTable } = useRouterTools().texts;
  const words = route.match === 'pattern' ? describePattern(route.address, routeTable) : undefined;
  return words === undefined ? null : <CutText weak text={words} />;
};
