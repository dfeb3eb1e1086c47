import { isLanguageTag, languageFor } from './languages';

test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['DE-at-1996', 'de'],
  ['en', undefined],
  ['den', undefined],
  ['constructor', undefined],
])('texts for %s are those of %s', (tag, language) => {
  expect(languageFor(tag)?.language).toBe(language);
});

test.each([
  ['de', true],
  ['sr-Latn-RS', true],
  ['', false],
  ['../de', false],
  ['de\n', false],
  [`de-${'x'.repeat(40)}`, false],
  [7, false],
  [undefined, false],
])('%j is a language tag: %s', (tag, isTag) => {
  expect(isLanguageTag(tag)).toBe(isTag);
});
