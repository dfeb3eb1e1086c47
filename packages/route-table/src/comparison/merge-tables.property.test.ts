/** What holds for the merge of any two drafts of any table. */
import fc from 'fast-check';
import { arbitraryDrafts } from '../../test/arbitrary-table';
import { changedPlaces, overlaps } from '../../test/changed-places';
import { orderedText, spelledTable } from '../../test/spelled-table';
import { applyChanges } from './apply-changes';
import type { RouteChange } from './diff-tables';
import { diffTables } from './diff-tables';
import type { MergeConflict } from './merge-conflict';
import type { TableMerge } from './merge-tables';
import { mergeTables } from './merge-tables';
import { routeKey } from './route-key';
import type { RouteTable } from '../table';

const conflictsOf = (merge: TableMerge): readonly MergeConflict[] =>
  merge.kind === 'conflicts' ? merge.conflicts : [];
const chooseAll = (merge: TableMerge, take: 'mine' | 'theirs') =>
  conflictsOf(merge).map((conflict) => ({ conflict, take }));

describe('the merge of any tables', () => {
  const holds = (claim: (base: RouteTable, mine: RouteTable, theirs: RouteTable) => void) =>
    fc.assert(fc.property(arbitraryDrafts, ({ base, mine, theirs }) => claim(base, mine, theirs)));
  const spelled = ({ kind, table: merged }: TableMerge) => ({ kind, table: spelledTable(merged) });

  test('equal changes merge to that change', () => {
    holds((base, mine) => {
      expect(spelled(mergeTables(base, mine, mine))).toEqual({
        kind: 'merged',
        table: spelledTable(mine),
      });
    });
  });

  test('against no change the other side is the result', () => {
    holds((base, mine, theirs) => {
      expect(spelled(mergeTables(base, mine, base))).toEqual({
        kind: 'merged',
        table: spelledTable(mine),
      });
      expect(spelled(mergeTables(base, base, theirs))).toEqual({
        kind: 'merged',
        table: spelledTable(theirs),
      });
    });
  });

  test('the merge is symmetric but for who is mine', () => {
    holds((base, mine, theirs) => {
      const [merge, mirrored] = [mergeTables(base, mine, theirs), mergeTables(base, theirs, mine)];
      expect(inOrder(conflictsOf(mirrored).map(swapped))).toEqual(inOrder(conflictsOf(merge)));
      expect(spelled(mergeTables(base, theirs, mine, chooseAll(mirrored, 'mine')))).toEqual(
        spelled(mergeTables(base, mine, theirs, chooseAll(merge, 'theirs'))),
      );
    });
  });

  test('a conflict is exactly where the changes of both sides meet', () => {
    holds((base, mine, theirs) => {
      const ours = changedPlaces(base, mine, [theirs]);
      const others = changedPlaces(base, theirs, [mine]);
      const met = ours.some((one) =>
        others.some((other) => overlaps(one, other) && one.text !== other.text),
      );
      expect(mergeTables(base, mine, theirs).kind).toBe(met ? 'conflicts' : 'merged');
    });
  });

  test('what one side changed on its own is in the result, also beside conflicts', () => {
    holds((...tables) => {
      const [base, mine, theirs] = tables.map(withoutRepeats) as [
        RouteTable,
        RouteTable,
        RouteTable,
      ];
      const ours = changedPlaces(base, mine, [theirs]);
      const others = changedPlaces(base, theirs, [mine]);
      const { table: merged } = mergeTables(base, mine, theirs);
      const result = changedPlaces(base, merged, [mine, theirs]);
      const texts = result.map(({ text }) => text);
      const alone = ours.filter((one) => !others.some((other) => overlaps(one, other)));
      expect(texts).toEqual(expect.arrayContaining([...alone, ...others].map(({ text }) => text)));
    });
  });

  test('choices settle every conflict', () => {
    holds((base, mine, theirs) => {
      const merge = mergeTables(base, mine, theirs);
      for (const take of ['mine', 'theirs'] as const) {
        expect(mergeTables(base, mine, theirs, chooseAll(merge, take)).kind).toBe('merged');
      }
    });
  });

  test('my changes apply to their table where the sides meet nowhere, and that is the merge', () => {
    holds((base, mine, theirs) => {
      const ours = changedPlaces(base, mine, [theirs]);
      const others = changedPlaces(base, theirs, [mine]);
      fc.pre(!ours.some((one) => others.some((other) => overlaps(one, other))));
      expect(applied(theirs, diffTables(base, mine))).toEqual(
        spelled(mergeTables(base, mine, theirs)).table,
      );
    });
  });
});

function applied(to: RouteTable, changes: readonly RouteChange[]): object | undefined {
  const result = applyChanges(to, changes);
  return result.kind === 'applied' ? spelledTable(result.table) : undefined;
}

function swapped({ mine, theirs, ...rest }: MergeConflict): object {
  return {
    ...rest,
    ...(mine === undefined ? {} : { theirs: mine }),
    ...(theirs === undefined ? {} : { mine: theirs }),
  };
}

function withoutRepeats(repeating: RouteTable): RouteTable {
  const routes = new Map(repeating.routes.map((route) => [routeKey(route), route]));
  return { ...repeating, routes: [...routes.values()] };
}

const inOrder = (conflicts: readonly object[]) => conflicts.map(orderedText).sort();
