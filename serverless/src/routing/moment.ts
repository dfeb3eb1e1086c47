/** The moment in which a Function runs. */
import type { Moment } from 'route-table';
import { createTzWallClock } from './tz-wall-clock';

const wallClock = createTzWallClock(process.env);

export function momentNow(): Moment {
  return { instant: Date.now(), wallClock };
}
