/** What the destination types are called on the screen. */
import { destinationTypes, type RouteTableTexts } from 'route-table';
import type { ScreenType } from '../model/screen-type';

export function typeNames(
  { types }: RouteTableTexts,
  studioFlow: string,
): Readonly<Record<ScreenType, string>> {
  const names = destinationTypes.map((type) => [type, types[type].name]);
  // Every type of the table is among `destinationTypes`.
  return Object.fromEntries([['studio-flow', studioFlow], ...names]) as Record<ScreenType, string>;
}
