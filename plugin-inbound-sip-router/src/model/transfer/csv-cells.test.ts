/** That CSV is read and written as papaparse does, which many programs use. */
import fc from 'fast-check';
import { parse, unparse, type ParseResult } from 'papaparse';
import { readCells, writeCells } from './csv-cells';

const text = (...more: readonly string[]) =>
  fc.string({ unit: fc.constantFrom('"', ',', ' ', 'a', 'ä', ';', ...more), maxLength: 24 });

test.each(['\n', '\r\n', '\r'] as const)(
  'cells before the first bad quotation mark, and the mark, are found: %j',
  (newline) => {
    fc.assert(
      fc.property(text(newline), fc.constantFrom(',', ';', 'a'), (csv, delimiter) => {
        // papaparse takes space behind a quotation mark before everything but the end.
        fc.pre(csv !== '' && !/" +$/.test(csv));
        const { rows, badQuotes } = readCells(csv, delimiter);
        const { data, errors }: ParseResult<string[]> = parse(csv, { delimiter, newline });
        const [firstBad] = errors.map(({ row }) => row);
        expect([...badQuotes][0]).toBe(firstBad);
        expect(rows.slice(0, firstBad)).toEqual(data.slice(0, firstBad));
      }),
      { numRuns: 5_000 },
    );
  },
);

test('rows may end with different line ends', () => {
  expect(readCells('a,b\nc\r\nd\re', ',').rows).toEqual([['a', 'b'], ['c'], ['d'], ['e']]);
});

test('what is written is what papaparse writes, and reads as it was', () => {
  const cells = fc.array(fc.array(text('\n', '\r', '\uFEFF', '='), { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(cells, (rows) => {
      fc.pre(rows.length > 0);
      const written = writeCells(rows);
      expect(written).toBe(`${unparse(rows, { newline: '\r\n' })}\r\n`);
      expect(readCells(written, ',').rows.slice(0, -1)).toEqual(rows);
    }),
  );
});

test('a large file is read in one pass', () => {
  const row = '"a ""b"" c",d,"e\nf"\r\n';
  const { rows } = readCells(row.repeat(50_000), ',');
  expect(rows).toHaveLength(50_001);
  expect(rows[49_999]).toEqual(['a "b" c', 'd', 'e\nf']);
});
