/** That an edit of a few parts is that of the whole table. */
import { partOfRow } from './part-of';
import { replaceRows } from './replace-rows';
import { joinTable, splitRows } from './split-table';
import { applyChanges } from '../comparison/apply-changes';
import { diffTables } from '../comparison/diff-tables';
import { createRandom } from '../../test/fuzz/random';
import type { Route, RouteTable } from '../table';

const DEFAULT = { type: 'hangup', destination: '' } as const;
const say = (address: string, destination = 'x'): Route => ({ address, type: 'say', destination });
const HEAD = { shards: {}, default: DEFAULT };

/** The rows of the parts with these numbers. */
function partsOf(routes: readonly Route[], parts: Iterable<number>) {
  const { order, rows } = splitRows(routes);
  return { order, before: new Map([...parts].map((part) => [part, rows[part] ?? []])) };
}

test('random edits of a few routes are those of the whole table, new routes last', () => {
  const random = createRandom(3);
  for (let round = 0; round < 200; round += 1) {
    const routes = Array.from({ length: 60 }, (_, at) => say(`${1000 + at}`));
    const edited = routes.flatMap((route) =>
      random.oneIn(20) ? [] : [random.oneIn(10) ? { ...route, destination: 'new' } : route],
    );
    const draft: RouteTable = { default: DEFAULT, routes: [...edited, say('2000'), say('anna')] };
    const base: RouteTable = { default: DEFAULT, routes };
    const changes = diffTables(base, draft);
    const touched = new Set(
      changes.map((each) => partOfRow('key' in each ? say(addressOf(each.key)) : undefined)),
    );
    const { order, before } = partsOf(routes, touched);
    const partly = applyChanges({ ...base, routes: [...before.values()].flat() }, changes);
    const whole = applyChanges(base, changes);
    if (partly.kind === 'unfit' || whole.kind === 'unfit') throw new Error('It does not fit.');
    const replaced = replaceRows(order, before, partly.table.routes);
    const rows = splitRows(routes).rows.map((own, part) => replaced?.rows.get(part) ?? own);
    const joined = joinTable(HEAD, replaced?.order ?? order, rows);
    const [kept, added] = [edited.length, joined?.['routes'] as readonly Route[]];
    expect(added.slice(0, kept)).toEqual(whole.table.routes.slice(0, kept));
    expect(new Set(added.slice(kept))).toEqual(new Set(whole.table.routes.slice(kept)));
  }
});

function addressOf(key: string): string {
  return String((JSON.parse(key) as readonly unknown[])[2]);
}

test('a route of another part is not put anywhere', () => {
  const part = partOfRow(say('1000'));
  const { order, before } = partsOf([say('1000')], [part]);
  expect(partOfRow(say('1001'))).not.toBe(part);
  expect(replaceRows(order, before, [say('1001')])).toBeUndefined();
});

test('parts that do not fit their order are not edited', () => {
  const part = partOfRow(say('1000'));
  const { order, before } = partsOf([say('1000')], [part]);
  expect(replaceRows(Uint8Array.of(...order, part), before, [say('1000')])).toBeUndefined();
  expect(replaceRows(order.subarray(1), before, [say('1000')])).toBeUndefined();
});
