/** Numbering settings on the call path: usable ones, or why they are not. */
import { checkNumbering } from '../validation/check-numbering';
import { noIssues } from '../findings/findings';
import type { Issue } from '../issue';
import type { Numbering } from '../table';

export type NumberingDecision =
  | { readonly kind: 'numbering'; readonly numbering: Numbering | undefined }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] };

/** Settings that are absent are fine; settings that are wrong would send calls to wrong rows. */
export function decideNumbering(settings: unknown): NumberingDecision {
  if (settings === undefined) return { kind: 'numbering', numbering: undefined };
  const found = noIssues();
  checkNumbering(settings, ['numbering'], found);
  if (found.issues.length > 0) return { kind: 'invalid', issues: found.issues };
  // Every field was checked.
  return { kind: 'numbering', numbering: settings as Numbering };
}
