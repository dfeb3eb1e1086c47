/** The words in which the reading of a plan is told. */
import type { RouteTable } from '../table';
import type { ReadingParams, ReadingText, Texts } from '../texts/texts';
import { writeText } from '../texts/write-text';

/** What people call things by: the lists of the table that was read. */
export type NamedLists = Pick<RouteTable, 'hours' | 'holidays' | 'callerLists'>;

/** Writes one text of a reading. */
export type Say = <Text extends ReadingText>(text: Text, params: ReadingParams<Text>) => string;

export function sayIn(texts: Texts): Say {
  return (text, params) => writeText(texts.reading[text], params, texts);
}
