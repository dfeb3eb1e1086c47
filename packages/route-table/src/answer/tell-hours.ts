/** Says in words what hours are at a moment, and what decided it. */
import type { NamedLists, Say } from './reading-words';
import { weekdayOf } from '../hours/calendar';
import type { DayPlan } from '../hours/compile-hours';
import { WEEKDAYS } from '../hours/hours';
import type { HoursAt } from '../hours/hours-at';
import type { Opening } from '../hours/opening';
import { MINUTES_A_DAY } from '../hours/wall-clock';
import type { Reason } from '../plans/verdict';

export function tellHours(
  reason: Extract<Reason, { readonly key: 'hours' }>,
  named: NamedLists,
  say: Say,
): string {
  const hours = nameOf(named.hours, reason.hours);
  if (reason.held === 'unreadable') return say('hours-unreadable', { hours });
  const { state } = reason.at;
  const why = tellWhy(reason, named, say);
  const params = { hours, state: say(state, {}), why };
  if (reason.held === 'yes') return say('hours-hold', params);
  const states = reason.is.map((one) => say(one, {}));
  return say('hours-do-not-hold', { ...params, states });
}

function tellWhy(
  { hours, at }: { readonly hours: string; readonly at: HoursAt },
  named: NamedLists,
  say: Say,
): string {
  const { reason, wall } = at;
  if (reason.kind === 'switch') {
    const { state, until } = reason.switch;
    // As it is written, with the offset of whoever switched.
    const written = named.hours?.find(({ id }) => id === hours)?.switch?.until;
    return say(`switched-${state}`, { until: written ?? new Date(until).toISOString() });
  }
  const now = {
    time: time(wall.minute),
    weekday: weekday(wall.day, say),
    date: { date: wall.day },
  };
  const entry = entryOf(reason.plan, named, say);
  if (reason.kind === 'day') {
    return entry === undefined
      ? say('out-of-openings', now)
      : say('out-of-entry', { ...now, entry });
  }
  const opened = { ...now, opening: span(reason.opening), day: weekday(reason.day, say) };
  return entry === undefined
    ? say('in-opening', opened)
    : say('in-opening-of-entry', { ...opened, entry });
}

/** The exception that replaced the day, by its name and that of its holiday list. */
function entryOf({ entry, list }: DayPlan, named: NamedLists, say: Say): string | undefined {
  if (!entry) return undefined;
  const name = entry.name ?? entry.on ?? `${entry.from ?? ''} – ${entry.to ?? ''}`;
  if (list === undefined) return name;
  return say('entry-of-list', { entry: name, list: nameOf(named.holidays, list) });
}

function nameOf(
  list: readonly { readonly id: string; readonly name: string }[] | undefined,
  id: string,
): string {
  return list?.find((one) => one.id === id)?.name ?? id;
}

function weekday(day: number, say: Say): string {
  const name = WEEKDAYS[weekdayOf(day)];
  return name === undefined ? '' : say(name, {});
}

function span({ begin, end }: Opening): string {
  const isMidnight = end % MINUTES_A_DAY === 0;
  return `${time(begin)}-${isMidnight ? '24:00' : time(end % MINUTES_A_DAY)}`;
}

function time(minute: number): string {
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
