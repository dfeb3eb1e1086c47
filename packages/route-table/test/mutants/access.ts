/** Faults of rights and of closing by hand: who may do what, and what is written. */
import type { Mutant } from './mutant';

export const accessMutants: readonly Mutant[] = [
  {
    name: 'a table without rights gives them to everybody',
    file: 'src/access/access.ts',
    find: 'return Array.isArray(list) && roles.some((role) => list.includes(role));',
    replace: 'return !Array.isArray(list) || roles.some((role) => list.includes(role));',
  },
  {
    name: 'who may switch may see the table',
    file: 'src/access/access.ts',
    find: "named.includes('edit') ? RIGHTS : named",
    replace: "named.includes('switch') ? RIGHTS : named",
  },
  {
    name: 'an editor may change who may do what',
    file: 'src/access/right-for-changes.ts',
    find: "if (changes.some(({ kind }) => kind === 'access-changed')) return 'admin';",
    replace: '',
  },
  {
    name: 'whoever changes a switch may change a route beside it',
    file: 'src/access/right-for-changes.ts',
    find: 'changes.every(isSwitch)',
    replace: 'changes.some(isSwitch)',
  },
  {
    name: 'whoever may switch may change all of the hours',
    file: 'src/access/right-for-changes.ts',
    find: " && field === 'switch'",
    replace: '',
  },
  {
    name: 'a switch that is over can be ended again',
    file: 'src/hours/switch-hours.ts',
    find: '!isSwitchOn(hours, now)',
    replace: 'now < 0',
  },
  {
    name: 'other hours are switched as well',
    file: 'src/hours/switch-hours.ts',
    find: 'each === hours ? changed : each',
    replace: 'changed',
  },
  {
    name: 'a time of day is one that is past',
    file: 'src/hours/write-instant.ts',
    find: '(instant) => instant > now',
    replace: '(instant) => instant !== now',
  },
  {
    name: 'what is new at the top of a table is taken by a service that does not know it',
    file: 'src/validation/unknown-table-keys.ts',
    find: '!known.includes(name)',
    replace: "name === ''",
  },
  {
    name: 'a role that nobody can have is taken',
    file: 'src/access/access-field.ts',
    find: 'if (!ROLE.test(name)) {',
    replace: 'if (name === undefined) {',
  },
];
