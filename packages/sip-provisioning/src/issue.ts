/** One thing wrong with a declaration or an account: what checks answer with. */

/**
 * Findings are data: listed all at once, never thrown. `code` is stable (`kebab-case`), `path` leads to the place in
 * the declaration, `message` is for people: what is wrong, with which thing, and what to do.
 */
export interface Issue {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}
