/** What the destination types are called in a table of routes. */
import { destinationTypes, type DestinationType, type RouteTableTexts } from 'route-table';

export function typeNames({ types }: RouteTableTexts): Readonly<Record<DestinationType, string>> {
  const names = destinationTypes.map((type) => [type, types[type].name]);
  // Every type is among `destinationTypes`.
  return Object.fromEntries(names) as Record<DestinationType, string>;
}
