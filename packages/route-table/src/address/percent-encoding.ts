/** The `%41` escapes of URIs, undone once. */

/**
 * One escaped character of well-formed UTF-8 (RFC 3629 §4, row by row), or else one escaped byte, captured.
 *
 * So exact that decodeURIComponent never throws: an error for each of a million broken bytes would take a minute.
 */
const ESCAPED = new RegExp(
  [
    '%[0-7][\\da-f]',
    '%(?:c[2-9a-f]|d[\\da-f])%[89ab][\\da-f]',
    '%(?:e0%[ab]|e[1-9a-cef]%[89ab]|ed%[89])[\\da-f]%[89ab][\\da-f]',
    '%(?:f0%[9ab]|f[1-3]%[89ab]|f4%8)[\\da-f](?:%[89ab][\\da-f]){2}',
    '(%[\\da-f]{2})',
  ].join('|'),
  'gi',
);

const BROKEN_ESCAPE = /%(?![\da-f]{2})/i;

/** Whether a `%` is not followed by two hexadecimal digits (RFC 3261 §25.1, `escaped`). */
export function hasBrokenEscape(text: string): boolean {
  return BROKEN_ESCAPE.test(text);
}

/**
 * Undoes every escape exactly once: `%2541` gives `%41`.
 *
 * RFC 3261 allows escapes of bytes that are not UTF-8. They have no character: they stay escapes, in upper case, so
 * that two different user parts never become one.
 */
export function unescapePercents(text: string): string {
  return text.includes('%') ? text.replace(ESCAPED, unescapeCharacter) : text;
}

function unescapeCharacter(escaped: string, notUtf8: string | undefined): string {
  return notUtf8?.toUpperCase() ?? decodeURIComponent(escaped);
}
