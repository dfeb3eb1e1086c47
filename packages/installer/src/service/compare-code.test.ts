/** What counts as other code. */
import { compareCode, type Code } from './compare-code';

const code = (more: Partial<Code> = {}): Code => ({
  functions: new Map([['/a', 'A']]),
  dependencies: [
    { name: 'twilio', version: '6.2.0' },
    { name: 'axios', version: '1.0.0' },
  ],
  runtime: 'node22',
  ...more,
});

test('the same code has no differences, whatever the order and the last line break', () => {
  const other = code({
    functions: new Map([['/a', 'A\n']]),
    dependencies: [...code().dependencies].reverse(),
  });
  expect(compareCode(code(), other)).toEqual([]);
});

test('each kind of difference is one line', () => {
  const local = code({
    functions: new Map([
      ['/a', 'changed'],
      ['/b', 'B'],
    ]),
    dependencies: [],
    runtime: 'node24',
  });
  const live = code({ functions: new Map([...code().functions, ['/c', 'C']]) });
  expect(compareCode(live, local)).toEqual([
    'New Functions: /b',
    'New code: /a',
    'Functions that are not part of this version and go: /c',
    'Dependencies: axios 1.0.0, twilio 6.2.0 → none',
    'Runtime: node22 → node24',
  ]);
});
