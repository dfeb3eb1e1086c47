/** Faults of opening hours: those of other systems, and one for each rule; the tests must notice them. */
import type { Mutant } from './mutant';

const HOURS_AT = 'src/hours/hours-at.ts';
const COMPILE = 'src/hours/compile-hours.ts';
const NAMED_DAY = 'src/hours/named-day.ts';
const OPENING = 'src/hours/opening.ts';
const CALENDAR = 'src/hours/calendar.ts';

export const hoursMutants: readonly Mutant[] = [
  {
    name: 'a night is never open after midnight',
    file: HOURS_AT,
    find: 'wall.minute + MINUTES_A_DAY)',
    replace: 'wall.minute)',
  },
  {
    name: 'a night is never open at all',
    file: OPENING,
    find: 'end: end > begin ? end : end + MINUTES_A_DAY',
    replace: 'end',
  },
  {
    name: 'today cuts off the night of yesterday',
    file: HOURS_AT,
    find: 'findOpening(hours.planOf(wall.day - 1), wall.day - 1,',
    replace: 'findOpening(today, wall.day - 1,',
  },
  {
    name: 'a half day is added to the openings of the week',
    file: COMPILE,
    find: 'return openings && (() => plan(openings, otherwise));',
    replace:
      'return openings && (() => plan([...openings, { begin: 480, end: 1080 }], otherwise));',
  },
  {
    name: 'an empty list of openings is any time',
    file: COMPILE,
    find: 'const openings = texts.map(parseOpening);',
    replace: "const openings = (texts.length ? texts : ['00:00-24:00']).map(parseOpening);",
  },
  {
    name: 'an opening without an end is skipped',
    file: COMPILE,
    find: 'return read.length === openings.length ? read : undefined;',
    replace: 'return read;',
  },
  {
    name: 'a list that does not exist is skipped',
    file: COMPILE,
    find: 'if (!list) return undefined;',
    replace: 'if (!list) continue;',
  },
  {
    name: 'an entry that cannot be read is skipped',
    file: COMPILE,
    find: 'if (entries.length < found.length) return undefined;',
    replace: '',
  },
  {
    name: 'the first entry that names a day counts, not the most exact one',
    file: COMPILE,
    find: 'return entries.sort((a, b) => compareRanks(a.rank, b.rank));',
    replace: 'return entries;',
  },
  {
    name: 'a recurring day comes before a date',
    file: COMPILE,
    find: 'const DATE = 0;\nconst RECURRING = 1;',
    replace: 'const DATE = 1;\nconst RECURRING = 0;',
  },
  {
    name: 'the longer span counts',
    file: COMPILE,
    find: 'const rank = [SPAN, isOfList, to - from + 1, position, entry.id];',
    replace: 'const rank = [SPAN, isOfList, from - to, position, entry.id];',
  },
  {
    name: 'a holiday list comes before the hours themselves',
    file: COMPILE,
    find: 'const isOfList = position === 0 ? 0 : 1;',
    replace: 'const isOfList = position === 0 ? 1 : 0;',
  },
  {
    name: 'the last day of a span does not belong to it',
    file: COMPILE,
    find: 'from <= day && day <= to',
    replace: 'from <= day && day < to',
  },
  {
    name: 'an entry without openings is closed, not a holiday',
    file: COMPILE,
    find: "return () => plan([], 'holiday');",
    replace: "return () => plan([], 'closed');",
  },
  {
    name: 'the afternoon of a half day is a holiday without saying so',
    file: COMPILE,
    find: "const otherwise = entry.otherwise ?? 'closed';",
    replace: "const otherwise = entry.otherwise ?? 'holiday';",
  },
  {
    name: 'a switch does not come before the openings',
    file: HOURS_AT,
    find: 'if (override && override.at <= instant && instant < override.until) {',
    replace:
      'if (override && override.at <= instant && instant < override.until && !findOpening(hours.planOf(wall.day), wall.day, wall.minute)) {',
  },
  {
    name: 'a switch has no end',
    file: HOURS_AT,
    find: 'override.at <= instant && instant < override.until',
    replace: 'override.at <= instant',
  },
  {
    name: 'a switch holds before it was made',
    file: HOURS_AT,
    find: 'override.at <= instant && instant < override.until',
    replace: 'instant < override.until',
  },
  {
    name: 'a switch without an end is taken',
    file: 'src/hours/check-switch.ts',
    find: 'const MAX_SWITCH_DAYS = 30;',
    replace: 'const MAX_SWITCH_DAYS = 3_000;',
  },
  {
    name: 'a closed switch is an open one',
    file: HOURS_AT,
    find: "override.state === 'open' ? 'open' : 'switched'",
    replace: "override.state === 'open' ? 'switched' : 'open'",
  },
  {
    name: 'an end belongs to the opening',
    file: HOURS_AT,
    find: 'begin <= minute && minute < end',
    replace: 'begin <= minute && minute <= end',
  },
  {
    name: 'a begin does not belong to the opening',
    file: HOURS_AT,
    find: 'begin <= minute && minute < end',
    replace: 'begin < minute && minute < end',
  },
  {
    name: 'an instant without an offset is taken',
    file: 'src/hours/instant.ts',
    find: '(?:Z|[+-]\\d\\d:\\d\\d)$/',
    replace: '(?:Z|[+-]\\d\\d:\\d\\d)?$/',
  },
  {
    name: 'a week begins on Sunday',
    file: CALENDAR,
    find: 'return (((day + 3) % 7) + 7) % 7;',
    replace: 'return (((day + 4) % 7) + 7) % 7;',
  },
  {
    name: '29 February is 1 March in other years',
    file: NAMED_DAY,
    find: 'return isCalendarDate(found) ? dayNumber(found) : undefined;\n  });',
    replace: 'return dayNumber(found);\n  });',
  },
  {
    name: 'a fifth Monday is one of the next month',
    file: NAMED_DAY,
    find: 'return date < length ? first + date : undefined;',
    replace: 'return first + date;',
  },
  {
    name: 'the last Monday is the fourth',
    file: NAMED_DAY,
    find: 'Math.floor((length - 1 - offset) / 7)',
    replace: '3',
  },
  {
    name: 'Easter is a week early in some years',
    file: CALENDAR,
    find: 'const l = (32 + 2 * e + 2 * i - h - k) % 7;',
    replace: 'const l = (31 + 2 * e + 2 * i - h - k) % 7;',
  },
  {
    name: 'what is repeated every other week is read as something',
    file: NAMED_DAY,
    find: 'const EASTER = /^easter',
    replace: 'const EASTER = /^(?:easter|every 2 weeks|FREQ=WEEKLY;INTERVAL=2|mon\\/2|2w)',
  },
  {
    name: 'a yearly day is a day late',
    file: NAMED_DAY,
    find: 'return named.dayIn(calendarDate(day).year) === day;',
    replace: 'return named.dayIn(calendarDate(day).year) === day - 1;',
  },
  {
    name: 'a zone in small letters is taken',
    file: 'src/hours/time-zone.ts',
    find: "return meant === undefined ? { kind: 'unknown' }",
    replace: "return meant !== undefined ? { kind: 'known' }",
  },
  {
    name: 'a change of clocks is not looked at when changes are looked for',
    file: 'src/hours/wall-moments.ts',
    find: 'const moments = new Set(clockChanges);',
    replace: 'const moments = new Set<number>();',
  },
  {
    name: 'only one of the two offsets around a change of clocks counts',
    file: 'src/hours/wall-moments.ts',
    find: 'for (const offset of offsets) moments.add(asUtc - offset);',
    replace: 'moments.add(asUtc - ([...offsets][0] ?? 0));',
  },
  {
    name: 'a night that runs into the next opening is not said',
    file: 'src/hours/check-days-together.ts',
    find: '>= latest - MINUTES_A_DAY',
    replace: '>= 0',
  },
  {
    name: 'a day that is named twice is not said',
    file: 'src/hours/check-days-together.ts',
    find: 'if (other === undefined) seen.set(named, id);',
    replace: 'if (other !== id) seen.set(named, id);',
  },
  {
    name: 'hours that open only on a day that is over count as open',
    file: 'src/hours/check-hours-over-time.ts',
    find: 'for (let day = today; day < today + DAYS_AHEAD; day += 1) open',
    replace: 'for (let day = today - 60; day < today + DAYS_AHEAD; day += 1) open',
  },
  {
    name: 'the dates of a list are over when the last one is today',
    file: 'src/hours/check-hours-over-time.ts',
    find: 'last >= today',
    replace: 'last > today',
  },
];
