/** What a route is known by: address, kind of match if it is not exact, SIP domain if it has one. */
import { Box } from '@twilio-paste/core/box';
import { Text } from '@twilio-paste/core/text';
import type { RouteName } from '../../model/change-words';
import { useRouterTools } from '../router-context';

export const RouteNameText = ({ route }: { readonly route: RouteName }) => {
  const { review } = useRouterTools().texts;
  const { address, match, domain } = route;
  return (
    <Box as="span" display="inline-flex" columnGap="space20" flexWrap="wrap">
      <Text as="span" fontWeight="fontWeightSemibold" wordBreak="break-all">
        {address}
      </Text>
      {match === 'prefix' || match === 'pattern' ? (
        <Text as="span" color="colorTextWeak">
          {review.match[match]}
        </Text>
      ) : null}
      {domain === undefined ? null : (
        <Text as="span" color="colorTextWeak">
          {review.onDomain({ domain })}
        </Text>
      )}
    </Box>
  );
};
