/** Faults of the screens of plans, teams and lists that would tell or make something else than calls get. */
import type { Mutant } from './mutant';

const TEMPLATES = 'src/model/plans/templates.ts';
const PLAN_NOW = 'src/model/plans/plan-now.ts';
const DIFFERENCES = 'src/model/plans/next-differences.ts';
const LIST_CHANGES = 'src/model/plans/list-changes.ts';
const PATH_WORDS = 'src/model/plans/path-words.ts';
const RECORDS = 'src/model/plans/records.ts';
const WEEKS = 'src/model/teams/rotation-weeks.ts';
const PASTED = 'src/model/lists/pasted-callers.ts';

export const planMutants: readonly Mutant[] = [
  {
    name: 'a step from a template always comes last',
    file: TEMPLATES,
    find: 'const place = at < 0 ? steps.length : at;',
    replace: 'const place = steps.length;',
  },
  {
    name: 'blocked callers are refused below what takes every call',
    file: TEMPLATES,
    find: "if (caller && kind === 'ending') return 0;",
    replace: '',
  },
  {
    name: 'closed comes above holiday and takes its calls',
    file: TEMPLATES,
    find: "return hours.is.includes('closed') ? 2 : 1;",
    replace: "return hours.is.includes('closed') ? 1 : 2;",
  },
  {
    name: 'each step for blocked callers makes a list of its own',
    file: TEMPLATES,
    find: 'if (known) return { id: known.id, additions: [] };\n  const item = { id: itemId(name, newId()), name, entries: [] };',
    replace: 'const item = { id: itemId(name, newId()), name, entries: [] };',
  },
  {
    name: 'what has a time of its own rings for 20 seconds',
    file: TEMPLATES,
    find: '{ ...time, ...options }',
    replace: '{ ...options, ...time }',
  },
  {
    name: 'a plan can begin another plan',
    file: TEMPLATES,
    find: "if (destination.type === 'call-plan') return [];",
    replace: '',
  },
  {
    name: 'a row forgets the hours of its route',
    file: PLAN_NOW,
    find: '...(hours !== undefined && { hours })',
    replace: '',
  },
  {
    name: 'a row says what hours are that nobody could read',
    file: PLAN_NOW,
    find: "reason.key === 'hours' && reason.held !== 'unreadable'",
    replace: "reason.key === 'hours'",
  },
  {
    name: 'a difference that holds now is not told',
    file: DIFFERENCES,
    find: 'new Set([moment.instant, ...changes])',
    replace: 'new Set(changes)',
  },
  {
    name: 'a difference is told again at each change of hours',
    file: DIFFERENCES,
    find: "if (now !== '' && now !== last)",
    replace: "if (now !== '')",
  },
  {
    name: 'a step that is gone is told as new',
    file: LIST_CHANGES,
    find: "kind === 'removed' ? fieldChange(path, value, undefined) : fieldChange(path, undefined, value)",
    replace: 'fieldChange(path, undefined, value)',
  },
  {
    name: 'states with other paths are told as one',
    file: PATH_WORDS,
    find: "group.steps.join('\\n') === steps.join('\\n')",
    replace: 'group.steps.length > 0',
  },
  {
    name: 'an element that is moved down is lost',
    file: RECORDS,
    find: 'list.slice(from, from + 1)',
    replace: 'list.slice(to, to + 1)',
  },
  {
    name: 'the calendar shows no cover',
    file: WEEKS,
    find: "return `${found?.member.id ?? ''} ${found?.cover ?? ''}`;",
    replace: "return '';",
  },
  {
    name: 'a caller that is pasted twice is on the list twice',
    file: PASTED,
    find: 'present.add(address);',
    replace: '',
  },
  {
    name: 'numbers are kept as people write them',
    file: PASTED,
    find: 'return /^\\+?\\d+$/.test(number) ? number : address;',
    replace: 'return address;',
  },
];
