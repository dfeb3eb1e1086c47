/** Lists what validation found, each with the way to its row. */
import { Button } from '@twilio-paste/core/button';
import { Callout, CalloutHeading, CalloutText } from '@twilio-paste/core/callout';
import { Box } from '@twilio-paste/core/box';
import type { RowIssue } from '../../model/selectors';
import { useRouterDispatch, useRouterTools } from '../router-context';

/** More than a person reads; the table can be filtered by problems. */
const MAX_SHOWN = 20;

interface FindingsListProps {
  readonly kind: 'issues' | 'warnings';
  readonly findings: readonly RowIssue[];
}

export const FindingsList = ({ kind, findings }: FindingsListProps) => {
  const { review } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  if (findings.length === 0) return null;
  const hidden = findings.length - MAX_SHOWN;
  const title = kind === 'issues' ? review.issuesTitle : review.warningsTitle;
  return (
    <Callout variant={kind === 'issues' ? 'error' : 'warning'} marginY="space50">
      <CalloutHeading as="h3">{title(findings.length)}</CalloutHeading>
      <Box as="ul" paddingLeft="space60" margin="space0">
        {findings.slice(0, MAX_SHOWN).map(({ message, rowId, path }, index) => (
          <Box as="li" key={`${index} ${path.join(' ')}`} marginBottom="space20">
            <Box as="span" marginRight="space30">
              {message}
            </Box>
            {rowId === undefined ? null : (
              <Button
                variant="link"
                aria-label={`${review.openRoute}: ${message}`}
                onClick={() => dispatch({ type: 'inboundSipRouter/routeOpened', rowId })}
              >
                {review.openRoute}
              </Button>
            )}
          </Box>
        ))}
      </Box>
      {hidden > 0 ? <CalloutText>{review.moreFindings(hidden)}</CalloutText> : null}
    </Callout>
  );
};
