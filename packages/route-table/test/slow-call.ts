/** A whole call through a plan, read slowly: written from the rules in docs/call-plans.md alone, to be compared with. */

/** One step of a plan, as plain as the model needs it. `text` differs from version to version of the table. */
export interface PlainStep {
  readonly id: string;
  readonly kind: 'say' | 'notice' | 'phone' | 'queue' | 'message' | 'callback';
  readonly text: string;
  /** Takes only callers of one kind. */
  readonly callers?: 'known' | 'unknown';
  /** Takes calls only in the morning (before noon) or afterwards. */
  readonly hours?: 'morning' | 'afternoon';
}

export type Ending =
  'answered' | 'busy' | 'no-answer' | 'failed' | 'not-bridged' | 'canceled' | 'gone' | 'nonsense';

/** What happens while a step rings, or the caller waits. */
export interface Happening {
  readonly ending: Ending;
  /** Minutes that pass. */
  readonly minutes: number;
  /** The table that is published meanwhile. */
  readonly published?: readonly PlainStep[];
}

export interface SlowCall {
  readonly arrivedAt: number;
  readonly caller: 'known' | 'unknown' | 'anonymous';
  readonly steps: readonly PlainStep[];
  /** By id of the step. */
  readonly happenings: ReadonlyMap<string, Happening>;
  readonly defaultText: string;
}

/** Minutes of the day. */
const NOON = 12 * 60;

/** What the caller hears, in order: `say x`, `ring x`, `wait x`, `record x`, `note x`. */
export function slowCall({
  arrivedAt,
  caller,
  steps,
  happenings,
  defaultText,
}: SlowCall): readonly string[] {
  const heard: string[] = [];
  let now = arrivedAt;
  let live = steps;
  /** The moment that decides about hours: that of the arrival, or at which the last queue was left behind. */
  let decidedAt = arrivedAt;
  /** The table by which a queue above gave the call back. */
  let decidedBy: readonly PlainStep[] | undefined;
  let isLost = false;
  let last = '';

  for (const step of steps) {
    if (!callersFit(step, caller)) continue;
    if (step.kind === 'callback' && caller === 'anonymous') continue;
    const current = live.find(({ id }) => id === step.id);
    // Below a queue the hours are those of the step as it is when the queue gives the call back.
    const asked = decidedBy ? decidedBy.find(({ id }) => id === step.id) : step;
    if (asked && !hoursFit(asked, decidedAt)) continue;
    const endsThere = !['notice', 'phone', 'queue'].includes(step.kind);
    if (!current) isLost = true;
    else {
      switch (current.kind) {
        case 'notice':
          heard.push(`say ${current.text}`);
          break;
        case 'say':
          return [...heard, `say ${current.text}`];
        case 'message':
          return [...heard, `record ${current.text}`];
        case 'callback':
          return [...heard, `note ${current.id}`];
        case 'phone':
        case 'queue': {
          heard.push(`${current.kind === 'phone' ? 'ring' : 'wait'} ${current.text}`);
          const happening = happenings.get(step.id);
          if (!happening) return heard;
          now += happening.minutes;
          live = happening.published ?? live;
          const isGone = !live.some(({ id }) => id === step.id);
          if (!goesOn(happening.ending, current.kind === 'phone' && isGone)) return heard;
          isLost = false;
          last = step.id;
        }
      }
    }
    // It was the last that could take this call, whatever became of it.
    if (endsThere && (!decidedBy || step.hours === undefined)) break;
    if (step.kind === 'queue') {
      decidedBy = live;
      decidedAt = now;
    }
  }
  if (!isLost) return heard;
  const resort = live[live.length - 1];
  const takesAll =
    resort !== undefined &&
    resort.id !== last &&
    resort.callers === undefined &&
    resort.hours === undefined &&
    ['say', 'message', 'callback'].includes(resort.kind) &&
    !(resort.kind === 'callback' && caller === 'anonymous');
  if (!takesAll) return [...heard, `say ${defaultText}`];
  if (resort.kind === 'callback') return [...heard, `note ${resort.id}`];
  return [...heard, `${resort.kind === 'say' ? 'say' : 'record'} ${resort.text}`];
}

/** Somebody who picks up without being asked to accept has answered; of a step that is gone nobody knows. */
function goesOn(ending: Ending, isGone: boolean): boolean {
  return ['busy', 'no-answer', 'failed', ...(isGone ? ['not-bridged'] : [])].includes(ending);
}

function callersFit({ callers }: PlainStep, caller: SlowCall['caller']): boolean {
  return callers === undefined || (callers === 'known') === (caller === 'known');
}

function hoursFit({ hours }: PlainStep, minute: number): boolean {
  return hours === undefined || (hours === 'morning') === minute % 1440 < NOON;
}
