import { generatePassword } from './generate-password';
import { passwordFaults } from './password-rule';

describe('A password', () => {
  it.each([
    ['Correct-Horse-7', []],
    ['Short-7', ['12 characters']],
    ['correct-horse-7', ['an upper-case letter']],
    ['CORRECT-HORSE-7', ['a lower-case letter']],
    ['Correct-Horse-x', ['a digit']],
    ['', ['12 characters', 'a digit', 'a lower-case letter', 'an upper-case letter']],
  ])('%j lacks %j', (password, faults) => {
    expect(passwordFaults(password)).toEqual(faults);
  });

  it('that is generated keeps the rules, whatever the bytes, and is another one each time', () => {
    let seed = 1;
    const bytes = (count: number) =>
      Uint8Array.from({ length: count }, () => (seed = (seed * 48271) % 2147483647) % 256);
    const made = Array.from({ length: 200 }, () => generatePassword(bytes));
    expect(made.flatMap(passwordFaults)).toEqual([]);
    expect(new Set(made).size).toBe(200);
  });
});
