/** Collections that only tests declare: desks whose steps have an order, and lists of words that steps refer to. */
import fc from 'fast-check';
import type { RecordShape } from '../src/comparison/record-shape';
import type { JsonRecord } from '../src/comparison/json-tree';
import type { RouteTable } from '../src/index';

export const TEST_SHAPE: RecordShape = {
  lists: [
    {
      field: 'desks',
      order: 'free',
      lists: [
        {
          field: 'steps',
          order: 'counts',
          isDestination: true,
          refersTo: { words: 'wordLists' },
          sets: ['tags'],
          latest: { override: 'at' },
          // Nothing is read behind a `stop`.
          hidden: (steps) => {
            const at = steps.findIndex(({ type }) => type === 'stop');
            const ids = steps.map(({ id }) => (typeof id === 'string' ? id : ''));
            return at < 0 ? [] : ids.slice(at + 1).map((id) => ({ id, by: [ids[at] ?? ''] }));
          },
        },
      ],
    },
    { field: 'wordLists', order: 'free', lists: [{ field: 'entries', order: 'free' }] },
  ],
};

export type Element = JsonRecord & { readonly id: string };
export type TestTable = RouteTable & {
  readonly desks?: readonly (Element & { readonly steps: readonly Element[] })[];
  readonly wordLists?: readonly (Element & { readonly entries: readonly Element[] })[];
};

const EMPTY = { routes: [], default: { type: 'hangup', destination: '' } } as const;

export function tableWith(more: object): TestTable {
  return { ...EMPTY, ...more };
}

/** Ids of which one side takes some and the other others: no two sides add the same. */
const idsOf = (owner: string) => ['1', '2'].map((number) => `${owner}${number}`);
const COMMON = ['a', 'b', 'c'];

const text = fc.constantFrom('x', 'y');
const step = (ids: readonly string[]) =>
  fc.record({
    id: fc.constantFrom(...ids),
    type: fc.constantFrom('say', 'reject', 'stop'),
    destination: text,
    words: fc.constantFrom(...COMMON),
    tags: fc.uniqueArray(fc.constantFrom('p', 'q', 'r'), { maxLength: 3 }),
  });
const listOf = <One extends { readonly id: string }>(one: fc.Arbitrary<One>) =>
  fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 4 });

/** A table whose lists have the common elements, and those of the owner. */
export function testTable(owner: string): fc.Arbitrary<TestTable> {
  const ids = [...COMMON, ...idsOf(owner)];
  const id = fc.constantFrom(...ids);
  return fc
    .record({
      desks: listOf(fc.record({ id, name: text, steps: listOf(step(ids)) })),
      wordLists: listOf(fc.record({ id, entries: listOf(fc.record({ id, word: text })) })),
    })
    .map(tableWith);
}

/** A draft that only adds elements to what the base has, each behind a random one. */
export function additionsTo(base: TestTable, owner: string): fc.Arbitrary<TestTable> {
  const [one = '', two = ''] = idsOf(owner);
  const desk = { id: one, name: owner, steps: [] };
  return fc.record({ desk: fc.nat(9), step: fc.nat(9), both: fc.boolean() }).map((at) => {
    const desks = (base.desks ?? []).map((each) => {
      const first = { id: one, type: 'say', destination: owner };
      const more = at.both ? [first, { ...first, id: two }] : [first];
      const place = at.step % (each.steps.length + 1);
      return { ...each, steps: inserted(each.steps, place, more) };
    });
    return { ...base, desks: inserted(desks, at.desk % (desks.length + 1), [desk]) };
  });
}

function inserted<One>(list: readonly One[], at: number, more: readonly One[]): readonly One[] {
  return [...list.slice(0, at), ...more, ...list.slice(at)];
}
