/** Opens or closes hours by hand: the table with one switch changed, and nothing else. */
import type { RouteTable } from '../table';
import { parseInstant } from './instant';
import type { Hours } from './hours';
import { writeInstant } from './write-instant';
import type { WallClock } from './wall-clock';

export type Switching =
  /** From now until `until`, an instant with its offset. `by` is whoever asks. */
  | {
      readonly state: 'open' | 'closed';
      readonly until: string;
      readonly reason?: string;
      readonly by: string;
    }
  /** Ends a switch that is on, so that the hours decide again. */
  | { readonly state: 'end' };

export type SwitchedTable =
  | { readonly kind: 'switched'; readonly table: RouteTable; readonly hours: Hours }
  | { readonly kind: 'unknown-hours' }
  /** There is nothing to end. */
  | { readonly kind: 'not-switched'; readonly hours: Hours };

/** As long as the fields `reason` and `by` of a switch may be. */
const MAX_BY_CHARACTERS = 200;

/**
 * @param now milliseconds since 1970 UTC.
 *
 * What is switched is written with the offset that the zone of the hours has then. The result has to be validated: an
 * end that is past, or more than 30 days away, is not checked here.
 */
export function switchHours(
  table: RouteTable,
  id: string,
  switching: Switching,
  now: number,
  wallClock: WallClock,
): SwitchedTable {
  const hours = table.hours?.find((each) => each.id === id);
  if (!hours) return { kind: 'unknown-hours' };
  const at = writeInstant(hours.timeZone, now, wallClock);
  const changed = switching.state === 'end' ? ended(hours, now, at) : begun(hours, switching, at);
  if (!changed) return { kind: 'not-switched', hours };
  const others = (table.hours ?? []).map((each) => (each === hours ? changed : each));
  return { kind: 'switched', table: { ...table, hours: others }, hours: changed };
}

/** Whether a switch counts at a moment, in milliseconds since 1970 UTC. */
export function isSwitchOn({ switch: override }: Hours, now: number): boolean {
  if (!override) return false;
  const [at, until] = [parseInstant(override.at), parseInstant(override.until)];
  return at !== undefined && until !== undefined && at <= now && now < until;
}

function begun(
  hours: Hours,
  { state, until, reason, by }: Exclude<Switching, { state: 'end' }>,
  at: string,
): Hours {
  return {
    ...hours,
    switch: {
      state,
      at,
      until,
      ...(reason === undefined || reason === '' ? {} : { reason }),
      by: by.slice(0, MAX_BY_CHARACTERS),
    },
  };
}

/** Since when it had been on, why and by whom stays readable. */
function ended(hours: Hours, now: number, until: string): Hours | undefined {
  if (!hours.switch || !isSwitchOn(hours, now)) return undefined;
  return { ...hours, switch: { ...hours.switch, until } };
}
