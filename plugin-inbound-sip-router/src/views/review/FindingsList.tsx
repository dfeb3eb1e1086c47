/** Lists what validation found, each with the way to its row. */
import { Button } from '@twilio-paste/core/button';
import { Callout, CalloutHeading, CalloutText } from '@twilio-paste/core/callout';
import { Box } from '@twilio-paste/core/box';
import { COLLECTIONS } from 'route-table';
import { withItemNames } from '../../model/plans/item-name';
import { selectRow, selectShownDraftTable, type RowIssue } from '../../model/selectors';
import { useNamingTables } from '../plans/use-plan-names';
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
  const count = findings.length;
  const title =
    kind === 'issues'
      ? review.issuesTitle({ issues: count })
      : review.warningsTitle({ warnings: count });
  return (
    <Box marginBottom="space50">
      <Callout variant={kind === 'issues' ? 'error' : 'warning'} marginY="space0">
        <CalloutHeading as="h3">{title}</CalloutHeading>
        <Box as="ul" padding="space0" margin="space0" listStyleType="none">
          {findings.slice(0, MAX_SHOWN).map((finding, index) => (
            <Finding key={`${index} ${finding.path.join(' ')}`} finding={finding} />
          ))}
        </Box>
        {hidden > 0 ? <CalloutText>{review.moreFindings({ hidden })}</CalloutText> : null}
      </Callout>
    </Box>
  );
};

const Finding = ({ finding }: { readonly finding: RowIssue }) => {
  const message = withItemNames(finding.message, useNamingTables());
  const subject = useSubject(finding);
  return (
    <Box as="li" marginBottom="space20" wordBreak="break-word">
      {subject ? (
        <Box as="span" marginRight="space30">
          <Button variant="link" aria-label={`${subject.name}: ${message}`} onClick={subject.open}>
            {subject.name}
          </Button>
        </Box>
      ) : null}
      {message}
    </Box>
  );
};

interface Subject {
  readonly name: string;
  readonly open: () => void;
}

/** What a finding is about, and the way there; undefined if it is about the table as a whole. */
function useSubject({ path, rowId }: RowIssue): Subject | undefined {
  const { review } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const address = useRouter((state) =>
    rowId === undefined ? undefined : selectRow(state, rowId)?.route.address,
  );
  const draft = useRouter(selectShownDraftTable);
  const [list, index] = path;
  if (rowId !== undefined) {
    return {
      name: address || review.openRoute,
      open: () => dispatch({ type: 'inboundSipRouter/view/routeOpened', rowId }),
    };
  }
  if (list === 'default') {
    return {
      name: review.defaultRoute,
      open: () => dispatch({ type: 'inboundSipRouter/view/defaultOpened' }),
    };
  }
  const collection = COLLECTIONS.find((each) => each === list);
  const item = collection && typeof index === 'number' ? draft?.[collection]?.[index] : undefined;
  if (!collection || !item) return undefined;
  const { id, name } = item;
  return {
    name,
    open: () => dispatch({ type: 'inboundSipRouter/view/itemOpened', collection, id }),
  };
}
