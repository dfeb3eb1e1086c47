/** What a table means otherwise since digits are read by how their country dials: its rows, and calls to them. */
import type { TableSource } from '../matching/compile-table';
import { hasRowKey } from '../matching/row-key';
import type { Numbering } from './numbering-settings';
import { phoneNumberLibrary } from './phone-number-library';
import { readE164, resolveE164 } from './numbering';

/** Digits that are read as another number than before 0.2. */
export interface ReadingChange {
  /** The row. */
  readonly index: number;
  /** Whether the address of the row is read otherwise, or only what callers may dial to reach it. */
  readonly kind: 'row' | 'dialled';
  /** The address of the row, or a number that callers may dial. */
  readonly number: string;
  /** E.164; undefined if the digits did not resolve. */
  readonly before: string | undefined;
  readonly now: string | undefined;
}

/** A list for people: of a large table no more is looked at. */
const MAX_CHANGES = 200;

/**
 * Exact routes whose address is read as another number than before 0.2, and numbers without `+` that reach a route
 * now and were another number before. At most 200.
 *
 * For installer and editor, which show it when a router is updated. Disabled rows and rows without a readable address
 * are left out.
 */
export function findReadingChanges({ routes, numbering }: TableSource): readonly ReadingChange[] {
  if (numbering === undefined) return [];
  const changes: ReadingChange[] = [];
  routes.forEach((row, index) => {
    if (changes.length >= MAX_CHANGES || !hasRowKey(row)) return;
    const { address, match = 'exact' } = row;
    if (match !== 'exact') return;
    const ofRow = changeOf(address, numbering);
    if (ofRow !== undefined) changes.push({ index, kind: 'row', ...ofRow });
    const bare = resolveE164(address, numbering)?.slice('+'.length);
    if (bare === undefined || bare === address) return;
    const ofCall = changeOf(bare, numbering);
    if (ofCall !== undefined) changes.push({ index, kind: 'dialled', ...ofCall });
  });
  return changes.slice(0, MAX_CHANGES);
}

function changeOf(
  number: string,
  numbering: Numbering,
): Pick<ReadingChange, 'number' | 'before' | 'now'> | undefined {
  const before = readE164(number, numbering, phoneNumberLibrary().nationalFirstE164);
  const now = resolveE164(number, numbering);
  return before === now ? undefined : { number, before, now };
}
