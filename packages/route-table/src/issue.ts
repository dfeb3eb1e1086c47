/** One thing wrong or doubtful in a route table, in words: what validation answers with. */
import type { Finding, Remedy } from './findings/findings';
import { english } from './texts/en';
import type { Texts } from './texts/texts';
import { writeText } from './texts/write-text';

/**
 * A finding of validation. Issues are data: they are listed all at once and never thrown.
 *
 * `code` is stable and for programs (`kebab-case`), `path` leads to the field (`['routes', 3, 'options', 'timeout']`),
 * `message` is for people: what is wrong, with which thing, and what to do.
 */
export interface Issue {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** What puts it right, if that is certain enough to offer. */
  readonly remedy?: Remedy;
}

/** A finding in the words of a language. */
export function issueOf(
  { code, path, text, params, remedy }: Finding,
  texts: Texts = english,
): Issue {
  const message = writeText(texts.findings[text], params, texts);
  return { code, path, message, ...(remedy && { remedy }) };
}
