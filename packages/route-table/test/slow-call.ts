/** A whole call through a plan, read slowly: written from the rules in docs/call-plans.md alone, to be compared with. */

/** One step of a plan, as plain as the model needs it. `text` differs from version to version of the table. */
export interface PlainStep {
  readonly id: string;
  readonly kind:
    | 'say'
    | 'notice'
    | 'phone'
    | 'team'
    | 'turns'
    | 'queue'
    | 'offering-queue'
    | 'message'
    | 'callback';
  readonly text: string;
  /** Of a `team`, who ring together, and of `turns`, who ring one after the other. */
  readonly members?: readonly string[];
  /** Takes only callers of one kind. */
  readonly callers?: 'known' | 'unknown';
  /** Takes calls only in the morning (before noon) or afterwards. */
  readonly hours?: 'morning' | 'afternoon';
  /** Takes calls only until noon of the day of the arrival, or from then on. */
  readonly period?: 'until-noon' | 'from-noon';
}

export type Ending =
  | 'answered'
  | 'busy'
  | 'no-answer'
  | 'failed'
  | 'not-bridged'
  /** Of a queue that offers it: the caller wants to leave a message. */
  | 'pressed-1'
  | 'canceled'
  | 'gone'
  | 'nonsense';

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
  /** By id of the step, of `turns` by `step.member`. */
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
  /** The moment that decides about time: that of the arrival, or at which the last queue was left behind. */
  let decidedAt = arrivedAt;
  /** The table by which a queue above gave the call back. */
  let decidedBy: readonly PlainStep[] | undefined;
  let isLost = false;
  /** The message that a caller wants who pressed 1: steps above it are skipped. */
  let wanted: string | undefined;
  let last = '';

  /** False: the call ends here. */
  const carriesOn = (key: string, step: PlainStep, rung?: string): boolean => {
    const happening = happenings.get(key);
    if (!happening) return false;
    now += happening.minutes;
    live = happening.published ?? live;
    const after = live.find(({ id }) => id === step.id);
    const isGone = !after || (rung !== undefined && after.members?.includes(rung) === false);
    isLost = false;
    last = step.id;
    return goesOn(happening.ending, isQueue(step), isGone);
  };

  for (const [index, step] of steps.entries()) {
    if (!callersFit(step, caller)) continue;
    if (wanted !== undefined && step.id !== wanted) continue;
    wanted = undefined;
    if (step.kind === 'callback' && caller === 'anonymous') continue;
    const current = live.find(({ id }) => id === step.id);
    // Below a queue the time is asked by the step as it is when the queue gives the call back.
    const asked = decidedBy ? decidedBy.find(({ id }) => id === step.id) : step;
    if (asked && !timeFits(asked, decidedAt)) continue;
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
          heard.push(`ring ${current.text}`);
          if (!carriesOn(step.id, step)) return heard;
          break;
        case 'team': {
          const [first] = current.members ?? [];
          heard.push(...(current.members ?? []).map((member) => `ring ${current.text}-${member}`));
          if (!carriesOn(step.id, step, first)) return heard;
          break;
        }
        case 'turns': {
          let waiting = current.members ?? [];
          while (waiting.length > 0) {
            const team = live.find(({ id }) => id === step.id);
            const [member, ...others] = waiting.filter((one) => team?.members?.includes(one));
            // Nobody of those who were still to be rung is there.
            if (!team || member === undefined) {
              isLost = true;
              break;
            }
            heard.push(`ring ${team.text}-${member}`);
            if (!carriesOn(`${step.id}.${member}`, step, member)) return heard;
            waiting = others;
          }
          break;
        }
        case 'queue':
        case 'offering-queue':
          heard.push(`wait ${current.text}`);
          if (!carriesOn(step.id, step)) return heard;
      }
    }
    // It was the last that could take this call, whatever became of it.
    const isAlways = step.hours === undefined && step.period === undefined;
    if (endsCalls(step) && (!decidedBy || isAlways)) break;
    if (isQueue(step)) {
      decidedBy = live;
      decidedAt = now;
      const stillOffers = live.find(({ id }) => id === step.id)?.kind === 'offering-queue';
      if (current && stillOffers && happenings.get(step.id)?.ending === 'pressed-1') {
        wanted = nextMessage(steps.slice(index + 1), live, caller, now);
      }
    }
  }
  if (!isLost) return heard;
  const resort = live[live.length - 1];
  const takesAll =
    resort !== undefined &&
    resort.id !== last &&
    resort.callers === undefined &&
    resort.hours === undefined &&
    resort.period === undefined &&
    endsCalls(resort) &&
    !(resort.kind === 'callback' && caller === 'anonymous');
  if (!takesAll) return [...heard, `say ${defaultText}`];
  if (resort.kind === 'callback') return [...heard, `note ${resort.id}`];
  return [...heard, `${resort.kind === 'say' ? 'say' : 'record'} ${resort.text}`];
}

/** The first message above the next queue, among the steps that hold now; undefined if there is none. */
function nextMessage(
  below: readonly PlainStep[],
  live: readonly PlainStep[],
  caller: SlowCall['caller'],
  now: number,
): string | undefined {
  for (const step of below) {
    if (!callersFit(step, caller)) continue;
    const current = live.find(({ id }) => id === step.id);
    if (current && timeFits(current, now)) {
      if (current.kind === 'message') return step.id;
      if (isQueue(current)) return undefined;
    }
    if (endsCalls(step) && step.hours === undefined && step.period === undefined) return undefined;
  }
  return undefined;
}

function isQueue({ kind }: PlainStep): boolean {
  return kind === 'queue' || kind === 'offering-queue';
}

function endsCalls({ kind }: PlainStep): boolean {
  return kind === 'say' || kind === 'message' || kind === 'callback';
}

/** Somebody who picks up without being asked to accept has answered; of a step that is gone nobody knows. */
function goesOn(ending: Ending, isOfQueue: boolean, isGone: boolean): boolean {
  if (ending === 'not-bridged') return isGone && !isOfQueue;
  return ['busy', 'no-answer', 'failed', 'pressed-1'].includes(ending);
}

function callersFit({ callers }: PlainStep, caller: SlowCall['caller']): boolean {
  return callers === undefined || (callers === 'known') === (caller === 'known');
}

/** `minute` of the day of the arrival, or of a later one. */
function timeFits({ hours, period }: PlainStep, minute: number): boolean {
  const isMorning = minute % 1440 < NOON;
  return (
    (hours === undefined || (hours === 'morning') === isMorning) &&
    (period === undefined || (period === 'until-noon') === minute < NOON)
  );
}
