/** The examples of reading numbers in the documents. */
import { allDocuments } from './documents';

export interface NumberExample {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly trunkPrefix: string;
  /** All ways to dial one number. */
  readonly dialled: readonly string[];
  readonly e164: string;
}

const HEADER = 'Country,Trunk prefix,Dialled,Is read as';

export function numberExamples(): readonly NumberExample[] {
  return allDocuments()
    .flatMap((document) => document.tables)
    .filter(({ header }) => header.join() === HEADER)
    .flatMap(({ rows }) => rows)
    .map(([country = '', trunkPrefix = '', dialled = '', e164 = '']) => ({
      country: code(country),
      trunkPrefix: code(trunkPrefix),
      dialled: (dialled.match(/`[^`]*`/g) ?? []).map(code),
      e164: code(e164),
    }));
}

function code(cell: string): string {
  return /`(.*)`/.exec(cell)?.[1] ?? '';
}
