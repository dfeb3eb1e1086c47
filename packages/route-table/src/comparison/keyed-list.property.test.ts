/** What holds for the comparison of any declared collection, shown on two that only tests have. */
import fc from 'fast-check';
import {
  additionsTo,
  tableWith,
  TEST_SHAPE,
  testTable,
  type TestTable,
} from '../../test/keyed-collections';
import { applyChanges } from './apply-changes';
import { diffTables } from './diff-tables';
import { conflictKey, type MergeConflict } from './merge-conflict';
import { mergeTables, type TableMerge } from './merge-tables';
import { undoChanges } from './undo-changes';

const diff = (base: TestTable, draft: TestTable) => diffTables(base, draft, TEST_SHAPE);
const merge = (
  base: TestTable,
  mine: TestTable,
  theirs: TestTable,
  choices: Parameters<typeof mergeTables>[3] = [],
) => mergeTables(base, mine, theirs, choices, TEST_SHAPE);
const conflictsOf = (merged: TableMerge): readonly MergeConflict[] =>
  merged.kind === 'conflicts' ? merged.conflicts : [];
const means = (one: object, other: object) =>
  diff(one as TestTable, other as TestTable).length === 0;
const tables = fc.record({ base: testTable('o'), mine: testTable('m'), theirs: testTable('t') });
const stepsOf = (table: object, desk = 0) =>
  (table as TestTable).desks?.[desk]?.steps.map(({ id }) => id) ?? [];

test('changes make the draft of the base, and undoing them makes the base of the draft', () => {
  fc.assert(
    fc.property(tables, ({ base, mine }) => {
      const changes = diff(base, mine);
      const applied = applyChanges(base, changes, { shape: TEST_SHAPE });
      expect(applied.kind === 'applied' && means(applied.table, mine)).toBe(true);
      const undone = undoChanges(mine, changes, TEST_SHAPE);
      expect(undone && means(undone, base)).toBe(true);
    }),
  );
});

test('a table that is not changed is written as it was', () => {
  fc.assert(
    fc.property(tables, ({ base, theirs }) => {
      expect(merge(base, base, theirs).table).toEqual(theirs);
      const applied = applyChanges(base, [], { shape: TEST_SHAPE });
      expect(applied).toEqual({ kind: 'applied', table: base });
    }),
  );
});

test('what one side alone changed is the result, and equal changes do not conflict', () => {
  fc.assert(
    fc.property(tables, ({ base, mine }) => {
      for (const merged of [merge(base, mine, base), merge(base, mine, mine)]) {
        expect(merged.kind).toBe('merged');
        expect(means(merged.table, mine)).toBe(true);
      }
    }),
  );
});

test('additions never conflict, and all of them are in the result, each behind its predecessor', () => {
  const drafts = testTable('o').chain((base) =>
    fc.record({
      base: fc.constant(base),
      mine: additionsTo(base, 'm'),
      theirs: additionsTo(base, 't'),
    }),
  );
  fc.assert(
    fc.property(drafts, ({ base, mine, theirs }) => {
      const merged = merge(base, mine, theirs);
      expect(merged.kind).toBe('merged');
      for (const side of [mine, theirs]) {
        const result = (merged.table as TestTable).desks ?? [];
        for (const desk of side.desks ?? []) {
          const ids = result.find(({ id }) => id === desk.id)?.steps.map(({ id }) => id) ?? [];
          // Of what the side has nothing is missing, and nothing changed places.
          const own = desk.steps.map(({ id }) => id);
          expect(ids.filter((id) => own.includes(id))).toEqual(own);
        }
        expect(result.map(({ id }) => id)).toEqual(
          expect.arrayContaining((side.desks ?? []).map(({ id }) => id)),
        );
      }
    }),
  );
});

test('choices settle every conflict, and no conflict is named like another', () => {
  fc.assert(
    fc.property(tables, ({ base, mine, theirs }) => {
      const conflicts = conflictsOf(merge(base, mine, theirs));
      expect(new Set(conflicts.map(conflictKey)).size).toBe(conflicts.length);
      for (const take of ['mine', 'theirs'] as const) {
        const choices = conflicts.map((conflict) => ({ conflict, take }));
        // Bringing an element back may bring back its own references: one more round each.
        let settled = merge(base, mine, theirs, choices);
        for (let round = 0; settled.kind === 'conflicts' && round < 5; round += 1) {
          choices.push(...settled.conflicts.map((conflict) => ({ conflict, take })));
          settled = merge(base, mine, theirs, choices);
        }
        expect(settled.kind).toBe('merged');
      }
    }),
  );
});

const steps = (...ids: readonly string[]) =>
  tableWith({ desks: [{ id: 'a', steps: ids.map((id) => ({ id })) }] });

test.each([
  ['only mine moved', 'abc', 'cab', 'abc', 'cab', []],
  ['only theirs moved', 'abc', 'abc', 'cab', 'cab', []],
  ['both moved alike', 'abc', 'cab', 'cab', 'cab', []],
  ['mine moved, theirs added', 'abc', 'cab', 'abxc', 'cabx', []],
  ['theirs moved, mine added', 'abc', 'abxc', 'cab', 'cabx', []],
  ['both added in one place', 'ab', 'amb', 'atb', 'atmb', []],
  ['both added in front', 'a', 'ma', 'ta', 'tma', []],
  ['one removed what the other added behind', 'abc', 'abmc', 'ac', 'amc', []],
  ['both moved', 'abc', 'cab', 'bac', 'bac', ['field']],
])('order: %s', (_what, base, mine, theirs, result, kinds) => {
  const merged = merge(
    steps(...Array.from(base)),
    steps(...Array.from(mine)),
    steps(...Array.from(theirs)),
  );
  expect(stepsOf(merged.table).join('')).toBe(result);
  expect(conflictsOf(merged).map(({ kind }) => kind)).toEqual(kinds);
});

test('every reference to what was removed is asked at once', () => {
  const steps = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, words: 'w' }));
  const base = tableWith({ desks: [], wordLists: [{ id: 'w', entries: [] }] });
  const mine = tableWith({ desks: [], wordLists: [] });
  const theirs = tableWith({ ...base, desks: [{ id: 'x', steps }] });
  const conflicts = conflictsOf(merge(base, mine, theirs));
  expect(conflicts).toHaveLength(steps.length);
  for (const [take, lists] of [
    ['mine', 0],
    ['theirs', 1],
  ] as const) {
    const choices = conflicts.map((conflict) => ({ conflict, take }));
    const settled = merge(base, mine, theirs, choices);
    expect(settled.kind).toBe('merged');
    expect((settled.table as TestTable).wordLists ?? []).toHaveLength(lists);
  }
});

test('both may begin the same list', () => {
  const merged = merge(tableWith({}), steps('m'), tableWith({ desks: [{ id: 'b', steps: [] }] }));
  expect(merged.kind).toBe('merged');
  expect((merged.table as TestTable).desks?.map(({ id }) => id)).toEqual(['b', 'a']);
});

describe('A reference whose element the other side removed', () => {
  const words = { wordLists: [{ id: 'w', entries: [] }] };
  const desk = (step: object) => ({ desks: [{ id: 'a', steps: [{ id: 's', ...step }] }] });
  const base = tableWith({ ...words, ...desk({}) });
  const refers = tableWith({ ...words, ...desk({ words: 'w' }) });
  const removes = tableWith({ ...desk({}), wordLists: [] });

  test.each([
    ['mine', refers, removes],
    ['theirs', removes, refers],
  ] as const)('is a conflict of its own kind: kept by %s', (keptBy, mine, theirs) => {
    const [conflict, ...others] = conflictsOf(merge(base, mine, theirs));
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({
      kind: 'reference',
      path: ['desks', '@a', 'steps', '@s', 'words'],
      to: ['wordLists', 'w'],
      keptBy,
    });
    const taking = (take: 'mine' | 'theirs') =>
      merge(base, mine, theirs, [{ conflict: conflict!, take }]);
    const other = keptBy === 'mine' ? 'theirs' : 'mine';
    expect(taking(keptBy)).toMatchObject({ kind: 'merged', table: refers });
    expect(taking(other)).toMatchObject({ kind: 'merged' });
    expect(means(taking(other).table, removes)).toBe(true);
  });
});

test('a destination of an element is one value if a side changes its type', () => {
  const step = (type: string, destination: string) =>
    tableWith({ desks: [{ id: 'a', steps: [{ id: 's', type, destination }] }] });
  const [base, mine] = [step('say', 'Hello'), step('play', 'https://example.com')];
  const merged = merge(base, mine, step('say', 'Good bye'));
  expect(conflictsOf(merged)).toMatchObject([
    { kind: 'field', path: ['desks', '@a', 'steps', '@s'] },
  ]);
  expect(merge(base, mine, base)).toMatchObject({ kind: 'merged', table: mine });
});
