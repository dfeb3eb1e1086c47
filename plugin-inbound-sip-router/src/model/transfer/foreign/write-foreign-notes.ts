/** Writes what of a foreign file is not carried over, or not as it is there, each with its line: all of it, however much. */
import type { Texts } from '../../../texts/texts';
import { csvText } from '../write-csv';
import type { ForeignTable } from './foreign-table';
import type { Meanings } from './meant-file';

type ForeignNoteWords = Pick<Texts['foreign'], 'notes' | 'withoutMeaning'>;

/** Of the file: line, what is there, and why; those without a meaning too. */
export function foreignNotes(
  { rows, notes }: ForeignTable,
  meanings: Meanings,
  words: ForeignNoteWords,
): readonly (readonly [line: string, what: string, reason: string])[] {
  const unmeant = rows.flatMap(({ line, address, ways }) => {
    const open = ways.find(({ target }) => !meanings.has(target));
    return open
      ? [{ line, what: address, reason: words.withoutMeaning({ target: open.target }) }]
      : [];
  });
  const told = notes.map(({ line, what, kind }) => ({ line, what, reason: words.notes[kind] }));
  return [...told, ...unmeant]
    .sort((one, other) => one.line - other.line)
    .map(({ line, what, reason }) => [`${line}`, what, reason]);
}

/** As CSV, in which no cell is a formula. */
export function writeForeignNotes(found: ReturnType<typeof foreignNotes>): string {
  return csvText(['line', 'what', 'reason'], found);
}
