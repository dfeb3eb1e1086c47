/** What is typed as an other day becomes its entry, and is shown again as it was typed. */
import { typedDay, typedTimes, withTypedDay, withTypedTimes } from './typed-day';

const entry = { id: 'd', name: 'Christmas Eve' };

test.each([
  [{ first: '2026-12-24', last: '', isYearly: false }, { on: '2026-12-24' }],
  [{ first: '2026-12-24', last: '2026-12-24', isYearly: false }, { on: '2026-12-24' }],
  [{ first: '2026-12-24', last: '', isYearly: true }, { on: '12-24' }],
  [
    { first: '2026-12-24', last: '2027-01-02', isYearly: false },
    { from: '2026-12-24', to: '2027-01-02' },
  ],
])('%p', (typed, expected) => {
  const made = withTypedDay({ ...entry, on: '2020-01-01' }, typed);
  expect(made).toEqual({ ...entry, ...expected });
  expect(withTypedDay(made, typedDay(made, 2026) ?? typed)).toEqual(made);
});

test('days of other forms have no date to type', () => {
  for (const on of ['11.thu.4', 'easter-2'])
    expect(typedDay({ ...entry, on }, 2026)).toBeUndefined();
});

test.each([
  ['', {}],
  ['closed', { open: [] }],
  ['8-12', { open: ['08:00-12:00'] }],
])('times %p', (text, expected) => {
  const made = withTypedTimes({ ...entry, open: ['00:00-01:00'] }, text);
  expect(made).toEqual({ ...entry, ...expected });
  expect(withTypedTimes(made, typedTimes(made))).toEqual(made);
});
