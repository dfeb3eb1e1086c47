/** What of a user part was dialled. */
import { dialledNumber, isDiallable, withoutVisualSeparators } from './dialled-number';

describe('the dialled number of a user part', () => {
  it.each([
    ['+1-201-555-0123', '+12015550123'],
    ['(555)123.4567', '5551234567'],
    ['+15551234567;npdi;rn=+15550000000', '+15551234567'],
    ['%2B15551234567;phone-context=example.com', '+15551234567'],
    ['+1%20555%20123', '+1555123'],
    ['*72', '*72'],
    ['#31%23', '#31#'],
    ['alice.smith', 'alice.smith'],
    ['alice-1', 'alice-1'],
    ['1-800-FLOWERS', '1-800-FLOWERS'],
    ['user;par=u%40example.net', 'user'],
    ['', ''],
  ])('of %j is %j', (user, number) => {
    expect(dialledNumber(user)).toBe(number);
  });

  it('keeps an escaped semicolon, which begins no parameter', () => {
    expect(dialledNumber('user%3Bx;y')).toBe('user;x');
  });
});

it('leaves separators alone that separate nothing', () => {
  expect(withoutVisualSeparators('-.()')).toBe('-.()');
});

it.each([
  ['+1', true],
  ['*#0', true],
  ['+', false],
  ['', false],
  ['1+1', false],
  ['++1', false],
  ['1A', false],
  ['١٢٣', false],
])('%j: diallable is %j', (text, diallable) => {
  expect(isDiallable(text)).toBe(diallable);
});
