/** Tells a publish that somebody is at work on from one that was abandoned. */
import type { PublishInFlight } from 'admin-contract';
import type { RouteChange } from 'route-table';
import type { RouterState } from './router-state';

/** Seconds after which a finished build counts as abandoned: its browser asks at least every few seconds (assumed). */
const ABANDONED_SECONDS = 60;

export type OpenPublish = 'in-progress' | 'abandoned' | 'failed';

export function openPublish({ status, ageSeconds }: PublishInFlight): OpenPublish {
  if (status === 'failed') return 'failed';
  return status === 'ready' && ageSeconds > ABANDONED_SECONDS ? 'abandoned' : 'in-progress';
}

/** What it changes, as the history tells; undefined while that is not loaded, `unlisted` if it does not tell. */
export function changesOfOpenPublish(
  { history }: RouterState,
  buildSid: string,
): readonly RouteChange[] | 'unlisted' | undefined {
  if (history.kind !== 'loaded') return undefined;
  const found = history.value.inFlight.find((each) => each.buildSid === buildSid);
  // A history of before this publish does not know of it.
  if (!found) return undefined;
  return found.changes.kind === 'listed' ? found.changes.changes : 'unlisted';
}
