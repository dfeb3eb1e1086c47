/** The last calls of a route, or of all: each with the way to its explanation. Asked for, as a log takes a while to read. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Text } from '@twilio-paste/core/text';
import type { ToldCall } from 'admin-contract';
import { shortTime } from '../../model/time-words';
import { usePanelLeaving } from '../frame/panel-leaving';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';

/** A person looks for the one that just came. */
const SHOWN = 10;

/** `route`: its key as a log shows it, or `default`; left out: calls of all. */
export const LastCalls = ({ route }: { readonly route?: string }) => {
  const { texts, effects } = useRouterTools();
  const { calls: words } = texts;
  const read = useRouter(({ calls }) =>
    route === undefined ? calls.newest : calls.ofRoute?.route === route ? calls.ofRoute : undefined,
  );
  const ask = () =>
    route === undefined ? effects.readCalls(SHOWN) : effects.readRouteCalls(route);
  if (!read || read.asked === 0) {
    return (
      <Box marginTop="space40">
        <Button variant="link" onClick={ask}>
          {words.showLast}
        </Button>
      </Box>
    );
  }
  const { calls, isReading, isAll, problem } = read;
  return (
    <Box as="section" aria-label={words.last} marginTop="space40">
      <Text as="h3" margin="space0" color="colorTextWeak">
        {words.last}
      </Text>
      <Box as="ul" padding="space0" margin="space0" aria-label={words.last}>
        {calls.slice(0, SHOWN).map((call) => (
          <Call key={call.callSid} call={call} />
        ))}
      </Box>
      <Box role="status" color="colorTextWeak">
        {isReading ? words.reading : null}
        {!isReading && !problem && calls.length === 0 ? (isAll ? words.none : words.noneYet) : null}
      </Box>
      {problem ? (
        <Box role="alert">
          {'message' in problem ? `${problem.message} ` : null}
          <Button variant="link" onClick={ask}>
            {words.tryAgain}
          </Button>
        </Box>
      ) : null}
    </Box>
  );
};

const Call = ({ call }: { readonly call: ToldCall }) => {
  const { texts, language, effects } = useRouterTools();
  const { calls: words } = texts;
  const dispatch = useRouterDispatch();
  const { ask } = usePanelLeaving();
  const { callSid, at, user = '', domain, status = '' } = call;
  const time = shortTime(at, language);
  const dialled = user === '' || domain === '' ? user : words.readOn({ user, domain });
  const explain = () => {
    effects.explainCall(callSid);
    dispatch({ type: 'inboundSipRouter/view/panelOpened', panel: { kind: 'call' } });
  };
  return (
    <Box as="li" display="block" paddingY="space10" wordBreak="break-word">
      {[time, dialled, status].filter((part) => part !== '').join(' · ')}{' '}
      <Button
        variant="link"
        aria-label={words.explainLabel({ dialled, time })}
        onClick={() => ask(explain)}
      >
        {words.explain}
      </Button>
    </Box>
  );
};
