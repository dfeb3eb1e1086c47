/** A condition without what depends on the time: below a queue that is decided later. */
import type { Condition } from './call-plan';

export function withoutTime({ caller, header, source, share }: Condition = {}): Condition {
  return {
    ...(caller && { caller }),
    ...(header && { header }),
    ...(source && { source }),
    ...(share && { share }),
  };
}
