/** A command line as it can be pasted into a shell: with the file and the profile of this run. */
import type { CommonOptions } from './shell';

export function commandLine(
  { file, profile }: Pick<CommonOptions, 'file' | 'profile'>,
  ...words: readonly string[]
): string {
  const place = ['--file', file, ...(profile === undefined ? [] : ['--profile', profile])];
  return ['sip-provision', ...words, ...place].map(quoted).join(' ');
}

/** POSIX shell: single quotes keep everything but themselves. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
