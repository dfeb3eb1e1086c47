/** The moment in which a Function runs. */
import type { Moment } from 'route-table';
import { createTzWallClock } from './tz-wall-clock';

const wallClock = createTzWallClock(process.env);

export function momentNow(): Moment {
  return momentAt(undefined);
}

/** @param instant now if it is not known. */
export function momentAt(instant: Date | undefined): Moment {
  return { instant: instant?.getTime() ?? Date.now(), wallClock };
}
