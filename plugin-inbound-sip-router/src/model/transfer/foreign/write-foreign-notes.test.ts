/** That all of what is not carried over is in the file, whoever wrote it. */
import { english } from '../../../texts/texts';
import type { ForeignTable } from './foreign-table';
import { foreignNotes, writeForeignNotes } from './write-foreign-notes';

const { foreign } = english;

const table: ForeignTable = {
  rows: [
    { line: 2, address: '4701', ways: [{ target: 'known' }] },
    { line: 4, address: '4702', ways: [{ target: 'known' }, { target: '=cmd' }] },
  ],
  default: undefined,
  notes: [{ line: 3, kind: 'include', what: 'night,20:00-21:00' }],
};
const meanings = new Map([['known', { type: 'say' as const, destination: 'x' }]]);

test('lines that are not carried over, and rows to a destination without a meaning, in order', () => {
  expect(foreignNotes(table, meanings, foreign)).toEqual([
    ['3', 'night,20:00-21:00', foreign.notes.include],
    ['4', '4702', foreign.withoutMeaning({ target: '=cmd' })],
  ]);
});

test('each line is there, and none is a formula', () => {
  const notes = Array.from({ length: 200 }, (_, at) => ({
    line: at + 1,
    kind: 'unread' as const,
    what: '=1+1',
  }));
  const text = writeForeignNotes(foreignNotes({ ...table, rows: [], notes }, meanings, foreign));
  expect(text.split('\r\n').filter((line) => /^\d+,'=1\+1,/.test(line))).toHaveLength(200);
});
