/** Tells who published between a version and what is live, as far as the history that is loaded knows. */
import type { HistoryEntry } from 'admin-contract';
import type { Texts } from '../texts/texts';
import { personName } from './person-name';
import type { RouterState } from './router-state';

export type PublishOfAnother = Extract<HistoryEntry, { readonly kind: 'publish' }>;

/** Newest first. Undefined while the history is older than what is live, or does not go back so far. */
export function publishesSince(
  { history, live }: RouterState,
  since: string,
): readonly HistoryEntry[] | undefined {
  if (history.kind !== 'loaded' || live.kind !== 'loaded') return undefined;
  const { entries } = history.value;
  if (entries[0]?.buildSid !== live.live.buildSid) return undefined;
  const end = entries.findIndex(({ version }) => version === since);
  return end < 0 ? undefined : entries.slice(0, end);
}

type TheirWords = Pick<Texts['publish'], 'published' | 'publishedAlso'>;

/** One sentence about the newest, with how many there were besides; undefined if nothing is known of them. */
export function theirPublishesInWords(
  entries: readonly HistoryEntry[] | undefined,
  words: TheirWords,
  timeOf: (iso: string) => string,
): string | undefined {
  const publishes = (entries ?? []).filter(isPublish);
  const [newest] = publishes;
  if (!newest) return undefined;
  const { author, at, liveAt, note } = newest;
  const said = words.published({ author: personName(author), time: timeOf(liveAt ?? at), note });
  return publishes.length === 1
    ? said
    : `${said} ${words.publishedAlso({ publishes: publishes.length - 1 })}`;
}

/** The names of those who published, each once. */
export function theirNames(entries: readonly HistoryEntry[] | undefined): readonly string[] {
  return [...new Set((entries ?? []).filter(isPublish).map(({ author }) => personName(author)))];
}

function isPublish(entry: HistoryEntry): entry is PublishOfAnother {
  return entry.kind === 'publish';
}
