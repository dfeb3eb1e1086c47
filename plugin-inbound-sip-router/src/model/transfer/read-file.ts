/** Reads a file with routes, CSV or JSON, as its content says. */
import type { FileReading } from './file-reading';
import { readCsv } from './read-csv';
import { readJson } from './read-json';

/** Characters: above any table that fits into an asset, which has at most 10 MB. */
const MAX_FILE_SIZE = 20_000_000;

export function readFile(text: string): FileReading {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (content.length > MAX_FILE_SIZE) {
    return { kind: 'unreadable', problem: { kind: 'too-large' } };
  }
  if (content.trim() === '') return { kind: 'unreadable', problem: { kind: 'empty' } };
  return /^\s*[[{]/.test(content) ? readJson(content) : readCsv(content);
}
