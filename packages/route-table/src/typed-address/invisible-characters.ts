/** Characters that nobody sees and no phone sends: they come with numbers that are copied from pages and contacts. */

/**
 * Controls but for tab and line end, which are blanks; format characters (U+200B, U+200E, U+202A, U+FEFF, soft hyphen),
 * blanks other than the space, what Unicode lets programs ignore (variation selectors, fillers, U+034F), the empty
 * braille cell, private use; unpaired surrogates too.
 */
const INVISIBLE =
  /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{DI}\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000]/gu;
const BLANK = /(?!\ufeff)\s|\u2800/;

export function hasInvisible(text: string): boolean {
  return text.search(INVISIBLE) >= 0;
}

/** Without them; one in the middle of a name is a blank. */
export function withoutInvisible(text: string): string {
  const visible = text.replace(INVISIBLE, (character) => (BLANK.test(character) ? ' ' : ''));
  return visible.replace(/ {2,}/g, ' ').trim();
}

/** `U+202A, U+202C`, at most three of them. */
export function namesOfInvisible(text: string): string {
  const found = [...new Set(text.match(INVISIBLE) ?? [])];
  const names = found.slice(0, 3).map((character) => {
    const code = character.codePointAt(0) ?? 0;
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
  return found.length > names.length ? `${names.join(', ')}…` : names.join(', ');
}
