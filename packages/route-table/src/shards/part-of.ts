/**
 * Says in which part of a sharded table a row is, and in which parts the rows are that may take a call.
 *
 * Where a row is follows from its `match` and its address alone, so rows with one key are always in one part:
 *
 * - an exact row by its last four digits, which a number keeps however it is written or dialled (`e164-index`); an
 *   address with fewer digits by all of it;
 * - a prefix or pattern by the first characters of what it matches, if so many of them are fixed;
 * - all others are in the common part, which every call is looked up in.
 */
import type { CalledAddress } from '../address/called-address';
import { isFields } from '../findings/untrusted';
import { lastDigits, NO_DIGITS, SHARED_KEYS } from '../matching/e164-index';
import { exactAddress } from '../matching/exact-rows';
import type { Numbering } from '../numbering/numbering-settings';
import { beginningOfRow } from '../table-index/marks-of-row';
import { markOf } from '../table-index/marks';
import { viewsOfCall } from '../table-index/views-of-call';

/** So many leave room for other private assets of a build, of which Twilio allows 50 (docs, serverless limits). */
const HASHED_PARTS = 24;
/** The number behind theirs. */
export const COMMON_PART = HASHED_PARTS;
/** UTF-16 units: `+1555123`, a country and its area, is one longer. */
const BEGINNING = 7;

/** From 0 to `COMMON_PART`. */
export function partOfRow(row: unknown): number {
  const { address, match } = isFields(row) ? row : {};
  if (typeof address !== 'string') return COMMON_PART;
  if (match !== 'prefix' && match !== 'pattern') return partOfExact(exactAddress(address));
  const beginning = beginningOfRow({ address, match });
  return beginning === undefined ? COMMON_PART : (partOfBeginning(beginning) ?? COMMON_PART);
}

/** @param hasPatterns whether a part has prefixes or patterns: most have none, and need not be opened for one. */
export function partsOfCall(
  called: CalledAddress,
  numbering: Numbering | undefined,
  hasPatterns: (part: number) => boolean,
): readonly number[] {
  const { dialled, means, forms } = viewsOfCall(called, numbering);
  const parts = new Set<number>();
  for (const view of [...dialled, ...means, ...forms]) parts.add(partOfExact(view));
  for (const view of [...dialled, ...means]) {
    const part = partOfBeginning(view);
    if (part !== undefined && hasPatterns(part)) parts.add(part);
  }
  parts.add(COMMON_PART);
  return [...parts];
}

function partOfExact(address: string): number {
  const digits = lastDigits(address);
  return partOfText(digits === NO_DIGITS ? address : String(digits % SHARED_KEYS));
}

function partOfBeginning(text: string): number | undefined {
  return text.length < BEGINNING ? undefined : partOfText(text.slice(0, BEGINNING));
}

function partOfText(text: string): number {
  return markOf('exact', '', text) % HASHED_PARTS;
}
