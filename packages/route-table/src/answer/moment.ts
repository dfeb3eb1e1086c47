/** When a call is answered: the instant, and a way to read a wall clock anywhere in the world. */
import type { WallClock } from '../hours/wall-clock';

/** Nothing in this package looks at a clock of its own. */
export interface Moment {
  /** Milliseconds since 1970 UTC. */
  readonly instant: number;
  /** Called only if the table asks for the time: a call that needs no clock does not pay for one. */
  readonly wallClock: WallClock;
}
