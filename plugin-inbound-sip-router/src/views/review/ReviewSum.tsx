/** How much a review is about: the total, how many of each kind, and how many are left out. */
import { Box } from '@twilio-paste/core/box';
import { Heading } from '@twilio-paste/core/heading';
import { Text } from '@twilio-paste/core/text';
import type { RouteChange } from 'route-table';
import { changedRow, changeId, type ChangedRow } from '../../model/change-words';
import { sayWith } from '../../texts/speak';
import { useRouter, useRouterTools } from '../router-context';

type Counted = ChangedRow['kind'] | 'lists';

const KINDS: readonly Counted[] = ['added', 'changed', 'removed', 'default', 'lists', 'settings'];

export const ReviewSum = ({ changes }: { readonly changes: readonly RouteChange[] }) => {
  const { texts } = useRouterTools();
  const { review } = texts;
  const leftOut = useRouter((state) => state.leftOut);
  const kinds = changes.map((change) => countedAs(changedRow(change, texts)));
  const counts = KINDS.map((kind) => [kind, kinds.filter((each) => each === kind).length] as const);
  const out = changes.filter((change) => leftOut.includes(changeId(change))).length;
  const parts = [
    ...counts.flatMap(([kind, count]) =>
      count === 0 ? [] : [sayWith(review.sum[kind], { count })],
    ),
    ...(out === 0 ? [] : [review.sum.leftOut({ count: out })]),
  ];
  return (
    <Box display="flex" flexWrap="wrap" alignItems="baseline" columnGap="space40">
      <Heading as="h3" variant="heading40">
        {review.count({ changes: changes.length })}
      </Heading>
      <Text as="span" role="status">
        {parts.join(' · ')}
      </Text>
    </Box>
  );
};

/** Plans, hours, teams and lists are not called settings. */
function countedAs({ kind, part }: ChangedRow): Counted {
  return part === 'lists-changed' ? 'lists' : kind;
}
