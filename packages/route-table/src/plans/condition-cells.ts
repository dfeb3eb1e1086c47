/** Cuts all calls that can reach a plan into cells, in each of which the hours and the share of a call are the same. */
import type { CallPlan, Condition } from './call-plan';
import type { HoursState } from '../hours/hours';

export const HOURS_STATES = ['open', 'closed', 'holiday', 'switched'] as const;

/** One cell: a state for each of the hours that the plan names, and a place for each kind of share. */
export interface Cell {
  readonly states: ReadonlyMap<string, HoursState>;
  /** A place inside the cell's interval, by `call` and `caller`. */
  readonly places: ReadonlyMap<'call' | 'caller', number>;
}

/** Beyond it nothing is proved: 4 states for each of 4 hours, and 16 intervals of shares. */
const MAX_CELLS = 4_096;

/** Undefined if the plan names so many hours and shares that looking at all cells would take too long. */
export function conditionCells({ steps }: CallPlan): readonly Cell[] | undefined {
  const conditions = steps.flatMap(({ when }) => (when ? [when] : []));
  const hours = unique(conditions.flatMap(({ hours: named }) => (named ? [named.id] : [])));
  const calls = sharePlaces(conditions, 'call');
  const callers = sharePlaces(conditions, 'caller');
  if (4 ** hours.length * calls.length * callers.length > MAX_CELLS) return undefined;
  return allStates(hours).flatMap((states) =>
    calls.flatMap((call) =>
      callers.map((caller) => ({
        states,
        places: new Map([
          ['call', call],
          ['caller', caller],
        ] as const),
      })),
    ),
  );
}

function allStates(hours: readonly string[]): readonly ReadonlyMap<string, HoursState>[] {
  const [id, ...others] = hours;
  if (id === undefined) return [new Map()];
  return allStates(others).flatMap((states) =>
    HOURS_STATES.map((state) => new Map([[id, state], ...states])),
  );
}

/** The begin of every interval into which the shares of one kind cut 0 to 100. */
function sharePlaces(conditions: readonly Condition[], by: 'call' | 'caller'): readonly number[] {
  const ends = conditions.flatMap(({ share }) => (share?.by === by ? [share.from, share.to] : []));
  return unique([0, ...ends.filter((end) => end < 100)]);
}

function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
