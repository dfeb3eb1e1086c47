/** What is known of a call: when it came, what was dialled and how it was read, who took it and why, whose table it was. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Text } from '@twilio-paste/core/text';
import type { ToldCall } from 'admin-contract';
import type { ReactNode } from 'react';
import { loggedKey, routeKey } from 'route-table';
import { routeNameOfKey } from '../../model/change-words';
import { RouteNameText } from '../review/RouteNameText';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { CallTable } from './CallTable';
import { useCallReason } from './use-call-reason';

export const CallFacts = ({ call }: { readonly call: ToldCall }) => {
  const { texts, language } = useRouterTools();
  const { calls: words } = texts;
  const reason = useCallReason(call);
  const { at, to, from, user, domain, error, status, seconds = 0 } = call;
  const time = new Date(at).toLocaleString(language, { dateStyle: 'full', timeStyle: 'medium' });
  return (
    <Box as="dl" marginY="space50" aria-label={words.title}>
      <Fact name={words.facts.came}>{time}</Fact>
      {to === undefined ? null : <Fact name={words.facts.dialled}>{to}</Fact>}
      {from === undefined ? null : <Fact name={words.facts.from}>{from}</Fact>}
      <Fact name={words.facts.read}>
        {user === undefined
          ? words.noAddress
          : domain === ''
            ? user
            : words.readOn({ user, domain })}
      </Fact>
      <Fact name={words.facts.route}>
        <TakenBy call={call} />
      </Fact>
      {reason === undefined ? null : <Fact name={words.facts.why}>{reason}</Fact>}
      {error === undefined ? null : <Fact name={words.facts.error}>{error}</Fact>}
      {status === undefined ? null : (
        <Fact name={words.facts.ended}>{words.status({ status, seconds })}</Fact>
      )}
      <Fact name={words.facts.table}>
        <CallTable call={call} />
      </Fact>
    </Box>
  );
};

const TakenBy = ({ call: { route } }: { readonly call: ToldCall }) => {
  const { calls: words } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const rowId = useRouter(
    ({ draft }) => draft?.rows.find(({ base }) => base && loggedKey(routeKey(base)) === route)?.id,
  );
  if (route === undefined) return <>{words.olderRelease}</>;
  const edit = () =>
    rowId === undefined
      ? dispatch({ type: 'inboundSipRouter/view/defaultOpened' })
      : dispatch({ type: 'inboundSipRouter/view/routeOpened', rowId });
  return (
    <Box display="flex" columnGap="space40" flexWrap="wrap">
      {route === 'default' ? (
        <Text as="span" fontWeight="fontWeightSemibold">
          {words.defaultRoute}
        </Text>
      ) : (
        <RouteNameText route={routeNameOfKey(route)} />
      )}
      {route === 'default' || rowId !== undefined ? (
        <Button variant="link" onClick={edit}>
          {words.editRoute}
        </Button>
      ) : null}
    </Box>
  );
};

interface FactProps {
  readonly name: string;
  readonly children: ReactNode;
}

const Fact = ({ name, children }: FactProps) => (
  <Box display="flex" columnGap="space40" marginBottom="space20">
    <Box as="dt" flexShrink={0} width="96px" color="colorTextWeak">
      {name}
    </Box>
    <Box as="dd" margin="space0" minWidth="0" wordBreak="break-word">
      {children}
    </Box>
  </Box>
);
