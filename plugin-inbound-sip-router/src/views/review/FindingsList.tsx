/** Lists what validation found, each with the way to its row. */
import { Button } from '@twilio-paste/core/button';
import { Callout, CalloutHeading, CalloutText } from '@twilio-paste/core/callout';
import { Box } from '@twilio-paste/core/box';
import { selectRow, type RowIssue } from '../../model/selectors';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';

/** More than a person reads; the table can be filtered by problems. */
const MAX_SHOWN = 20;

interface FindingsListProps {
  readonly kind: 'issues' | 'warnings';
  readonly findings: readonly RowIssue[];
}

export const FindingsList = ({ kind, findings }: FindingsListProps) => {
  const { review } = useRouterTools().texts;
  if (findings.length === 0) return null;
  const hidden = findings.length - MAX_SHOWN;
  const title = kind === 'issues' ? review.issuesTitle : review.warningsTitle;
  return (
    <Box marginBottom="space50">
      <Callout variant={kind === 'issues' ? 'error' : 'warning'} marginY="space0">
        <CalloutHeading as="h3">{title(findings.length)}</CalloutHeading>
        <Box as="ul" padding="space0" margin="space0" listStyleType="none">
          {findings.slice(0, MAX_SHOWN).map((finding, index) => (
            <Finding key={`${index} ${finding.path.join(' ')}`} finding={finding} />
          ))}
        </Box>
        {hidden > 0 ? <CalloutText>{review.moreFindings(hidden)}</CalloutText> : null}
      </Callout>
    </Box>
  );
};

const Finding = ({ finding: { message, path, rowId } }: { readonly finding: RowIssue }) => {
  const { review } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const address = useRouter((state) =>
    rowId === undefined ? undefined : selectRow(state, rowId)?.route.address,
  );
  const isOfDefault = path[0] === 'default';
  const open = () =>
    rowId === undefined
      ? dispatch({ type: 'inboundSipRouter/view/defaultOpened' })
      : dispatch({ type: 'inboundSipRouter/view/routeOpened', rowId });
  const name = isOfDefault ? review.defaultRoute : address || review.openRoute;
  return (
    <Box as="li" marginBottom="space20" wordBreak="break-word">
      {rowId === undefined && !isOfDefault ? null : (
        <Box as="span" marginRight="space30">
          <Button variant="link" aria-label={`${name}: ${message}`} onClick={open}>
            {name}
          </Button>
        </Box>
      )}
      {message}
    </Box>
  );
};
