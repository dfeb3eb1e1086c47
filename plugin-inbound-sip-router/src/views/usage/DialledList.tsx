/** What was dialled that has no route, each with the way to a route for it. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Heading } from '@twilio-paste/core/heading';
import { HelpText } from '@twilio-paste/core/help-text';
import type { DialledTally } from 'route-table';
import type { UsageView } from '../../model/select/usage-view';
import { shortTime } from '../../model/time-words';
import { usePanelLeaving } from '../frame/panel-leaving';
import { useRouterDispatch, useRouterTools } from '../router-context';

/** Drawn: the others are dialled less. */
const MAX_DRAWN = 100;

export const DialledList = ({ view }: { readonly view: UsageView }) => {
  const words = useRouterTools().texts.usage;
  const { dialled, read, total } = view;
  const drawn = dialled.slice(0, MAX_DRAWN);
  const rest = dialled.slice(MAX_DRAWN).reduce((sum, { calls }) => sum + calls, 0);
  const others = rest + total.dialledOthers;
  if (read === 0) return null;
  return (
    <Box>
      <Heading as="h3" variant="heading40" marginBottom="space0">
        {words.forgotten}
      </Heading>
      <HelpText>{drawn.length + others === 0 ? words.noForgotten : words.forgottenHelp}</HelpText>
      <Box as="ul" padding="space0" margin="space0" aria-label={words.forgotten}>
        {drawn.map((each) => (
          <Dialled key={JSON.stringify([each.user, each.domain])} dialled={each} />
        ))}
      </Box>
      {others > 0 ? <HelpText>{words.others({ count: others })}</HelpText> : null}
    </Box>
  );
};

const Dialled = ({ dialled }: { readonly dialled: DialledTally }) => {
  const { texts, language } = useRouterTools();
  const { usage: words, table } = texts;
  const dispatch = useRouterDispatch();
  const { ask } = usePanelLeaving();
  const { user, domain, calls, last } = dialled;
  const open = () =>
    dispatch({
      type: 'inboundSipRouter/view/routeOpened',
      rowId: undefined,
      initial: { address: user },
    });
  return (
    <Box
      as="li"
      display="flex"
      alignItems="center"
      justifyContent="space-between"
      columnGap="space40"
      paddingY="space30"
      borderBottomWidth="borderWidth10"
      borderBottomStyle="solid"
      borderBottomColor="colorBorderWeaker"
    >
      <Box minWidth="0" wordBreak="break-word" color="colorText">
        {user}
        {domain === '' ? null : ` ${table.onDomain({ domain })}`}
        <Box color="colorTextWeak">
          {words.calls({ count: calls })} · {words.last}: {shortTime(last, language)}
        </Box>
      </Box>
      <Button
        variant="secondary"
        size="small"
        aria-label={words.newRouteFor({ address: user })}
        onClick={() => ask(open)}
      >
        {words.newRoute}
      </Button>
    </Box>
  );
};
