/** A command line as it can be pasted into a POSIX shell. */

/** Single quotes keep everything but themselves. */
export function asTyped(words: readonly string[]): string {
  return words.map(quoted).join(' ');
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
