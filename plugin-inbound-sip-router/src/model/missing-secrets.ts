/** Finds the secrets that a restore needs and the service does not know any more. */
import { secretMarkersIn, type RouteChange, type RouteTable } from 'route-table';
import type { Texts } from '../texts/texts';
import { changedRow, type ChangedRow } from './change-words';
import type { RouterState } from './router-state';
import { selectTexts } from './select/texts';
import { memoise } from './select/memoise';
import { selectReview } from './review-selectors';
import { selectLiveTable } from './selectors';

export interface MissingSecret {
  /** What the service put in the place of the secret. */
  readonly marker: string;
  /** Its place, in words. */
  readonly place: string;
}

const NONE: readonly MissingSecret[] = [];

/** Empty until the service has refused a restore for want of them. */
export function selectMissingSecrets(state: RouterState): readonly MissingSecret[] {
  const { publish, panel } = state;
  if (publish.kind !== 'refused' || publish.publish.kind !== 'restore') return NONE;
  if (panel.kind !== 'review' || panel.of.kind !== 'restore') return NONE;
  if (!publish.refusal.issues?.some(({ code }) => code === 'secret-unknown')) return NONE;
  return missingSecretsOf(state);
}

const missingSecretsOf = memoise(
  (state: RouterState) =>
    [selectReview(state).changes, selectLiveTable(state), selectTexts(state)] as const,
  (changes, live: RouteTable | undefined, texts) => missingSecrets(changes, live, texts),
);

/** What the live table holds is known to the service; what only the restore brings is not. */
export function missingSecrets(
  changes: readonly RouteChange[],
  live: RouteTable | undefined,
  texts: Texts,
): readonly MissingSecret[] {
  const known = new Set(secretMarkersIn(live));
  const missing = new Map<string, MissingSecret>();
  for (const row of changes.map((change) => changedRow(change, texts))) {
    for (const { name, after } of row.fields) {
      for (const marker of secretMarkersIn(after)) {
        if (known.has(marker)) continue;
        missing.set(marker, { marker, place: `${rowName(row, texts)}: ${name}` });
      }
    }
  }
  return [...missing.values()];
}

function rowName({ route, kind }: ChangedRow, { review }: Texts): string {
  return route?.address ?? review.kinds[kind];
}
