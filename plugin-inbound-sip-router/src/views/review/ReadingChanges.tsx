/** Lists the numbers of the draft that are read otherwise than in versions before 0.2. */
import { Callout, CalloutHeading, CalloutText } from '@twilio-paste/core/callout';
import { Box } from '@twilio-paste/core/box';
import { selectReadingChanges } from '../../model/selectors';
import { useRouter, useRouterTools } from '../router-context';

/** More than a person reads. */
const MAX_SHOWN = 20;

export const ReadingChanges = () => {
  const { review } = useRouterTools().texts;
  const changes = useRouter(selectReadingChanges);
  if (changes.length === 0) return null;
  const hidden = changes.length - MAX_SHOWN;
  return (
    <Box marginBottom="space50">
      <Callout variant="neutral" marginY="space0">
        <CalloutHeading as="h3">{review.readingTitle({ numbers: changes.length })}</CalloutHeading>
        <Box as="ul" padding="space0" margin="space0" listStyleType="none">
          {changes.slice(0, MAX_SHOWN).map(({ index, kind, number, before, now }) => (
            <Box as="li" key={`${index} ${kind}`} marginBottom="space20" wordBreak="break-word">
              {(kind === 'row' ? review.readingRow : review.readingDialled)({
                number,
                before: before ?? review.noNumber,
                now: now ?? review.noNumber,
              })}
            </Box>
          ))}
        </Box>
        {hidden > 0 ? <CalloutText>{review.moreReading({ hidden })}</CalloutText> : null}
      </Callout>
    </Box>
  );
};
