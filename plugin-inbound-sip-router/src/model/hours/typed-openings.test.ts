/** What people type as the openings of a day is understood, or left for validation to name. */
import { openingsOf, openingsText } from './typed-openings';

test.each([
  ['8-12, 13-17:30', '08:00-12:00, 13:00-17:30'],
  ['8:00 – 12:00; 13.15—17h30', '08:00-12:00, 13:15-17:30'],
  ['9am-5pm', '09:00-17:00'],
  ['9-5pm', '09:00-17:00'],
  ['1-5pm', '13:00-17:00'],
  ['12am to 12pm', '00:00-12:00'],
  ['8 to 12 and 1pm-6 pm', '08:00-12:00, 13:00-18:00'],
  ['22-6', '22:00-06:00'],
  ['0-24', '00:00-24:00'],
  ['24h', '00:00-24:00'],
  ['All day', '00:00-24:00'],
  ['closed', ''],
  ['  ', ''],
  ['–', ''],
])('%p is %p', (typed, expected) => {
  const openings = openingsOf(typed);
  expect(openingsText(openings)).toBe(expected);
  expect(openingsOf(openingsText(openings))).toEqual(openings);
});

test.each(['8', '8-25', '8:60-9', '13pm-14', 'morning', '8-12-13'])(
  '%p stays as it was typed',
  (typed) => {
    expect(openingsOf(`${typed}, 9-10`)).toEqual([typed, '09:00-10:00']);
  },
);
