/** Keeps what the deployed service cannot run from being sent to it: it would look published, and do nothing. */
import type { Refused, LiveTable } from 'admin-contract';
import { FIRST_TABLE_KEYS, type RouteChange } from 'route-table';
import type { Texts } from '../../texts/texts';

/** Undefined if the service knows everything at the top of the table that the changes bring or change. */
export function tooNewFor(
  { tableKeys = FIRST_TABLE_KEYS }: Pick<LiveTable, 'tableKeys'>,
  changes: readonly RouteChange[],
  words: Pick<Texts['effects'], 'needsDeploy'>,
): Refused | undefined {
  const unknown = new Set(changes.flatMap(keysOf).filter((key) => !tableKeys.includes(key)));
  if (unknown.size === 0) return undefined;
  const message = words.needsDeploy({ keys: [...unknown].join(', ') });
  return { kind: 'refused', status: 422, code: 'needs-deploy', message };
}

/** Names at the top of the table that get a value. */
function keysOf(change: RouteChange): readonly string[] {
  if (!('fields' in change) || 'key' in change || change.kind === 'default-changed') return [];
  return change.fields.flatMap(({ path: [key = ''], after }) => (after === undefined ? [] : [key]));
}
