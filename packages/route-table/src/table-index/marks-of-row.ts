/** The marks of a row: it can be found by each text that a call may have in common with it. */
import { markOf } from './marks';
import { canonicalSipDomain } from '../address/sip-domain';
import { addressInKey } from '../answer/row-keys';
import { exactAddress } from '../matching/exact-rows';
import { parsePattern, prefixPattern, type Pattern } from '../matching/pattern';
import { hasRowKey, rowKeyFault, unreadableRowAddress, type RowKey } from '../matching/row-key';

/** Longer beginnings are cut: numbers are shorter. In UTF-16 units. */
const MAX_BEGINNING = 24;

export interface RowMarks {
  readonly marks: readonly number[];
  /** How much of a prefix or pattern its mark is of, in UTF-16 units. */
  readonly beginning?: number;
  /** The address of an exact row, unescaped: by E.164 it is found by its last digits. */
  readonly exact?: string;
}

const NO_MARKS: RowMarks = { marks: [] };

/** As `compileTable` takes the row, valid or not. */
export function marksOfRow(row: unknown): RowMarks {
  if (!hasRowKey(row)) return marksOfAbsent(row, rowKeyFault(row) !== undefined);
  const domain = row.domain ? canonicalSipDomain(row.domain) : '';
  if (domain === undefined) return marksOfAbsent(row, true);
  if (row.match === undefined || row.match === 'exact') {
    const exact = exactAddress(row.address);
    return { marks: [markOf('exact', domain, exact)], exact };
  }
  const beginning = beginningOfRow(row);
  if (beginning === undefined) return NO_MARKS;
  return { marks: [markOf('beginning', domain, beginning)], beginning: beginning.length };
}

/** A row that is disabled or cannot be read; the latter takes the calls to its very address. */
function marksOfAbsent(row: unknown, isUnreadable: boolean): RowMarks {
  const absent = markOf('absent', '', addressInKey(row));
  const address = isUnreadable ? unreadableRowAddress(row) : undefined;
  if (address === undefined) return { marks: [absent] };
  const exact = exactAddress(address);
  return { marks: [absent, markOf('exact', '', exact)], exact };
}

/** What every text that a prefix or pattern matches begins with; undefined for one that is not a pattern. */
export function beginningOfRow(row: RowKey): string | undefined {
  const pattern = patternOf(row);
  return pattern && beginningOf(pattern);
}

function patternOf({ address, match }: RowKey): Pattern | undefined {
  if (match === 'prefix') return prefixPattern(address);
  const parsed = parsePattern(address);
  return parsed.kind === 'parsed' ? parsed.pattern : undefined;
}

function beginningOf({ places }: Pattern): string {
  let beginning = '';
  for (const { size, bounds } of places) {
    if (size !== 1 || beginning.length >= MAX_BEGINNING) break;
    beginning += String.fromCodePoint(bounds[0] ?? 0);
  }
  return beginning.slice(0, MAX_BEGINNING);
}
