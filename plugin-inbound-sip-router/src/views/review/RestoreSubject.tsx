/** What a restore is about: which publish, of whom and when, and what becomes of a route that was new or deleted then. */
import { Box } from '@twilio-paste/core/box';
import { Text } from '@twilio-paste/core/text';
import type { HistoryEntry } from 'admin-contract';
import { changedRow } from '../../model/change-words';
import { personName } from '../../model/person-name';
import type { ReviewSubject } from '../../model/router-state';
import { timeOfEntry } from '../../model/select/find-entries';
import { selectReview } from '../../model/review-selectors';
import { useRouter, useRouterTools } from '../router-context';
import { useTimeWords } from '../use-time-words';
import { rowName } from './row-name';

type Restore = Extract<ReviewSubject, { readonly kind: 'restore' }>;

export const RestoreSubject = ({ of }: { readonly of: Restore }) => {
  const { texts } = useRouterTools();
  const { review, history: words } = texts;
  const timeOf = useTimeWords();
  const history = useRouter((state) => state.history);
  const { changes } = useRouter(selectReview);
  if (history.kind !== 'loaded') return null;
  const { entries } = history.value;
  const at = entries.findIndex(({ id }) => id === of.to);
  const byWhom = (entry: HistoryEntry) =>
    entry.kind === 'publish' ? personName(entry.author) : words.commandLine;
  const timeFor = (entry: HistoryEntry) => timeOf(timeOfEntry(entry));
  // One route is brought to before the publish that is undone: that is the entry above.
  const entry = of.route === undefined ? entries[at] : entries[at - 1];
  if (at < 0 || !entry) return null;
  const [only] = changes.map((change) => changedRow(change, texts));
  const name = only ? rowName(only, review) : '';
  return (
    <Box marginBottom="space50" wordBreak="break-word">
      <Text as="p">
        {of.route === undefined
          ? review.restoresTable({ author: byWhom(entry), time: timeFor(entry) })
          : review.undoes({ what: name, author: byWhom(entry), time: timeFor(entry) })}
      </Text>
      {entry.kind === 'publish' && entry.note !== '' ? <Text as="p">“{entry.note}”</Text> : null}
      {of.route !== undefined && only?.kind === 'removed' ? (
        <Text as="p" fontWeight="fontWeightSemibold">
          {review.deletes({ what: name })}
        </Text>
      ) : null}
      {of.route !== undefined && only?.kind === 'added' ? (
        <Text as="p">{review.brings({ what: name })}</Text>
      ) : null}
    </Box>
  );
};
