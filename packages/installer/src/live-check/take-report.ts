/** Puts the answers of a report into the file from which the behaviour table says "live". */
import type { Question } from './question';
import type { TakenReport } from './report';

interface LiveAnswer {
  readonly verdict: 'as-assumed' | 'otherwise';
  readonly found: string;
  /** In UTC. */
  readonly date: string;
}

/** `live-check.json` of the emulator. */
export interface LiveAnswers {
  /** Row → the question that settles it. */
  readonly asks: Readonly<Record<string, string>>;
  /** Row → what an account answered last. */
  readonly answers: Readonly<Record<string, LiveAnswer>>;
}

/** Rows of the table by the questions that are asked. */
export function rowsAsked(
  questions: readonly Pick<Question, 'id' | 'settles'>[],
): LiveAnswers['asks'] {
  const rows = questions.flatMap(({ id, settles }) => settles.map((row) => [row, id] as const));
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `taken` counts rows; answers to questions that are not asked any more are left out. */
export function takeReport(
  before: LiveAnswers['answers'],
  asks: LiveAnswers['asks'],
  { date, answers }: TakenReport,
): { readonly file: LiveAnswers; readonly taken: readonly string[] } {
  const known = answers.filter(({ row, question }) => asks[row] === question);
  const taken = known.map(({ row, verdict, found }) => [row, { verdict, found, date }] as const);
  const all = { ...before, ...Object.fromEntries(taken) };
  const sorted = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    file: { asks, answers: Object.fromEntries(sorted) },
    taken: taken.map(([row]) => row),
  };
}
