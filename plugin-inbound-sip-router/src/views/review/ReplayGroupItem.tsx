/** Calls that would go from one route to another: both answers with their reasons, and what was dialled. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Text } from '@twilio-paste/core/text';
import type { ReplayedAddress, ReplayGroup } from 'route-table';
import { routeNameOfKey } from '../../model/change-words';
import { shortTime } from '../../model/time-words';
import type { ReviewTables } from '../../model/usage/replay-steps';
import { useRouterDispatch, useRouterTools } from '../router-context';
import { RouteNameText } from './RouteNameText';
import { useAnswerReason } from './use-answer-reason';

const MAX_ADDRESSES = 5;

interface ReplayGroupItemProps {
  readonly group: ReplayGroup;
  readonly tables: ReviewTables;
}

export const ReplayGroupItem = ({ group, tables }: ReplayGroupItemProps) => {
  const { texts } = useRouterTools();
  const { replay: words } = texts;
  const before = useAnswerReason('live', tables.live)(group.before);
  const after = useAnswerReason('draft', tables.next)(group.after);
  const { from, to, dialled } = group;
  const hidden = dialled.length - MAX_ADDRESSES;
  return (
    <Box as="li" marginBottom="space50">
      <Box>
        {words.calls({ calls: group.calls })} <Place of={from} />{' '}
        {from === to ? (
          words.sameRoute
        ) : (
          <>
            → <Place of={to} />
          </>
        )}
      </Box>
      <Text as="p">{words.before({ answer: before })}</Text>
      <Text as="p">{before === after ? words.whatComesAfter : words.after({ answer: after })}</Text>
      <Box as="ul" margin="space0" paddingLeft="space50">
        {dialled.slice(0, MAX_ADDRESSES).map((each) => (
          <Address key={JSON.stringify([each.dialled, each.domain])} address={each} />
        ))}
      </Box>
      {hidden > 0 ? <Text as="p">{words.moreAddresses({ addresses: hidden })}</Text> : null}
    </Box>
  );
};

const Place = ({ of }: { readonly of: string }) => {
  const { replay } = useRouterTools().texts;
  if (of !== 'default') return <RouteNameText route={routeNameOfKey(of)} />;
  return (
    <Text as="span" fontWeight="fontWeightSemibold">
      {replay.defaultRoute}
    </Text>
  );
};

const Address = ({ address }: { readonly address: ReplayedAddress }) => {
  const { texts, language, effects } = useRouterTools();
  const { replay: words } = texts;
  const dispatch = useRouterDispatch();
  const { dialled, domain, calls, last, callSid } = address;
  const explain = () => {
    effects.explainCall(callSid);
    dispatch({ type: 'inboundSipRouter/view/panelOpened', panel: { kind: 'call' } });
  };
  return (
    <Box as="li" wordBreak="break-word">
      {domain === '' ? dialled : words.address({ dialled, domain })}:{' '}
      {words.addressCalls({ calls, last: shortTime(last, language) })}{' '}
      <Button variant="link" aria-label={words.explainLabel({ dialled })} onClick={explain}>
        {words.explain}
      </Button>
    </Box>
  );
};
