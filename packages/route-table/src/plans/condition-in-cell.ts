/** What is left of a condition inside a cell: it may never hold there, or hold if its other keys do. */
import type { Condition } from './call-plan';
import type { Cell } from './condition-cells';
import { networkContains, parseNetwork } from './ip-network';
import { parseInstant } from '../hours/instant';
import type { HoursState } from '../hours/hours';

/** Whether hours and share of the condition hold in the cell. */
export function holdsInCell(when: Condition | undefined, { states, places }: Cell): boolean {
  const { hours, share } = when ?? {};
  if (hours && !hoursHold(hours.is, states.get(hours.id))) return false;
  if (!share) return true;
  const place = places.get(share.by) ?? 0;
  return share.from <= place && place < share.to;
}

/** `closed` holds in all three states that are not open. */
export function hoursHold(is: readonly HoursState[], state: HoursState | undefined): boolean {
  if (state === undefined) return false;
  return is.includes(state) || (state !== 'open' && is.includes('closed'));
}

/**
 * Whether `lower` holds only if `upper` does, for two conditions that hold in the same cell: every other key of `upper`
 * is one of `lower` too, and at least as wide. Says no unless it can be shown.
 */
export function isWider(upper: Condition | undefined, lower: Condition | undefined): boolean {
  return (
    callersWider(upper?.caller, lower?.caller) &&
    headersWider(upper?.header, lower?.header) &&
    sourcesWider(upper?.source, lower?.source) &&
    periodsWider(upper?.period, lower?.period)
  );
}

function callersWider(upper: Condition['caller'], lower: Condition['caller']): boolean {
  if (!upper) return true;
  if (!lower) return false;
  return (
    within(lower.list, upper.list) &&
    within(lower.matches, upper.matches) &&
    (lower.anonymous === undefined || upper.anonymous === true)
  );
}

function headersWider(upper: Condition['header'], lower: Condition['header']): boolean {
  if (!upper) return true;
  if (!lower || lower.name.toLowerCase() !== upper.name.toLowerCase()) return false;
  return upper.is === undefined || (lower.is !== undefined && within(lower.is, upper.is));
}

function sourcesWider(upper: Condition['source'], lower: Condition['source']): boolean {
  if (!upper) return true;
  const users = !upper.user || (lower?.user !== undefined && within(lower.user, upper.user));
  return users && (!upper.ip || (lower?.ip !== undefined && networksWider(upper.ip, lower.ip)));
}

function networksWider(upper: readonly string[], lower: readonly string[]): boolean {
  const outer = upper.flatMap((text) => parseNetwork(text) ?? []);
  return lower.every((text) => {
    const inner = parseNetwork(text);
    return inner && outer.some((network) => networkContains(network, inner));
  });
}

function periodsWider(upper: Condition['period'], lower: Condition['period']): boolean {
  if (!upper) return true;
  if (!lower) return false;
  const begins = begin(upper.from) <= begin(lower.from);
  return begins && end(lower.until) <= end(upper.until);
}

function begin(from: string | undefined): number {
  return (from === undefined ? undefined : parseInstant(from)) ?? -Infinity;
}

function end(until: string | undefined): number {
  return (until === undefined ? undefined : parseInstant(until)) ?? Infinity;
}

function within(inner: readonly string[] = [], outer: readonly string[] = []): boolean {
  return inner.every((value) => outer.includes(value));
}
