/** Painting half hours changes exactly those. */
import { painted, paintedSlots } from './painted-openings';

const shown = (openings: readonly string[]) =>
  paintedSlots(openings).flatMap((isOpen, slot) => (isOpen ? [slot] : []));

test('half hours that are open in part or whole are shown', () => {
  expect(shown(['08:00-09:30'])).toEqual([16, 17, 18]);
  expect(shown(['08:10-08:40'])).toEqual([16, 17]);
  expect(shown(['22:00-06:00'])).toEqual([44, 45, 46, 47]);
  expect(shown(['00:00-24:00'])).toHaveLength(48);
  expect(shown(['unreadable'])).toEqual([]);
});

test.each([
  [[], [16, 23], true, ['08:00-12:00']],
  [[], [23, 16], true, ['08:00-12:00']],
  [['08:00-12:00'], [24, 33], true, ['08:00-17:00']],
  [['13:00-17:00'], [16, 23], true, ['08:00-12:00', '13:00-17:00']],
  [['08:00-17:00'], [24, 25], false, ['08:00-12:00', '13:00-17:00']],
  [['08:10-16:50'], [24, 25], false, ['08:10-12:00', '13:00-16:50']],
  [['08:00-12:00'], [16, 23], false, []],
  [['22:00-06:00'], [40, 41], true, ['20:00-21:00', '22:00-06:00']],
  [['22:00-06:00'], [42, 43], true, ['21:00-06:00']],
  [['22:00-06:00'], [46, 47], false, ['22:00-23:00']],
  [[], [0, 47], true, ['00:00-24:00']],
] as const)('%p painted over %p, open %p, is %p', (openings, slots, isOpen, expected) => {
  expect(painted(openings, slots, isOpen)).toEqual(expected);
});
