/** Reads a file with routes, of this system or of another one, as its content says. */
import type { FileReading } from './file-reading';
import { isDialplan, readDialplan } from './foreign/read-dialplan';
import { readCsv } from './read-csv';
import { readJson } from './read-json';
import { finish, type Steps } from './steps';

/** Characters: above any table that fits into an asset, which has at most 10 MB. */
const MAX_FILE_SIZE = 20_000_000;

export function readFile(text: string): FileReading {
  return finish(readSteps(text));
}

export function* readSteps(text: string): Steps<FileReading> {
  yield 0;
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (content.length > MAX_FILE_SIZE) {
    return { kind: 'unreadable', problem: { kind: 'too-large' } };
  }
  if (content.trim() === '') return { kind: 'unreadable', problem: { kind: 'empty' } };
  if (isDialplan(content)) {
    return {
      kind: 'foreign',
      source: { kind: 'dialplan', dialplan: yield* readDialplan(content) },
    };
  }
  return /^\s*[[{]/.test(content) ? readJson(content) : yield* readCsv(content);
}
