/** That every language that the service has is complete: each text, no other, with the parameters of the English one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paramNames } from 'route-table';
import german from '../../../serverless/src/texts/de.json';
import { layOver } from '../../src/texts/lay-over';
import { englishTexts, textsOf } from '../../src/texts/texts';

/** What a language has: `plural` is its own. */
type Shape<Texts> = Texts extends string
  ? string
  : Texts extends readonly (infer Item)[]
    ? readonly Shape<Item>[]
    : { readonly [Name in keyof Texts as Exclude<Name, 'plural'>]: Shape<Texts[Name]> };

// The types tell what is missing before a test runs.
const germanIsComplete: Shape<typeof englishTexts> = german;

const FOLDER = join(__dirname, '../../../serverless/src/texts');
const languages = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
const textsIn = (file: string) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as unknown;

/** Texts by their place, such as `frame.areas.hours`. */
function flat(texts: unknown, place = ''): readonly (readonly [string, string])[] {
  if (typeof texts === 'string') return [[place, texts]];
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([name, inner]) =>
    flat(inner, place === '' ? name : `${place}.${name}`),
  );
}

const english = new Map(flat(englishTexts));

test('German is one of them', () => {
  expect(languages).toContain('de.json');
  expect(flat(germanIsComplete).length).toBe(english.size);
});

describe.each(languages)('%s', (file) => {
  const texts = new Map(flat(textsIn(file)));

  test('has each text, and no other', () => {
    const missing = [...english].filter(([place]) => !texts.has(place));
    expect(missing).toEqual([]);
    expect([...texts.keys()].filter((place) => !english.has(place))).toEqual([]);
  });

  test('has the parameters of the English texts', () => {
    const params = (text: string) => [...paramNames(text)].sort().join();
    const others = [...texts].filter(
      ([place, text]) => params(text) !== params(english.get(place) ?? ''),
    );
    expect(others).toEqual([]);
  });

  test('has no text that is empty, unless the English one is', () => {
    const empty = [...texts].filter(([place, text]) => text === '' && english.get(place) !== '');
    expect(empty).toEqual([]);
  });

  test('is spoken as a whole: nothing of it is lost when it is laid over English', () => {
    const laid = layOver(englishTexts, textsIn(file));
    expect(new Map(flat(laid))).toEqual(texts);
    expect(() => textsOf(laid, file.replace('.json', ''))).not.toThrow();
  });

  test('closes each bracket that it opens', () => {
    const open = [...texts].filter(
      ([, text]) => text.replace(/[^{]/g, '').length !== text.replace(/[^}]/g, '').length,
    );
    expect(open).toEqual([]);
  });

  test('writes its name and its dates as it should', () => {
    expect(texts.get('routeTable.language')).toBe(file.replace('.json', ''));
    expect(texts.get('routeTable.date')).toMatch(/\{year\}/);
  });
});
