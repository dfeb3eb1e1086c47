/** Checks that the openings of one day do not overlap. */
import { openingsOverlap, parseOpening } from './opening';
import { fault } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';

/** @param texts valid openings; anything else is skipped. */
export function checkOpenings(texts: unknown, path: Path, found: Findings): void {
  if (!Array.isArray(texts)) return;
  const openings = (texts as readonly unknown[]).map((text) => parseOpening(String(text)));
  openings.forEach((opening, index) => {
    const above = openings.findIndex(
      (other, place) => place < index && other && opening && openingsOverlap(other, opening),
    );
    if (above < 0) return;
    const both = { one: String(texts[above]), other: String(texts[index]) };
    fault(found, [...path, index], 'openings-overlap', both);
  });
}
