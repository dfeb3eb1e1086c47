/** Ten mutants of the merge. */
import type { Mutant } from './mutant';

export const mergeMutants: readonly Mutant[] = [
  {
    name: 'drops a route that only I changed',
    file: 'src/comparison/merge-tables.ts',
    find: 'if (sameRoute(base, theirs)) return mine;',
    replace: 'if (sameRoute(base, theirs)) return theirs;',
  },
  {
    name: 'drops routes that only I added',
    file: 'src/comparison/merge-tables.ts',
    find: 'new Set([...keyed.theirs.keys(), ...keyed.mine.keys()])',
    replace: 'new Set([...keyed.theirs.keys()])',
  },
  {
    name: 'asks about a route that only they removed',
    file: 'src/comparison/merge-tables.ts',
    find: 'if (sameRoute(base, mine)) return theirs;',
    replace: 'if (theirs && sameRoute(base, mine)) return theirs;',
  },
  {
    name: 'takes their version of a removed route where mine was chosen',
    file: 'src/comparison/merge-tables.ts',
    find: "=== 'mine' ? mine : theirs",
    replace: "=== 'mine' ? theirs : mine",
  },
  {
    name: 'takes their version of a field where mine was chosen',
    file: 'src/comparison/merge-record.ts',
    find: "return settle() === 'mine' ? mine : theirs;",
    replace: "return settle() === 'mine' ? theirs : mine;",
  },
  {
    name: 'asks about a field that both changed alike',
    file: 'src/comparison/merge-record.ts',
    find: 'if (sameJson(base, mine) || sameJson(mine, theirs)) return theirs;',
    replace: 'if (sameJson(base, mine)) return theirs;',
  },
  {
    name: 'gives a new type the options that the other side set for the old one',
    file: 'src/comparison/merge-record.ts',
    find: 'types.every((type) => type === types[0])',
    replace: 'types.length > 0',
  },
  {
    name: 'takes a field that one side left out of a route that both added',
    file: 'src/comparison/merge-record.ts',
    find: 'if (!base) return mergeAdded(mine, theirs, referee);',
    replace: 'if (!base) return mergeFields({}, mine, theirs, referee);',
  },
  {
    name: 'holds on to a choice when a value has changed since',
    file: 'src/comparison/merge-conflict.ts',
    find: 'choice && sameJson(jsonOf(choice.conflict), jsonOf(conflict))',
    replace: 'choice',
  },
  {
    name: 'takes a row for another one with the same address',
    file: 'src/comparison/route-key.ts',
    find: 'repeats.set(key, earlier + 1);',
    replace: 'repeats.set(key, 0);',
  },
  {
    name: 'asks about the order although only one side moved something',
    file: 'src/comparison/merge-order.ts',
    find: "if (here === before || here === there) return 'theirs';",
    replace: "if (here === there) return 'theirs';",
  },
  {
    name: 'never asks about the order',
    file: 'src/comparison/merge-order.ts',
    find: "return there === before ? 'mine' : settle();",
    replace: "return 'mine';",
  },
  {
    name: 'puts additions at the end of their list',
    file: 'src/comparison/merge-order.ts',
    find: 'merged.splice(at, 0, name);',
    replace: 'merged.push(name);',
  },
  {
    name: 'takes lists that both began for a conflict',
    file: 'src/comparison/merge-record.ts',
    find: 'versions.base === undefined && isKeyedList(mine)',
    replace: 'versions.base === null && isKeyedList(mine)',
  },
  {
    name: 'leaves a reference to what the other side removed',
    file: 'src/comparison/merge-references.ts',
    find: 'if (!refers(keptBy) || refers(removedBy)) continue;',
    replace: 'continue;',
  },
  {
    name: 'does not bring back what is referred to',
    file: 'src/comparison/merge-references.ts',
    find: 'side === keptBy',
    replace: 'side !== keptBy',
  },
];
