/** Faults of reading a log: lines that are counted twice or not at all, and time that runs out. */
import type { Mutant } from './mutant';

export const usageMutants: readonly Mutant[] = [
  {
    name: 'the first line of the next day belongs to this one',
    file: 'src/usage/read-log-pages.ts',
    find: 'begin <= at && at < end',
    replace: 'begin <= at && at <= end',
  },
  {
    name: 'only one list is read',
    file: 'src/usage/read-log-pages.ts',
    find: 'page.next ?? listAfter(next, lists)',
    replace: 'page.next',
  },
  {
    name: 'a page is asked for although there is no time for it',
    file: 'src/usage/read-log-pages.ts',
    find: 'budget.leftMs < 2 * slowestMs + RESERVE_MS',
    replace: 'budget.leftMs < 0',
  },
  {
    name: 'a request reads on without an end',
    file: 'src/usage/read-log-pages.ts',
    find: 'if (rows.length >= maxLines) break;',
    replace: '',
  },
  {
    name: 'a page of the wrong size is asked for',
    file: 'src/usage/read-log-pages.ts',
    find: 'Math.min(MAX_PAGE, maxLines - rows.length)',
    replace: 'MAX_PAGE',
  },
  {
    name: 'a log that cannot be read is empty',
    file: 'src/usage/read-log-pages.ts',
    find: 'if (status !== 200) {',
    replace: 'if (status === 500) {',
  },
  {
    name: 'a Function that is not deployed has the lines of all',
    file: 'src/usage/read-log-pages.ts',
    find: 'if (functionSid === undefined) return { rows: [], next: undefined };',
    replace: "functionSid ??= '';",
  },
  {
    name: 'a cursor names any list',
    file: 'src/usage/log-cursor.ts',
    find: 'list === undefined || Number(list) >= lists',
    replace: 'list === undefined',
  },
  {
    name: 'a day that does not exist is another one',
    file: 'src/usage/day-of.ts',
    find: '!Number.isNaN(begin) && new Date(begin).toISOString().startsWith(day)',
    replace: '!Number.isNaN(begin)',
  },
];
