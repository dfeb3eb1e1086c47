/** Writes the declaration of an account as it is: the plan after it is empty, whatever the account holds. Pure. */
import { Document } from 'yaml';
import type { ObservedState } from '../resources/observed-state';
import { findDisagreements } from './find-disagreements';
import { importSections, placeOf, type LeftOut } from './import-sections';

export interface ImportedDeclaration {
  readonly text: string;
  /** What no declaration can say, and is therefore left out or left as it is; one line each, with the reason. */
  readonly skipped: readonly string[];
}

const COMMENT =
  ' Written by sip-provision import: passwords are not part of an account that can be read.';

/**
 * Names that no file can hold are known beforehand. Everything else is tried: what the written declaration does not say
 * exactly as the account has it is left out, until the two agree.
 */
export function importDeclaration(observed: ObservedState): ImportedDeclaration {
  const leftOut = new Map<string, LeftOut>();
  for (;;) {
    const { sections, skipped } = importSections(observed, leftOut);
    const text = write(sections);
    const found = findDisagreements(text, observed);
    if (found.length === 0) return { text, skipped };
    const before = leftOut.size;
    for (const { path, why, isAboutEmergencyAddress } of found) {
      const [section, name] = path;
      const place = placeOf(String(section), String(name), isAboutEmergencyAddress);
      if (name !== undefined) leftOut.set(place, { why });
    }
    // Every round leaves out one thing more, so that this ends.
    if (leftOut.size === before) throw new Error(`import: ${found[0]?.why ?? ''}`);
  }
}

function write(sections: Readonly<Record<string, unknown>>): string {
  const document = new Document(sections);
  document.commentBefore = COMMENT;
  return document.toString({ lineWidth: 0 });
}
