/** Calls that were answered with an error, by reason and route. */
import { Box } from '@twilio-paste/core/box';
import { Heading } from '@twilio-paste/core/heading';
import { HelpText } from '@twilio-paste/core/help-text';
import type { ErrorTally } from 'route-table';
import { routeNameOfKey } from '../../model/change-words';
import { shortTime } from '../../model/time-words';
import { RouteNameText } from '../review/RouteNameText';
import { useRouterTools } from '../router-context';

export const ErrorList = ({ errors }: { readonly errors: readonly ErrorTally[] }) => {
  const { texts, language } = useRouterTools();
  const words = texts.usage;
  if (errors.length === 0) return null;
  return (
    <Box>
      <Heading as="h3" variant="heading40" marginBottom="space0">
        {words.errors}
      </Heading>
      <HelpText>{words.errorsHelp}</HelpText>
      <Box as="ul" padding="space0" margin="space0" aria-label={words.errors}>
        {errors.map(({ reason, route, calls, last }) => (
          <Box
            as="li"
            key={JSON.stringify([reason, route])}
            display="block"
            paddingY="space30"
            color="colorText"
            wordBreak="break-word"
          >
            <ErrorRoute route={route} /> {reason}
            <Box color="colorTextWeak">
              {words.calls({ count: calls })} · {words.last}: {shortTime(last, language)}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
};

const ErrorRoute = ({ route }: { readonly route: string }) => {
  const { table } = useRouterTools().texts;
  if (route === '') return null;
  if (route === 'default') return <>{table.defaultRoute.title}</>;
  return <RouteNameText route={routeNameOfKey(route)} />;
};
