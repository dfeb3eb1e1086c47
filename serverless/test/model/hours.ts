/** The hours in every table of the model: what switches close. */
import type { Hours } from 'route-table';

export const HOURS: readonly Hours[] = ['ny', 'hq', 'lab'].map((id) => ({
  id,
  name: id,
  timeZone: 'America/New_York',
}));
