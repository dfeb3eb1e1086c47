/** Mutants of the merge. */
import type { Mutant } from './mutant';

const RECORD = 'src/comparison/merge-record.ts';
const REFERENCES = 'src/comparison/merge-references.ts';

export const mergeMutants: readonly Mutant[] = [
  {
    name: 'drops what only I changed',
    file: RECORD,
    find: "return sameJson(base, theirs) ? 'mine' : undefined;",
    replace: "return sameJson(base, theirs) ? 'theirs' : undefined;",
  },
  {
    name: 'drops elements that only I added',
    file: RECORD,
    find: 'for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {',
    replace: 'for (const name of new Set([...Object.keys(theirs)])) {',
  },
  {
    name: 'asks about an element that only they removed',
    file: RECORD,
    find: "if (sameJson(base, mine)) return 'theirs';",
    replace: "if (theirs !== undefined && sameJson(base, mine)) return 'theirs';",
  },
  {
    name: 'takes their destination where mine was chosen',
    file: RECORD,
    find: '?? referee.destination(path, destinations)',
    replace: "?? 'theirs'",
  },
  {
    name: 'takes the other side than the chosen one',
    file: 'src/comparison/merge-conflict.ts',
    find: 'return choice.take;',
    replace: "return choice.take === 'mine' ? 'theirs' : 'mine';",
  },
  {
    name: 'asks about a field that both changed alike',
    file: RECORD,
    find: "if (sameJson(mine, theirs)) return 'theirs';",
    replace: "if (!hasBase && sameJson(mine, theirs)) return 'theirs';",
  },
  {
    name: 'gives a new type the options that the other side set for the old one',
    file: RECORD,
    find: 'types.every((type) => type === types[0])',
    replace: 'types.length > 0',
  },
  {
    name: 'takes a field that one side left out of a route that both added',
    file: RECORD,
    find: 'if (!hasBase) return undefined;',
    replace: '',
  },
  {
    name: 'holds on to a choice when a value has changed since',
    file: 'src/comparison/merge-conflict.ts',
    find: 'choice && sameJson(jsonOf(choice.conflict), jsonOf(conflict))',
    replace: 'choice',
  },
  {
    name: 'takes a row for another one with the same address',
    file: 'src/comparison/key-elements.ts',
    find: 'repeats.set(first, earlier + 1);',
    replace: 'repeats.set(first, 0);',
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
    file: RECORD,
    find: 'if (list && isKeyedList(mine) && isKeyedList(theirs)) {',
    replace: 'if (list && isKeyedList(base) && isKeyedList(mine) && isKeyedList(theirs)) {',
  },
  {
    name: 'puts back what I removed from a set',
    file: 'src/comparison/merge-set.ts',
    find: 'there.filter((text) => here.includes(text) || !before.includes(text))',
    replace: 'there',
  },
  {
    name: 'lets the earlier of two switches count',
    file: RECORD,
    find: "return here > there ? 'mine' : 'theirs';",
    replace: "return here > there ? 'theirs' : 'mine';",
  },
  {
    name: 'leaves a reference to what the other side removed',
    file: REFERENCES,
    find: 'return refers(keptBy) && !refers(removedBy) ? {',
    replace: 'return path.length < 0 ? {',
  },
  {
    name: 'does not bring back what is referred to',
    file: REFERENCES,
    find: 'take === of.keptBy\n',
    replace: 'take !== of.keptBy\n',
  },
  {
    name: 'leaves half a condition behind',
    file: REFERENCES,
    find: 'if (valueAt(side, above) === undefined) return withValueAt(table, above, undefined);',
    replace: '',
  },
  {
    name: 'brings a plan back without its hours',
    file: 'src/comparison/references.ts',
    find: 'complete = broughtBack(complete, source, shape, referencesIn(element, of, at));',
    replace: '',
  },
  {
    name: 'never asks about a step that nothing reaches',
    file: 'src/comparison/merge-reach.ts',
    find: 'if (hiddenInSides.includes(id)) continue;',
    replace: 'continue;',
  },
];
