/** The next moments at which callers would hear something else, before and after publishing. */
import { Box } from '@twilio-paste/core/box';
import { Heading } from '@twilio-paste/core/heading';
import { Text } from '@twilio-paste/core/text';
import { useMemo } from 'react';
import type { CallAnswer } from 'route-table';
import { momentWords } from '../../model/hours/moment-words';
import { answerWords } from '../../model/plans/answer-words';
import { nextDifferences } from '../../model/plans/next-differences';
import { selectLiveTable, selectShownDraftTable } from '../../model/selectors';
import { usePlanNames } from '../plans/use-plan-names';
import { useRouter, useRouterTools } from '../router-context';
import { useZone } from '../tester/MomentInput';

export const NextMoments = () => {
  const { texts, now, serviceDomain, language } = useRouterTools();
  const { review } = texts.plans;
  const draft = useRouter(selectShownDraftTable);
  const live = useRouter(selectLiveTable);
  const [before, after] = [useAnswerWords('live'), useAnswerWords('draft')];
  const zone = useZone();
  const found = useMemo(() => {
    const place = { moment: now(), ownUrls: { service: `https://${serviceDomain}` } };
    const all = draft && live && draft !== live ? nextDifferences(live, draft, place) : [];
    return all.map((each) => {
      const isNow = each.instant === place.moment.instant;
      const at = isNow
        ? review.now
        : momentWords(each.instant, place.moment.instant, zone, language);
      return { ...each, at };
    });
  }, [draft, live, now, serviceDomain, zone, language, review]);
  if (found.length === 0) return null;
  return (
    <Box as="section" aria-label={review.moments} marginY="space60">
      <Heading as="h3" variant="heading40">
        {review.moments}
      </Heading>
      <Box as="ul" margin="space0" paddingLeft="space60">
        {found.map((each) => (
          <Box as="li" key={`${each.route.address} ${each.instant}`} marginBottom="space40">
            <Text as="p" fontWeight="fontWeightSemibold">
              {review.at({ route: each.route.address, at: each.at })}
            </Text>
            <Text as="p">{review.liveNow({ does: before(each.before) })}</Text>
            <Text as="p">{review.then({ does: after(each.after) })}</Text>
          </Box>
        ))}
      </Box>
    </Box>
  );
};

function useAnswerWords(of: 'draft' | 'live'): (answer: CallAnswer) => string {
  const { texts } = useRouterTools();
  const names = usePlanNames(of);
  return (answer) => answerWords(answer, names, texts);
}
