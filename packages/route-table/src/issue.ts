/** One thing wrong or doubtful in a route table: what validation answers with. */

/**
 * A finding of validation. Findings are data: they are listed all at once and never thrown.
 *
 * `code` is stable and for programs (`kebab-case`), `path` leads to the field (`['routes', 3, 'options', 'timeout']`),
 * `message` is for people: what is wrong, with which thing, and what to do.
 */
export interface Issue {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}
