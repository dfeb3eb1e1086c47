/** Faults of validation: of what it remembers, and of what it asks of a row that only people read. */
import type { Mutant } from './mutant';

const file = 'src/validation/table-validator.ts';

export const validatorMutants: readonly Mutant[] = [
  {
    name: 'tells findings with the place that the row had before',
    file,
    find: 'known.index === index ||',
    replace: 'true ||',
  },
  {
    name: 'remembers no row',
    file,
    find: 'if (isFields(row)) rows.set(row, known);',
    replace: '',
  },
  {
    name: 'forgets what was wrong with a row that stayed',
    file,
    find: 'found.issues.push(...known.issues);',
    replace: 'if (rows.get(Object(row)) !== known) found.issues.push(...known.issues);',
  },
  {
    name: 'forgets what was doubtful in a row',
    file,
    find: 'found.warnings.push(...known.warnings);',
    replace: '',
  },
  {
    name: 'keeps what was found for another account',
    file,
    find: 'known?.account !== account || known === undefined',
    replace: 'known === undefined',
  },
  {
    name: 'compares rows together without regard to the settings',
    file,
    find: 'sameSettings(before.numbering, now.numbering) &&',
    replace: '',
  },
  {
    name: 'overlooks that a row was switched on',
    file,
    find: "['address', 'match', 'domain', 'enabled']",
    replace: "['address', 'match', 'domain']",
  },
  {
    name: 'overlooks another kind of match',
    file,
    find: "['address', 'match', 'domain', 'enabled']",
    replace: "['address', 'domain', 'enabled']",
  },
  {
    name: 'overlooks where a row leads',
    file,
    find: "[...KEY, 'type', 'destination']",
    replace: '[...KEY]',
  },
  {
    name: 'overlooks rows that were added',
    file,
    find: 'before.routes.length === now.routes.length &&',
    replace: '',
  },
  {
    name: 'overlooks where the default route leads',
    file,
    find: 'sameRow(before.default, now.default) &&',
    replace: '',
  },
  {
    name: 'counts no commas between rows',
    file,
    find: ' + Math.max(0, routes.length - 1)',
    replace: '',
  },
  {
    name: 'a group that is not a text keeps its route from answering',
    file: 'src/validation/route-fields.ts',
    find: 'if (found.advice) field.check(',
    replace: 'field.check(',
  },
  {
    name: 'an empty group is a change',
    file: 'src/comparison/normal-route.ts',
    find: "(name === 'comment' || name === 'group')",
    replace: "name === 'comment'",
  },
];
