/** Calls of the steps of a plan: over which days they were counted, and the way to count them. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { MAX_LINES_OF_A_DAY } from 'route-table';
import { selectUsage } from '../../model/select/usage-view';
import { useRouter, useRouterTools } from '../router-context';

const DAYS = 7;

export const PlanCalls = () => {
  const { texts, effects } = useRouterTools();
  const { planCalls: words } = texts.calls;
  const { isReading } = useRouter((state) => state.usage);
  const { read, asked, total } = useRouter(selectUsage);
  return (
    <Box role="status" marginTop="space20" color="colorTextWeak">
      {isReading ? words.reading({ read, asked }) : null}
      {!isReading && read > 0
        ? read < asked
          ? words.some({ read, asked })
          : words.all({ read })
        : null}
      {!isReading && total.isPart ? ` ${texts.usage.sample({ lines: MAX_LINES_OF_A_DAY })} ` : null}
      {!isReading && (read === 0 || read < asked) ? (
        <Button variant="link" onClick={() => effects.readUsage(asked === 0 ? DAYS : asked)}>
          {words.show}
        </Button>
      ) : null}
    </Box>
  );
};
