/** Lets a request through a door: by the roles of whoever asks, and the rights in the table that is live. */
import type { RefusalAnswer } from 'admin-contract';
import {
  isOwnBuild,
  readSituation,
  staleContainer,
  type ServerlessPort,
  type TimeBudget,
} from 'publishing';
import { ownDeployment } from '../deployment/own-deployment';
import { callerRights, refusalAt, type CallerRights, type Door } from './door';

type Entry =
  | { readonly kind: 'entered'; readonly caller: CallerRights }
  | { readonly kind: 'refused'; readonly refusal: Omit<RefusalAnswer, 'success'> };

/**
 * Admins enter without a further question. Others enter only by the live table: an old container, which answers for a
 * while after a publish, may still grant a right that has just been taken away. That it refuses one that was just given
 * does no harm.
 */
export async function enter(
  door: Door,
  roles: readonly string[],
  port: ServerlessPort,
  budget: TimeBudget,
): Promise<Entry> {
  const own = ownDeployment();
  const isAdmin = callerRights(undefined, roles);
  if (isAdmin.isAdmin) return { kind: 'entered', caller: isAdmin };
  const caller = callerRights(parsed(own.tableText), roles);
  const refusal = refusalAt(door, caller);
  if (refusal) return { kind: 'refused', refusal };
  const { live } = await readSituation(port, budget);
  if (await isOwnBuild(live, own, port)) return { kind: 'entered', caller };
  const { code, message } = staleContainer();
  return { kind: 'refused', refusal: { code, message } };
}

/** Undefined for what was deployed without being JSON: it gives nobody a right. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
