/** The types of destinations on the screen: a Studio flow is one of its own there, and a webhook in the table. */
import {
  destinationTypes,
  studioFlowOf,
  type Destination,
  type DestinationType,
} from 'route-table';

export type ScreenType = DestinationType | 'studio-flow';

export const screenTypes: readonly ScreenType[] = ['studio-flow', ...destinationTypes];

export function isScreenType(value: unknown): value is ScreenType {
  return screenTypes.some((type) => type === value);
}

export function screenTypeOf(destination: Destination): ScreenType {
  return studioFlowOf(destination) ? 'studio-flow' : destination.type;
}

/** As the table has it. */
export function storedType(type: ScreenType): DestinationType {
  return type === 'studio-flow' ? 'webhook' : type;
}
