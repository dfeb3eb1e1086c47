/** Names a route or the default route as the one that takes a call, and says why. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Text } from '@twilio-paste/core/text';
import type { ReadAddress } from 'route-table';
import { matchFacts } from '../../model/match-facts';
import type { Match } from '../../model/try-call';
import { sayWith } from '../../texts/speak';
import { RouteNameText } from '../review/RouteNameText';
import { useRouterDispatch, useRouterTools } from '../router-context';
import { useRowId } from './use-row-id';

interface RouteTakerProps {
  readonly match: Match;
  readonly called: ReadAddress;
  readonly domain: string | undefined;
  readonly of: 'draft' | 'live';
  readonly hasLink?: boolean;
}

export const RouteTaker = ({ match, called, domain, of, hasLink = false }: RouteTakerProps) => {
  const { tester, routeTable } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const { route, reason, scope } = match;
  const rowId = useRowId(route, of);
  return (
    <Box marginBottom="space30">
      <Box display="flex" alignItems="center" columnGap="space40" flexWrap="wrap">
        <RouteNameText
          route={{ address: route.address, match: route.match ?? 'exact', domain: route.domain }}
        />
        {hasLink && rowId !== undefined && (
          <Button
            variant="link"
            onClick={() => dispatch({ type: 'inboundSipRouter/view/routeOpened', rowId })}
          >
            {tester.editRoute}
          </Button>
        )}
      </Box>
      <Text as="p" wordBreak="break-word">
        {sayWith(tester.reasons[reason], matchFacts(match, called, routeTable))}{' '}
        {scope === 'domain' && domain !== undefined
          ? tester.scopes.domain({ domain })
          : tester.scopes.any}
      </Text>
    </Box>
  );
};

export const DefaultTaker = ({ isUnreadable }: { readonly isUnreadable: boolean }) => {
  const { tester } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  return (
    <Box>
      <Box display="flex" columnGap="space40" flexWrap="wrap">
        <Text as="span" fontWeight="fontWeightSemibold">
          {tester.defaultRoute}
        </Text>
        <Button
          variant="link"
          onClick={() => dispatch({ type: 'inboundSipRouter/view/defaultOpened' })}
        >
          {tester.editDefault}
        </Button>
      </Box>
      <Text as="p">{isUnreadable ? tester.unreadableGoesToDefault : tester.noMatch}</Text>
    </Box>
  );
};
