/**
 * A slow reading of Asterisk's documented rules, for tests: which extension takes a number, and what it does.
 * Source: docs.asterisk.org, Configuration/Dialplan (Pattern Matching; Include Statements; Goto; GotoIfTime).
 */

export interface Model {
  readonly contexts: readonly ModelContext[];
}

export interface ModelContext {
  readonly name: string;
  readonly extensions: readonly ModelExtension[];
  readonly includes: readonly string[];
}

export interface ModelExtension {
  readonly name: string;
  readonly steps: readonly ModelStep[];
}

export type ModelStep =
  | { readonly app: 'NoOp' | 'Dial' | 'Hangup'; readonly args: string }
  | { readonly app: 'Goto'; readonly to: Label }
  | { readonly app: 'GotoIfTime'; readonly times: string; readonly to: Label };

export type Label = readonly [context: string, extension: string, priority: number];

/** A moment as a wall clock shows it. */
export interface Clock {
  readonly weekday: string;
  readonly month: string;
  readonly day: number;
  /** Since midnight. */
  readonly minute: number;
}

/** The file as a person would write it. */
export function textOf({ contexts }: Model): string {
  return contexts
    .flatMap(({ name, extensions, includes }) => [
      `[${name}]`,
      ...extensions.flatMap(({ name: extension, steps }) =>
        steps.map((step, at) =>
          at === 0 ? `exten => ${extension},1,${callOf(step)}` : ` same => n,${callOf(step)}`,
        ),
      ),
      ...includes.map((each) => `include => ${each}`),
    ])
    .join('\n');
}

function callOf(step: ModelStep): string {
  if ('args' in step) return `${step.app}(${step.args})`;
  const label = step.to.join(',');
  return step.app === 'Goto' ? `Goto(${label})` : `GotoIfTime(${step.times}?${label})`;
}

export interface Taken {
  readonly name: string;
  /** What is done, in order, without NoOp. */
  readonly done: readonly string[];
}

/** Undefined if nothing takes the number. */
export function taken(
  model: Model,
  context: string,
  number: string,
  clock: Clock,
): Taken | undefined {
  const found = find(model, context, number, []);
  if (!found) return undefined;
  const done: string[] = [];
  let dialled = number;
  let at: { context: ModelContext; extension: ModelExtension; priority: number } = {
    ...found,
    priority: 1,
  };
  for (let steps = 0; steps < 60; steps += 1) {
    const step = at.extension.steps[at.priority - 1] ?? lessSpecific(at, dialled);
    if (!step) break;
    const isJump =
      step.app === 'Goto' || (step.app === 'GotoIfTime' && isWithin(step.times, clock));
    if (isJump) {
      const [name, extension, priority] = step.to;
      const target = find(model, name, extension, []);
      if (!target) return { name: found.extension.name, done: [...done, step.to.join(',')] };
      at = { ...target, priority };
      dialled = extension;
      continue;
    }
    if ('args' in step && step.app !== 'NoOp') done.push(`${step.app}(${step.args})`);
    if (step.app === 'Hangup') break;
    at = { ...at, priority: at.priority + 1 };
  }
  return { name: found.extension.name, done };
}

/** "It will also look for that same priority in a less specific pattern match." */
function lessSpecific(
  {
    context,
    extension,
    priority,
  }: { context: ModelContext; extension: ModelExtension; priority: number },
  number: string,
): ModelStep | undefined {
  const sorted = matching(context, number);
  const rest = sorted.slice(sorted.indexOf(extension) + 1);
  return rest.map(({ steps }) => steps[priority - 1]).find((step) => step !== undefined);
}

/** The context itself comes first, then what it includes, in the order in which that is written. */
function find(
  model: Model,
  name: string,
  number: string,
  seen: readonly string[],
): { context: ModelContext; extension: ModelExtension } | undefined {
  const context = model.contexts.find((each) => each.name === name);
  if (!context || seen.includes(name)) return undefined;
  const [extension] = matching(context, number);
  if (extension) return { context, extension };
  for (const included of context.includes) {
    const found = find(model, included, number, [...seen, name]);
    if (found) return found;
  }
  return undefined;
}

function matching({ extensions }: ModelContext, number: string): readonly ModelExtension[] {
  return extensions
    .filter(({ name }) => fits(name, number))
    .sort((one, other) => bySpecificity(placesOf(one.name), placesOf(other.name)));
}

function fits(name: string, number: string): boolean {
  const dialled = number.replace(/-/g, '');
  if (!name.startsWith('_')) return name.replace(/-/g, '') === dialled;
  let pattern = '';
  for (const place of placesOf(name)) {
    if (place === '.') pattern += '.+';
    else if (place === '!') pattern += '.*';
    else pattern += `[${place.replace(/[\]\\^]/g, '\\$&')}]`;
  }
  return new RegExp(`^${pattern}$`).test(dialled);
}

/** Of each place the characters that fit, in ASCII order; a wildcard ends the pattern. */
function placesOf(name: string): readonly string[] {
  if (!name.startsWith('_')) return ['exact'];
  const places: string[] = [];
  let rest = name.slice(1);
  while (rest !== '') {
    const char = rest.charAt(0);
    if (char === '.' || char === '!') return [...places, char];
    const set = char === '[' ? rest.slice(1, rest.indexOf(']')) : undefined;
    if (set !== undefined) places.push(inside(set));
    else if (char !== '-') places.push(CLASSES[char.toUpperCase()] ?? char);
    rest = rest.slice(set === undefined ? 1 : set.length + 2);
  }
  return places;
}

const CLASSES: Readonly<Record<string, string>> = {
  X: '0123456789',
  Z: '123456789',
  N: '23456789',
};

function inside(set: string): string {
  const all: string[] = [];
  for (let at = 0; at < set.length; at += 1) {
    const from = set.charCodeAt(at);
    const isRange = set[at + 1] === '-' && at + 2 < set.length;
    const to = isRange ? set.charCodeAt(at + 2) : from;
    for (let code = from; code <= to; code += 1) all.push(String.fromCharCode(code));
    if (isRange) at += 2;
  }
  return [...new Set(all)].sort().join('');
}

/** Exact ones first; then place by place the fewest characters, then ASCII; `.` and `!` last. Of two that are alike so far, the documentation says nothing: here the one that ends comes before a wildcard. */
function bySpecificity(one: readonly string[], other: readonly string[]): number {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const [left, right] = [weight(one[at]), weight(other[at])];
    if (left !== right) return left - right;
    const [a = '', b = ''] = [one[at], other[at]];
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
}

function weight(place: string | undefined): number {
  if (place === undefined) return 500;
  if (place === 'exact') return -1;
  return place === '.' ? 1000 : place === '!' ? 2000 : place.length;
}

/** Both ends of a range belong to it, to the minute. */
function isWithin(text: string, clock: Clock): boolean {
  const [times = '*', weekdays = '*', days = '*', months = '*'] = text.split(',');
  const minute = (time: string) => Number(time.split(':')[0]) * 60 + Number(time.split(':')[1]);
  return (
    inRanges(times, minute, clock.minute) &&
    inRanges(weekdays, (day) => WEEK.indexOf(day), WEEK.indexOf(clock.weekday)) &&
    inRanges(days, Number, clock.day) &&
    inRanges(months, (month) => YEAR.indexOf(month), YEAR.indexOf(clock.month))
  );
}

const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const YEAR = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function inRanges(text: string, valueOf: (name: string) => number, value: number): boolean {
  if (text === '*') return true;
  return text.split('&').some((range) => {
    const [from = '', to = from] = range.split('-');
    const [start, end] = [valueOf(from), valueOf(to)];
    return start <= end ? start <= value && value <= end : value >= start || value <= end;
  });
}
