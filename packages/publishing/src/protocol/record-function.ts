/** The Function whose versions are the records and notes of publishes. */
import { recordOf } from './build-lineage';
import type { Situation } from './situation';

/** Undefined if no build has a record. */
export function recordFunctionOf({ live, builds }: Situation): string | undefined {
  return [live, ...builds].map(recordOf).find((record) => record !== undefined)?.fileSid;
}
