/** That texts are filled in, in any language. */
import { english } from './en';
import type { Texts } from './texts';
import { writeText } from './write-text';

const german: Texts = {
  ...english,
  findings: {
    ...english.findings,
    'not-a-text': '{field} {field?ist|sind} {value}: Text angeben.',
  },
  phrases: { ...english.phrases, list: 'eine Liste' },
  fields: {
    ...english.fields,
    'route.address': { label: 'Adresse', help: '' },
    parameters: { label: 'Parameter', help: '', plural: true },
  },
};

const notAText = { value: { phrase: 'list' } } as const;

test.each([
  [english, 'route.address', 'Address is a list: give a text.'],
  [english, 'parameters', 'Parameters are a list: give a text.'],
  [german, 'route.address', 'Adresse ist eine Liste: Text angeben.'],
  [german, 'parameters', 'Parameter sind eine Liste: Text angeben.'],
] as const)('fields and phrases come in the words of the language: %#', (texts, field, said) => {
  const params = { ...notAText, field: { field } };
  expect(writeText(texts.findings['not-a-text'], params, texts)).toBe(said);
});

test('numbers choose between one and many, lists are joined, phrases have parameters of their own', () => {
  const write = (text: string, params: Parameters<typeof writeText>[1]) =>
    writeText(text, params, english);
  expect(write('{n} {n?row|rows}', { n: 1 })).toBe('1 row');
  expect(write('{n} {n?row|rows}', { n: 2 })).toBe('2 rows');
  const named = { phrase: 'exact-route', params: { address: '"1"' } } as const;
  expect(write('{all}', { all: [named, 'x', 7] })).toBe('the address "1", x, 7');
});

test('what a parameter holds is never read as a parameter', () => {
  expect(writeText('{a} {b}', { a: '{b} {{caller}} $1', b: 'x' }, english)).toBe(
    '{b} {{caller}} $1 x',
  );
});
