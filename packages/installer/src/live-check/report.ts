/** The report of a live check: what a script turns into rows of the behaviour table. */
import { fieldsOf } from 'publishing';
import type { Outcome } from './question';

/** What answered: an account of Twilio's, or the local Twilio, whose answers prove nothing. */
export type Answerer = 'account' | 'emulator';

export interface Report {
  readonly liveCheck: 1;
  readonly answeredBy: Answerer;
  /** In UTC. */
  readonly date: string;
  readonly outcomes: readonly Outcome[];
  readonly measured: readonly string[];
}

/** What a row of the table needs to know of a report. */
export interface RowAnswer {
  readonly row: string;
  readonly question: string;
  readonly verdict: 'as-assumed' | 'otherwise';
  readonly found: string;
}

export interface TakenReport {
  readonly date: string;
  readonly answers: readonly RowAnswer[];
}

export function writeReport(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const ROW = /^[a-z0-9-]+\.[a-zA-Z0-9]+$/;
const ID = /^[a-z0-9-]+$/;
const MAX_FOUND_CHARACTERS = 120;

/** The answers of a report from an account; a text says why it cannot be taken. */
export function readReport(json: unknown): TakenReport | string {
  const { liveCheck, answeredBy, date, outcomes } = readFields(json);
  if (liveCheck !== 1 || !Array.isArray(outcomes)) return 'it is not a report of live-check';
  if (answeredBy !== 'account') return 'it was answered by the local Twilio, which proves nothing';
  if (typeof date !== 'string' || !DATE.test(date)) return 'it has no date';
  const answers: RowAnswer[] = [];
  for (const outcome of outcomes) {
    const { id, kind, found, settles } = readFields(outcome);
    if (kind !== 'as-assumed' && kind !== 'otherwise') continue;
    if (typeof id !== 'string' || !ID.test(id) || !Array.isArray(settles)) {
      return 'an answer in it names no question';
    }
    if (typeof found !== 'string' || found.length > MAX_FOUND_CHARACTERS || /[|\n<]/.test(found)) {
      return `the answer to ${id} cannot be read`;
    }
    for (const row of settles as readonly unknown[]) {
      if (typeof row !== 'string' || !ROW.test(row)) return `${id} names no row of the table`;
      answers.push({ row, question: id, verdict: kind, found });
    }
  }
  return { date, answers };
}

function readFields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? fieldsOf(value) : {};
}
