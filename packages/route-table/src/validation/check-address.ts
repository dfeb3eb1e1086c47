/** Checks an address: whether it is one, or a pattern that can be read. */
import { fault } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { parsePattern } from '../matching/pattern';
import type { MatchKind } from '../table';

/** `path` leads to the address. */
export function checkAddress(address: string, match: MatchKind, path: Path, found: Findings): void {
  if (match === 'exact' && address === '') {
    fault(found, path, 'empty:address', {});
    return;
  }
  const pattern = match === 'pattern' ? parsePattern(address) : undefined;
  if (pattern?.kind !== 'failed') {
    found.advice?.onAddress({ address, match, path }, found);
    return;
  }
  const remedy = found.advice?.remedyOfPattern(address, path);
  for (const { text, sign } of pattern.faults) fault(found, path, text, { sign }, remedy);
}
