/** A command line as it can be pasted into a shell: with the file and the profile of this run. */
import { asTyped } from 'command-line';
import type { CommonOptions } from './shell';

export function commandLine(
  { file, profile }: Pick<CommonOptions, 'file' | 'profile'>,
  ...words: readonly string[]
): string {
  const place = ['--file', file, ...(profile === undefined ? [] : ['--profile', profile])];
  return asTyped(['sip-provision', ...words, ...place]);
}
