/** Two drafts of one base become one table, and where they clash a conflict. */
import type { Destination } from '../destination';
import type { MergeConflict } from './merge-conflict';
import type { TableMerge } from './merge-tables';
import { mergeTables } from './merge-tables';
import type { Route, RouteTable } from '../table';

const busy: Destination = { type: 'reject', destination: 'busy' };
const table = (...routes: readonly Route[]): RouteTable => ({ routes, default: busy });
const row = (fields: object): Route => ({
  address: '100',
  type: 'say',
  destination: 'Hello',
  ...fields,
});
const dial = (fields: object = {}, options: object = {}): Route =>
  row({ type: 'dial-sip', destination: 'sip:a@example.com', ...fields, options });
const place = { kind: 'route', key: '["","exact","100"]' };
const conflictsOf = (merge: TableMerge): readonly MergeConflict[] =>
  merge.kind === 'conflicts' ? merge.conflicts : [];
const chooseAll = (merge: TableMerge, take: 'mine' | 'theirs') =>
  conflictsOf(merge).map((conflict) => ({ conflict, take }));

describe('what merges on its own', () => {
  test('routes added, removed and changed by one side each', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((address) => row({ address }));
    const edited = row({ address: 'c', comment: 'edited' });
    const merge = mergeTables(table(a!, b!, c!), table(d!, a!, c!), table(b!, edited));
    expect(merge).toEqual({ kind: 'merged', table: table(edited, d!) });
  });

  test('different fields, options and headers of one route', () => {
    const base = dial({ comment: 'x' }, { timeout: 5, headers: { A: '1', B: '1', C: '1' } });
    const mine = dial({ comment: 'y' }, { timeout: 6, headers: { A: '2', B: '1', C: '1' } });
    const theirs = dial(
      { comment: 'x', destination: 'sip:b@example.com' },
      { timeout: 5, username: 'u', headers: { A: '1', B: '2' } },
    );
    expect(mergeTables(table(base), table(mine), table(theirs))).toEqual({
      kind: 'merged',
      table: table(
        dial(
          { comment: 'y', destination: 'sip:b@example.com' },
          { timeout: 6, username: 'u', headers: { A: '2', B: '2' } },
        ),
      ),
    });
  });

  test('a route that both removed, added alike or changed alike', () => {
    const [gone, before, after, added] = [
      row({ address: '1' }),
      row({ address: '2' }),
      row({ address: '2', type: 'play', destination: 'https://example.com/a.mp3' }),
      row({ address: '3' }),
    ];
    const both = table(after, added);
    expect(mergeTables(table(gone, before), both, both)).toEqual({ kind: 'merged', table: both });
  });

  test('a type changed by one and a comment by the other', () => {
    const play = { type: 'play', destination: 'https://example.com/a.mp3' };
    const merge = mergeTables(table(row({})), table(row(play)), table(row({ comment: 'x' })));
    expect(merge).toEqual({ kind: 'merged', table: table(row({ ...play, comment: 'x' })) });
  });

  test('the default route and settings, per field', () => {
    const say = (options: object): Destination => ({ type: 'say', destination: 'Hi', options });
    const numbering = { defaultCountry: 'US' };
    const merge = mergeTables(
      { routes: [], default: say({}), numbering },
      { routes: [], default: say({ loop: 2 }), numbering: { defaultCountry: 'DE' } },
      { routes: [], default: say({ voice: 'alice' }), numbering: { ...numbering, bareE164: true } },
    );
    expect(merge).toEqual({
      kind: 'merged',
      table: {
        routes: [],
        default: say({ loop: 2, voice: 'alice' }),
        numbering: { defaultCountry: 'DE', bareE164: true },
      },
    });
  });

  test('rows that repeat an address, each for itself', () => {
    const [first, second, third] = ['1', '2', '3'].map((comment) => row({ comment }));
    const edited = row({ comment: 'edited' });
    const merge = mergeTables(
      table(first!, second!),
      table(first!, second!, third!),
      table(first!, edited),
    );
    expect(merge).toEqual({ kind: 'merged', table: table(first!, edited, third!) });
  });
});

describe('what is a conflict', () => {
  test('a field that both changed differently, with all three values; theirs stays until it is chosen', () => {
    const [base, mine, theirs] = [1, 2, 3].map((loop) => table(row({ options: { loop } })));
    expect(mergeTables(base!, mine!, theirs!)).toEqual({
      kind: 'conflicts',
      table: theirs,
      conflicts: [{ kind: 'field', place, path: ['options', 'loop'], base: 1, mine: 2, theirs: 3 }],
    });
  });

  test('a field that one removed and the other changed', () => {
    const conflicts = conflictsOf(
      mergeTables(table(row({ comment: 'x' })), table(row({})), table(row({ comment: 'y' }))),
    );
    expect(conflicts).toEqual([
      { kind: 'field', place, path: ['comment'], base: 'x', theirs: 'y' },
    ]);
  });

  test('a route that one removed and the other changed, either way', () => {
    const [base, edited] = [row({}), row({ comment: 'x' })];
    expect(mergeTables(table(base), table(), table(edited))).toEqual({
      kind: 'conflicts',
      table: table(edited),
      conflicts: [{ kind: 'route', place, base, theirs: edited }],
    });
    expect(mergeTables(table(base), table(edited), table())).toEqual({
      kind: 'conflicts',
      table: table(),
      conflicts: [{ kind: 'route', place, base, mine: edited }],
    });
  });

  test('a type changed by one and an option by the other: type, value and options are one', () => {
    const [base, theirs] = [row({}), row({ options: { loop: 2 } })];
    const play = { type: 'play', destination: 'https://example.com/a.mp3' };
    const merge = mergeTables(table(base), table(row(play)), table(theirs));
    expect(conflictsOf(merge)).toEqual([
      {
        kind: 'destination',
        place,
        base: { type: 'say', destination: 'Hello' },
        mine: play,
        theirs: { type: 'say', destination: 'Hello', options: { loop: 2 } },
      },
    ]);
  });

  test('a route that both added, in every field that differs, even if one side lacks it', () => {
    const merge = mergeTables(
      table(),
      table(row({ enabled: false, options: { loop: 2 } })),
      table(row({ destination: 'Hi', options: { loop: 2 } })),
    );
    expect(conflictsOf(merge)).toEqual([
      { kind: 'field', place, path: ['destination'], mine: 'Hello', theirs: 'Hi' },
      { kind: 'field', place, path: ['enabled'], mine: false },
    ]);
  });

  test('a setting that one removed and the other changed', () => {
    const us = { ...table(), numbering: { defaultCountry: 'US' } };
    const de = { ...table(), numbering: { defaultCountry: 'DE' } };
    expect(conflictsOf(mergeTables(us, table(), de))).toEqual([
      {
        kind: 'field',
        place: { kind: 'settings' },
        path: ['numbering'],
        base: us.numbering,
        theirs: de.numbering,
      },
    ]);
  });

  test('a default route that both changed to another type', () => {
    const to = (type: 'say' | 'play'): RouteTable => ({
      routes: [],
      default: { type, destination: 'https://example.com/' },
    });
    expect(conflictsOf(mergeTables(table(), to('say'), to('play')))).toMatchObject([
      { kind: 'destination', place: { kind: 'default' }, base: busy },
    ]);
  });
});

describe('choosing', () => {
  const base = table(row({ address: '1' }), row({ comment: 'a', options: { loop: 1 } }));
  const mine = table(row({ comment: 'b', options: { loop: 2 } }));
  const theirs = table(
    row({ address: '1', comment: 'kept' }),
    row({ comment: 'c', options: { loop: 3 } }),
  );
  const merge = mergeTables(base, mine, theirs);

  test('takes mine or theirs for each conflict', () => {
    expect(mergeTables(base, mine, theirs, chooseAll(merge, 'mine'))).toEqual({
      kind: 'merged',
      table: mine,
    });
    expect(mergeTables(base, mine, theirs, chooseAll(merge, 'theirs'))).toEqual({
      kind: 'merged',
      table: theirs,
    });
    const mixed = conflictsOf(merge).map((conflict) => ({
      conflict,
      take: conflict.kind === 'field' && conflict.path[0] === 'comment' ? 'mine' : 'theirs',
    })) as Parameters<typeof mergeTables>[3];
    expect(mergeTables(base, mine, theirs, mixed)).toEqual({
      kind: 'merged',
      table: table(
        row({ address: '1', comment: 'kept' }),
        row({ comment: 'b', options: { loop: 3 } }),
      ),
    });
  });

  test('leaves open what is not chosen', () => {
    const [first, ...rest] = conflictsOf(merge);
    expect(rest).toHaveLength(2);
    const partly = mergeTables(base, mine, theirs, [{ conflict: first!, take: 'theirs' }]);
    expect(conflictsOf(partly)).toEqual(rest);
  });

  test('asks again when a value has changed since the choice', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((comment) => table(row({ comment })));
    const choices = chooseAll(mergeTables(a!, b!, c!), 'mine');
    expect(conflictsOf(mergeTables(a!, b!, d!, choices))).toHaveLength(1);
  });

  test('settles each of several rows with the same address for itself', () => {
    const [one, two, three] = ['1', '2', '3'].map((comment) => row({ comment }));
    const edited = row({ comment: 'edited' });
    const three3 = [table(one!, two!, three!), table(one!), table(one!, two!, edited)] as const;
    const open = mergeTables(...three3);
    expect(open.table).toEqual(table(one!, edited));
    expect(mergeTables(...three3, chooseAll(open, 'mine'))).toEqual({
      kind: 'merged',
      table: table(one!),
    });
  });
});
