/** A report becomes rows of the behaviour table that say "live". */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CALL_ROWS } from './calls/call-questions';
import { OPEN_QUESTIONS } from './open-questions';
import { ALL_QUESTIONS } from './questions/all-questions';
import { rowsAsked, takeReport } from './take-report';

const ASKS = { 'serverless.buildLive': 'delete-live-build', 'functions.crashed': 'crashed' };
const answer = (row: string, question: string) =>
  ({ row, question, verdict: 'as-assumed', found: '400' }) as const;

test('answers are put over older ones, with the date of the report', () => {
  const before = {
    'serverless.buildLive': { verdict: 'otherwise', found: '409', date: '2026-11-01' },
    'functions.crashed': { verdict: 'as-assumed', found: '500', date: '2026-11-01' },
  } as const;
  const answers = [answer('serverless.buildLive', 'delete-live-build')];
  expect(takeReport(before, ASKS, { date: '2026-12-01', answers })).toEqual({
    file: {
      asks: ASKS,
      answers: {
        'functions.crashed': before['functions.crashed'],
        'serverless.buildLive': { verdict: 'as-assumed', found: '400', date: '2026-12-01' },
      },
    },
    taken: ['serverless.buildLive'],
  });
});

test('an answer to a question that is not asked of its row is left out', () => {
  const answers = [answer('serverless.buildLive', 'other'), answer('api.unknown', 'crashed')];
  const { file, taken } = takeReport({}, ASKS, { date: '2026-12-01', answers });
  expect({ answers: file.answers, taken }).toEqual({ answers: {}, taken: [] });
});

test('the file of the emulator names the questions that are asked', () => {
  const file = join(__dirname, '../../../twilio-emulator/live-check.json');
  const { asks } = JSON.parse(readFileSync(file, 'utf8')) as { asks: unknown };
  expect(asks).toEqual(rowsAsked([...ALL_QUESTIONS, ...CALL_ROWS]));
});

test('a question has a name of its own, and a row is settled by one', () => {
  const all = [...ALL_QUESTIONS, ...CALL_ROWS, ...OPEN_QUESTIONS];
  const ids = all.map(({ id }) => id);
  const rows = all.flatMap(({ settles }) => settles);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(rows).size).toBe(rows.length);
});
