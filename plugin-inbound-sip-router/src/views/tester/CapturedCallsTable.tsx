/** The calls of a log or capture, each with the routes that take it. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { HelpText } from '@twilio-paste/core/help-text';
import { Text } from '@twilio-paste/core/text';
import { useMemo, useState } from 'react';
import type { Route } from 'route-table';
import type { CallsReading } from '../../model/captures/read-calls';
import { routeFor, seenCall } from '../../model/captures/seen-call';
import { selectLiveTable, selectShownDraftTable } from '../../model/selectors';
import { SmallCell, SmallHead, SmallTable } from '../review/SmallTable';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';

const FIRST_ROWS = 50;

interface CapturedCallsProps {
  readonly reading: CallsReading;
  readonly onTried: () => void;
}

export const CapturedCallsTable = ({ reading, onTried }: CapturedCallsProps) => {
  const { captures, tester } = useRouterTools().texts;
  const [showsAll, setShowsAll] = useState(false);
  const rows = useCallRows(reading);
  const shown = showsAll ? rows : rows.slice(0, FIRST_ROWS);
  const without = rows.filter(({ inDraft }) => !inDraft).length;
  return (
    <>
      {reading.isCut && <HelpText variant="warning">{captures.cut}</HelpText>}
      {reading.hasMore && (
        <HelpText variant="warning">{captures.more({ calls: rows.length })}</HelpText>
      )}
      {rows.length > 0 && (
        <>
          <Text as="p" fontSize="fontSize30">
            {captures.without({ calls: without })}
          </Text>
          <SmallTable
            head={
              <>
                <SmallHead width="50%">{captures.call}</SmallHead>
                <SmallHead>{tester.draft}</SmallHead>
                <SmallHead>{tester.live}</SmallHead>
              </>
            }
          >
            {shown.map((row) => (
              <CallRow key={row.call.id} row={row} onTried={onTried} />
            ))}
          </SmallTable>
        </>
      )}
      {shown.length < rows.length && (
        <Button variant="link" onClick={() => setShowsAll(true)}>
          {captures.showAll({ calls: rows.length })}
        </Button>
      )}
    </>
  );
};

type Row = ReturnType<typeof useCallRows>[number];

function useCallRows({ calls }: CallsReading) {
  const { serviceDomain, now } = useRouterTools();
  const draft = useRouter(selectShownDraftTable);
  const live = useRouter(selectLiveTable);
  return useMemo(() => {
    const place = { moment: now(), ownUrls: { service: `https://${serviceDomain}` } };
    return calls.map((call) => {
      const tried = seenCall(call);
      const inDraft = draft && routeFor(draft, tried, place);
      const inLive = live && routeFor(live, tried, place);
      return { call, tried, inDraft, inLive };
    });
  }, [calls, draft, live, serviceDomain, now]);
}

interface CallRowProps extends Pick<CapturedCallsProps, 'onTried'> {
  readonly row: Row;
}

const CallRow = ({ row: { call, tried, inDraft, inLive }, onTried }: CallRowProps) => {
  const { captures } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const tryIt = () => {
    dispatch({ type: 'inboundSipRouter/view/triedCallTyped', call: tried });
    onTried();
  };
  return (
    <tr>
      <SmallCell>
        <Button variant="link" aria-label={captures.tryIt({ called: call.called })} onClick={tryIt}>
          <Box as="span" wordBreak="break-all" whiteSpace="normal" textAlign="left">
            {call.called}
          </Box>
        </Button>
        <Text as="p" fontSize="fontSize20" color="colorTextWeak">
          {[call.displayName, call.caller, call.time].filter(Boolean).join(' · ')}
        </Text>
      </SmallCell>
      <RouteCell route={inDraft} />
      <RouteCell route={inLive} />
    </tr>
  );
};

const RouteCell = ({ route }: { readonly route: Route | undefined }) => {
  const { captures } = useRouterTools().texts;
  return (
    <SmallCell tone={route ? 'normal' : 'strong'}>
      {route
        ? captures.route({ address: route.address, comment: route.comment })
        : captures.noRoute}
    </SmallCell>
  );
};
