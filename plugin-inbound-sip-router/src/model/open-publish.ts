/** Tells a publish that somebody is at work on from one that was left lying. */
import type { PublishInFlight } from '../api/admin-api';

/** Seconds after which a finished build counts as left lying: its browser asks at least every few seconds (assumed). */
const ABANDONED_SECONDS = 60;

export type OpenPublish = 'in-progress' | 'abandoned' | 'failed';

export function openPublish({ status, ageSeconds }: PublishInFlight): OpenPublish {
  if (status === 'failed') return 'failed';
  return status === 'ready' && ageSeconds > ABANDONED_SECONDS ? 'abandoned' : 'in-progress';
}
