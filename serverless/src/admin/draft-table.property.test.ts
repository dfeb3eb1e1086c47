/** No admin gets a secret out of the table that somebody else has entered, whatever they send. */
import fc from 'fast-check';
import { changesBetween, makeRecord, maskTable } from 'publishing';
import { secretMarkersIn, validateTable, type RouteTable } from 'route-table';
import { distinct, secretRow, type Json, type JsonObject, type Row } from '../../test/secret-rows';
import { receiversOf } from '../../test/where-secrets-are';
import { draftTable } from './draft-table';

const TOKEN = 'the auth token of the account';
const HANGUP = { type: 'hangup', destination: '' };

/** Unlike each other and unlike anything else in a table. */
const secretsIn = (value: unknown) => [
  ...new Set(JSON.stringify(value).match(/s3cr3t[0-9]+z/g) ?? []),
];
let made = 0;
const fresh = fc.constant(0).map(() => `s3cr3t${(made += 1)}z`);
const tableOf = (rows: readonly Row[]) => ({ routes: distinct(rows), default: HANGUP });

/** What the second admin makes of what they see: markers moved anywhere, hosts changed, rows copied. */
type Move =
  | { readonly kind: 'add'; readonly pick: number; readonly make: (marker: string) => Row }
  | { readonly kind: 'put'; readonly pick: number; readonly at: number; readonly form: number }
  | { readonly kind: 'swap'; readonly at: number; readonly from: number }
  | { readonly kind: 'host' | 'rename' | 'retype' | 'same'; readonly at: number };

const index = fc.nat(200);
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.tuple(index, secretRow(fc.constant('MARKER'))).map(([pick, row]) => ({
    kind: 'add' as const,
    pick,
    make: (marker: string) => JSON.parse(JSON.stringify(row).split('MARKER').join(marker)) as Row,
  })),
  fc.record({ kind: fc.constant('put' as const), pick: index, at: index, form: fc.nat(6) }),
  fc.record({ kind: fc.constant('swap' as const), at: index, from: index }),
  fc.record({ kind: fc.constantFrom('host', 'rename', 'retype', 'same'), at: index }),
);

const FORMS: readonly ((marker: string) => string)[] = [
  (marker) => marker,
  (marker) => `https://${marker}@evil.example/`,
  (marker) => `https://evil.example/?token=${marker}`,
  (marker) => `sip:x:${marker}@evil.example`,
  (marker) => `<Dial><Sip password="${marker}">sip:x@evil.example</Sip></Dial>`,
  (marker) => `Listen: ${marker}`,
  (marker) => `<Say>${marker}</Say>`,
];

const pickOf = <Value>(values: readonly Value[], at: number): Value | undefined =>
  values.length === 0 ? undefined : values[at % values.length];

function played(table: { routes: readonly Row[] }, moves: readonly Move[]): readonly Row[] {
  const markers = secretMarkersIn(table);
  let rows = table.routes;
  for (const each of moves) {
    if (each.kind === 'add') {
      const marker = pickOf(markers, each.pick);
      if (marker !== undefined) rows = [...rows, each.make(marker)];
    } else
      rows = rows.map((row, at) => (at === each.at % rows.length ? edited(row, rows, each) : row));
  }
  return rows;

  function edited(row: Row, all: readonly Row[], each: Exclude<Move, { kind: 'add' }>): Row {
    switch (each.kind) {
      case 'put': {
        const marker = pickOf(markers, each.pick) ?? '';
        return withText(row, each.at, () => (FORMS[each.form] ?? String)(marker));
      }
      case 'swap': {
        const texts = textsOf(pickOf(all, each.from) ?? row);
        return withText(row, each.at, (text) => pickOf(texts, each.from) ?? text);
      }
      case 'host':
        return JSON.parse(JSON.stringify(row).split('pbx.example.com').join('evil.example')) as Row;
      case 'rename':
        return { ...row, address: `9${each.at}` };
      case 'retype':
        return { ...row, type: each.at % 2 === 0 ? 'say' : 'play' };
      case 'same':
        return row;
    }
  }
}

function textsOf(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value as JsonObject).flatMap(textsOf)
    : [];
}

/** The row with one of its texts replaced, other than its type. */
function withText(row: Row, at: number, replace: (text: string) => string): Row {
  const texts = textsOf(row).filter((text) => text !== row['type']);
  const text = JSON.stringify(pickOf(texts, at) ?? '');
  return JSON.parse(
    JSON.stringify(row).replace(text, () => JSON.stringify(replace(JSON.parse(text) as string))),
  ) as Row;
}

const counts = { refused: 0, moved: 0, kept: 0 };

test('secrets only go to whom they were entered for, and nothing that is answered or kept has one', () => {
  fc.assert(
    fc.property(
      fc.array(secretRow(fresh), { minLength: 1, maxLength: 4 }),
      fc.array(move, { maxLength: 5 }),
      (rows, moves) => {
        const live = tableOf(rows);
        fc.pre(validateTable(live).kind === 'valid');
        const secrets = secretsIn(live);
        const allowed = new Set(live.routes.flatMap((row) => receiversOf(row, secrets)));
        const seen = maskTable(live, TOKEN);
        expect(secretsIn(seen.shown)).toEqual([]);

        const sent = tableOf(played(seen.shown as { routes: readonly Row[] }, moves));
        const made = draftTable({ kind: 'data', data: sent }, seen, TOKEN);
        if (made.kind === 'refused') {
          counts.refused += 1;
          expect(secretsIn(made)).toEqual([]);
          return;
        }
        const table = made.table as unknown as { routes: readonly Row[] };
        for (const line of table.routes.flatMap((row) => receiversOf(row, secrets))) {
          expect([...allowed]).toContain(line);
        }
        if (secretsIn(table).length > 0) counts[moves.length > 0 ? 'moved' : 'kept'] += 1;
        expect(secretMarkersIn(table)).toEqual([]);
        const after = maskTable(made.table, TOKEN).table!;
        const record = makeRecord({
          id: 'publish-one',
          author: 'ada',
          at: new Date(0),
          note: '',
          requestTag: '',
          changes: changesBetween(seen.table, after),
          table: after,
          earlier: [],
          archive: [],
        });
        expect(secretsIn([after, record])).toEqual([]);
      },
    ),
    { numRuns: 1_000, seed: 20261128 },
  );
  // The moves must try something: many are refused, and many that harm nobody are not.
  expect(counts.refused).toBeGreaterThan(200);
  expect(counts.moved).toBeGreaterThan(30);
});

test('what is sent as it was shown is the table as it was', () => {
  fc.assert(
    fc.property(fc.array(secretRow(fresh), { maxLength: 4 }), (rows) => {
      const live = tableOf(rows);
      fc.pre(validateTable(live).kind === 'valid');
      const seen = maskTable(live, TOKEN);
      const sent = { kind: 'data', data: seen.shown } as const;
      expect(draftTable(sent, seen, TOKEN)).toEqual({
        kind: 'draft',
        table: live as unknown as RouteTable,
      });
    }),
    { seed: 20261128 },
  );
});
