/** How the end of a switch is read. */
import { readUntil } from './read-until';

const NOW = Date.parse('2026-11-28T14:02:05Z');
const NY = 'America/New_York';

test.each([
  ['an instant stays as it is written', '2026-11-30T08:00-05:00', NY, '2026-11-30T08:00-05:00'],
  ['also of another zone', '2026-11-30T08:00Z', NY, '2026-11-30T08:00Z'],
  ['a time of day is that of the hours', '18:00', NY, '2026-11-28T18:00:00-05:00'],
  ['tomorrow if it is past there', '8:00', NY, '2026-11-29T08:00:00-05:00'],
  ['wherever the command runs', '18:00', 'Asia/Kolkata', '2026-11-29T18:00:00+05:30'],
  ['midnight is the next one', '0:00', NY, '2026-11-29T00:00:00-05:00'],
])('%s', (_what, text, zone, expected) => {
  expect(readUntil(text, zone, NOW)).toBe(expected);
});

test.each(['', 'tomorrow', '24:00', '18.00', '18:60', '2026-11-30', '2026-11-30T08:00', '+2h'])(
  'anything else is refused, with examples: %p',
  (text) => {
    expect(() => readUntil(text, NY, NOW)).toThrow('2026-11-30T08:00-05:00');
  },
);
