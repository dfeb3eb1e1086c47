/** The key of a route, as a log may show it. */

/**
 * The key of a route: a list of its domain, match and address as JSON, in which a number follows if the same three are
 * in the table twice. Whatever comes between a colon and an at sign may be a password that somebody pasted.
 */
export function loggedKey(key: string): string {
  return key.includes('@') ? key.replace(/:[^]*@/, ':***@') : key;
}
