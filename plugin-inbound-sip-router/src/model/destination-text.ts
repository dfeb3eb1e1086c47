/** Says where a call goes, in the words of the account if it has some. */
import type { AccountDestinations } from 'admin-contract';
import type { Destination } from 'route-table';

const names = new WeakMap<AccountDestinations, ReadonlyMap<string, string>>();

/** One line: the name of the flow, workflow or app if it is known, otherwise the value as it is written. */
export function describeDestination(
  { destination }: Destination,
  destinations?: AccountDestinations,
): string {
  const value = destination.trim();
  return accountName(value, destinations) ?? value.replace(/\s+/g, ' ');
}

/** The name of the flow, workflow or app that a value refers to. */
export function accountName(
  value: string,
  destinations: AccountDestinations | undefined,
): string | undefined {
  return destinations && namesOf(destinations).get(value);
}

function namesOf(destinations: AccountDestinations): ReadonlyMap<string, string> {
  const known = names.get(destinations);
  if (known) return known;
  const { flows, workflows, apps } = destinations;
  const made = new Map([
    ...flows.map(({ webhookUrl, name }) => [webhookUrl, name] as const),
    ...[...workflows, ...apps].map(({ sid, name }) => [sid, name] as const),
  ]);
  // A resource without a name is known by its SID only.
  for (const [value, name] of made) if (name === '') made.delete(value);
  names.set(destinations, made);
  return made;
}
