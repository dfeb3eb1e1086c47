/** What an account answered is in the table. */
import { behaviourTable } from './behaviour-table';
import { howSure, readLiveAnswers } from './live-answers';

const answer = { found: '409, code 20409', date: '2026-12-01' };

test('a row that was answered as assumed is live, with its date', () => {
  expect(howSure('assumed', { ...answer, verdict: 'as-assumed' })).toBe('live (2026-12-01)');
  expect(howSure('docs', undefined)).toBe('docs');
});

test('a row that was answered otherwise says how', () => {
  expect(howSure('assumed', { ...answer, verdict: 'otherwise' })).toBe(
    'assumed; otherwise on an account: 409, code 20409 (2026-12-01)',
  );
});

test('questions are asked about rows that there are', () => {
  const { asks, answers } = readLiveAnswers();
  const rows = new Set(behaviourTable().map(({ id }) => id));
  const named = [...Object.keys(asks), ...Object.keys(answers)];
  expect(named.filter((row) => !rows.has(row))).toEqual([]);
  expect(Object.keys(asks).length).toBeGreaterThan(30);
});
