/** Follows what an extension of a dial plan does, as far as that decides where its calls go. */
import { compareDialPatterns, covers, dialPattern, overlaps } from './dial-pattern';
import { foreignTimes, type ForeignHours } from './asterisk-times';
import type { NoteKind, ForeignWay } from './foreign-table';
import type { DialContext, DialExtension, Dialplan, DialStep } from './read-dialplan';

export interface Followed {
  readonly ways: readonly ForeignWay[];
  readonly hours?: ForeignHours;
}

export type Note = (line: number, kind: NoteKind, what: string) => void;

/** More is a circle, or nothing that a person would write. */
const MAX_STEPS = 100;
/** Without these the call would go to the same place. */
const QUIET = /^(?:answer|log|noop|proceeding|progress|ringing|verbose|wait)$/;
const ENDS = /^(?:busy|congestion|hangup)$/;
/** They decide by what only the other system knows. */
const CONDITIONS = /^(?:gotoif|execif|execiftime|gosubif|while|random)$/;

/** Where calls go that are at `from`. */
export function follow(
  dialplan: Dialplan,
  from: Place,
  note: Note,
  budget = { left: MAX_STEPS },
): Followed {
  let at = from;
  const done: string[] = [];
  for (;;) {
    budget.left -= 1;
    if (budget.left <= 0) {
      note(from.extension.line, 'circle', from.extension.name);
      break;
    }
    const step = at.extension.priorities.get(at.priority);
    if (!step) {
      const next = fallsInto(at, note, from.extension);
      if (!next) break;
      at = { ...at, extension: next };
      continue;
    }
    const app = step.app.toLowerCase();
    if (app === 'goto') {
      const target = labelled(dialplan, at, step.args);
      if (typeof target === 'string') {
        done.push(target);
        break;
      }
      at = target;
      continue;
    }
    if (app === 'gotoiftime') {
      const branch = done.length === 0 && byTime(dialplan, at, step, note, budget);
      if (branch) return branch;
      note(step.line, 'times', textOf(step));
    }
    if (CONDITIONS.test(app)) note(step.line, 'condition', textOf(step));
    if (!QUIET.test(app)) done.push(textOf(step));
    if (ENDS.test(app)) break;
    at = { ...at, priority: at.priority + 1 };
  }
  return { ways: [{ target: done.join(' → ') || 'Hangup()' }] };
}

/** Where calls to an extension begin. */
export function startOf(context: DialContext, extension: DialExtension): Place {
  return { context, extension, priority: 1, called: extension.name };
}

interface Place {
  readonly context: DialContext;
  readonly extension: DialExtension;
  readonly priority: number;
  /** `${EXTEN}`: what was dialled or jumped to, or the pattern that it fits. */
  readonly called: string;
}

/** A priority that is missing is looked for in the next pattern that fits all of the same numbers. */
function fallsInto(
  { context, extension, priority, called }: Place,
  note: Note,
  start: DialExtension,
): DialExtension | undefined {
  const own = dialPattern(called);
  const now = dialPattern(extension.name);
  if (!own || !now || extension.caller !== undefined || priority === 1) return undefined;
  const found = [...context.extensions.values()].flatMap((other) => {
    const pattern = other.priorities.has(priority) ? dialPattern(other.name) : undefined;
    const isNext =
      pattern !== undefined &&
      other.caller === undefined &&
      overlaps(pattern, own) &&
      compareDialPatterns(now, pattern) < 0;
    return isNext ? [{ other, pattern }] : [];
  });
  const [first] = found.sort((one, two) => compareDialPatterns(one.pattern, two.pattern));
  if (!first || covers(first.pattern, own)) return first?.other;
  // Only some of its numbers go on there.
  note(start.line, 'falls-through', start.name);
  return undefined;
}

/** Where a label leads, or how it is written if it leads out of the file. */
function labelled(dialplan: Dialplan, at: Place, label: string): Place | string {
  const parts = label.split(/[,|]/).map((part) => part.trim());
  const priority = parts.pop() ?? '';
  const named = parts.pop() ?? at.called;
  const name = named === '${EXTEN}' ? at.called : named;
  const written = [parts[0] ?? at.context.name, name, priority].join(',');
  const context = dialplan.contexts.get(parts[0] ?? at.context.name);
  const found = context && find(dialplan, context, name, new Set());
  const place = found?.extension.labels.get(priority) ?? Number(priority);
  return found && Number.isInteger(place) ? { ...found, priority: place, called: name } : written;
}

/** What takes a name: the context itself, then what it includes at all times. */
function find(
  dialplan: Dialplan,
  context: DialContext,
  name: string,
  seen: Set<DialContext>,
): Pick<Place, 'context' | 'extension'> | undefined {
  if (seen.has(context)) return undefined;
  seen.add(context);
  const own = context.extensions.get(name) ?? best(context, name);
  if (own) return { context, extension: own };
  for (const { context: included, times } of context.includes) {
    const next = times === '' ? dialplan.contexts.get(included) : undefined;
    const found = next && find(dialplan, next, name, seen);
    if (found) return found;
  }
  return undefined;
}

function best(context: DialContext, name: string): DialExtension | undefined {
  const wanted = dialPattern(name);
  if (!wanted) return undefined;
  const fitting = [...context.extensions.values()].flatMap((extension) => {
    const pattern = extension.caller === undefined ? dialPattern(extension.name) : undefined;
    return pattern && covers(pattern, wanted) ? [{ extension, pattern }] : [];
  });
  return fitting.sort((one, two) => compareDialPatterns(one.pattern, two.pattern))[0]?.extension;
}

/** Undefined if hours cannot say the same. */
function byTime(
  dialplan: Dialplan,
  at: Place,
  { args }: DialStep,
  note: Note,
  budget: { left: number },
): Followed | undefined {
  const [times = '', labels = ''] = args.split('?');
  const [then = '', otherwise = ''] = labels.split(':');
  const told = foreignTimes(times);
  const next = (label: string): Followed | undefined => {
    if (label.trim() === '') {
      return follow(dialplan, { ...at, priority: at.priority + 1 }, note, budget);
    }
    const target = labelled(dialplan, at, label);
    if (typeof target === 'string') return { ways: [{ target }] };
    return follow(dialplan, target, note, budget);
  };
  if (!told) return undefined;
  const inside = next(then);
  if (told.kind === 'always') return inside;
  const outside = next(otherwise);
  const [first] = inside?.ways ?? [];
  const [second] = outside?.ways ?? [];
  if (!first || !second || inside?.hours || !outside) return undefined;
  if (told.kind === 'week') {
    if (outside.hours) return undefined;
    const ways: readonly ForeignWay[] = [
      { ...first, state: 'open' },
      { ...second, state: 'closed' },
    ];
    return { hours: { week: told.week }, ways };
  }
  const days = told.on.map((on) => ({ id: `d${on}`, on }));
  const rest: ForeignHours = outside.hours ?? { week: EVERY_DAY };
  const later = outside.hours ? outside.ways : [{ ...second, state: 'open' as const }];
  const [known] = later.filter(({ state }) => state === 'holiday');
  if (known && known.target !== first.target) return undefined;
  const added = days.filter(({ on }) => rest.days?.every((day) => day.on !== on) ?? true);
  return {
    hours: { ...rest, days: [...added, ...(rest.days ?? [])] },
    ways: [{ ...first, state: 'holiday' }, ...later.filter(({ state }) => state !== 'holiday')],
  };
}

const EVERY_DAY = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ['00:00-24:00']]),
);

function textOf({ app, args }: DialStep): string {
  return `${app}(${args})`;
}
