/** What a call may rely on in stored hours, whatever JSON has been stored. */
import { compileHours } from './compile-hours';
import { isReadableHolidayList, isReadableHours } from './readable-hours';
import type { HolidayList } from './hours';

const GOOD = {
  id: 'h',
  name: 'H',
  timeZone: 'UTC',
  week: { mon: ['08:00-12:00'] },
  holidays: ['us'],
  days: [{ id: 'd', on: '12-24', open: [], otherwise: 'holiday' }],
  switch: { state: 'open', at: '2026-11-30T08:00Z', until: '2026-11-30T09:00Z' },
};
const JUNK: readonly unknown[] = [null, 0, '', 'x', true, [], {}, [null], [[]], [{}], { mon: 'x' }];

test('what is valid is readable', () => {
  expect(isReadableHours(GOOD)).toBe(true);
  expect(isReadableHolidayList({ id: 'us', name: 'US', days: GOOD.days })).toBe(true);
});

test('whatever is readable, compiling it does not throw', () => {
  let readable = 0;
  const lists = new Map<string, HolidayList>();
  const places = ['id', 'timeZone', 'week', 'holidays', 'days', 'switch'];
  const inner = ['id', 'on', 'from', 'to', 'open', 'week', 'otherwise', 'state', 'at', 'until'];
  for (const junk of JUNK) {
    const spoilt: readonly unknown[] = [
      junk,
      ...places.map((name) => ({ ...GOOD, [name]: junk })),
      ...inner.map((name) => ({ ...GOOD, days: [{ ...GOOD.days[0], [name]: junk }] })),
      ...inner.map((name) => ({ ...GOOD, switch: { ...GOOD.switch, [name]: junk } })),
      { ...GOOD, week: { tue: junk } },
    ];
    for (const value of spoilt) {
      if (!isReadableHours(value)) continue;
      readable += 1;
      expect(() => compileHours(value, lists)).not.toThrow();
    }
  }
  expect(readable).toBeGreaterThan(10);
});

test.each<[string, object]>([
  ['no zone', { timeZone: '' }],
  ['an opening that is a number', { week: { mon: [8] } }],
  ['a switch without an end', { switch: { state: 'open', at: 'x' } }],
  ['a switch of another state', { switch: { ...GOOD.switch, state: 'ajar' } }],
  ['a day without an id', { days: [{ on: '12-24' }] }],
  [
    'a day that is otherwise something else',
    { days: [{ id: 'd', on: '12-24', otherwise: 'open' }] },
  ],
])('%s is not readable', (_what, more) => {
  expect(isReadableHours({ ...GOOD, ...more })).toBe(false);
});
