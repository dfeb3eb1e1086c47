/** Faults of the screens of hours and of closing now: what was typed, painted or proposed becomes something else. */
import type { Mutant } from './mutant';

const END = 'src/model/hours/switch-end.ts';
const TYPED = 'src/model/hours/typed-openings.ts';
const PAINTED = 'src/model/hours/painted-openings.ts';
const STRIP = 'src/model/hours/day-strip.ts';
const DAY = 'src/model/hours/typed-day.ts';
const NOW = 'src/model/hours/state-now.ts';

export const hoursMutants: readonly Mutant[] = [
  {
    name: 'the end of a switch is proposed as if it were on for good',
    file: END,
    find: 'const plain = hours && withoutSwitch(hours);',
    replace: 'const plain = hours;',
  },
  {
    name: 'the next change is proposed as an end, also if it is a closing',
    file: END,
    find: "changes.find(({ after }) => after === 'open')?.instant",
    replace: 'changes[0]?.instant',
  },
  {
    name: 'an end in the past is taken',
    file: END,
    find: '.find((each) => each > instant)',
    replace: '[0]',
  },
  {
    name: 'a switch is extended from an end that is over',
    file: END,
    find: 'Math.max(parseInstant(until) ?? instant, instant)',
    replace: '(parseInstant(until) ?? instant)',
  },
  {
    name: 'a switch is extended beyond what the service takes',
    file: END,
    find: 'Math.min(end, instant + LONGEST_MS)',
    replace: 'end',
  },
  {
    name: 'one to five in the afternoon begins in the night',
    file: TYPED,
    find: 'half ?? endHalf, end',
    replace: 'half, end',
  },
  {
    name: 'twelve at night is noon',
    file: TYPED,
    find: '(written % 12)',
    replace: 'written',
  },
  {
    name: 'a time that cannot be read is left out',
    file: TYPED,
    find: '.map((part) => readOpening(part) ?? part)',
    replace: '.flatMap((part) => readOpening(part) ?? [])',
  },
  {
    name: 'painting rounds what it does not touch to half hours',
    file: PAINTED,
    find: 'return { begin, end: end > begin ? end : end + DAY_MINUTES };',
    replace:
      'return { begin: Math.floor(begin / 30) * 30, end: end > begin ? end : end + DAY_MINUTES };',
  },
  {
    name: 'painting backwards paints nothing',
    file: PAINTED,
    find: 'begin: Math.min(one, other) * SLOT_MINUTES',
    replace: 'begin: one * SLOT_MINUTES',
  },
  {
    name: "a night ends at 30 o'clock in the strip",
    file: STRIP,
    find: 'return minute > 24 * 60 ? minute - 24 * 60 : minute;',
    replace: 'return minute;',
  },
  {
    name: 'no times of an other day are closed, not a holiday',
    file: DAY,
    find: "if (text.trim() === '') return withFields(entry, { open: undefined });",
    replace: '',
  },
  {
    name: 'hours of before a change of the holidays are shown',
    file: NOW,
    find: 'if (known && known.lists === holidays)',
    replace: 'if (known)',
  },
];
