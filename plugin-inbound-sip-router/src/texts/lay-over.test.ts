/** That a language is laid over English whatever comes, and English stays where it says nothing. */
import { layOver } from './lay-over';
import { speak } from './speak';
import { english, englishTexts, textsOf } from './texts';

const speech = { locale: 'de-DE', language: 'de' };

test('texts of the other language count, English ones stay if there is none', () => {
  const texts = { save: 'Save', more: { edit: 'Edit', rows: ['First', 'Second'] } };
  const given = { save: 'Sichern', more: { rows: ['Erste'] }, unknown: 'x' };
  expect(layOver(texts, given)).toEqual({
    save: 'Sichern',
    more: { edit: 'Edit', rows: ['Erste', 'Second'] },
  });
});

test('a text with other parameters than in English does not count', () => {
  const texts = { found: '{count} of {all} found', name: 'Name' };
  const laid = (found: string) => layOver(texts, { found, name: 'Name {x}' });
  expect(laid('{all?keine|{count}} gefunden').found).toBe('{all?keine|{count}} gefunden');
  expect(laid('{count} gefunden').found).toBe(texts.found);
  expect(laid('{count} von {all} {more}').found).toBe(texts.found);
  expect(laid('x').name).toBe('Name');
});

test.each([[undefined], [null], ['x'], [7], [[]], [{ editor: 'x', frame: null }], [{ table: [] }]])(
  'whatever comes, every English text is there: %j',
  (given) => expect(layOver(englishTexts, given)).toEqual(englishTexts),
);

test('what Object has by nature is not a text', () => {
  expect(layOver({ toString: 'To text' }, {})).toEqual({ toString: 'To text' });
});

test('whether a field is plural is for the language to say', () => {
  const fields = { hours: { label: 'Hours', help: 'x', plural: true }, name: { label: 'Name' } };
  const given = { hours: { label: 'Zeitplan' }, name: { label: 'Namen', plural: true } };
  expect(layOver(fields, given)).toEqual({
    hours: { label: 'Zeitplan', help: 'x', plural: false },
    name: { label: 'Namen', plural: true },
  });
});

test('numbers are written, and plurals chosen, as the language does', () => {
  const { changes } = speak<{ readonly changes: '{count} {count?x|y}' }>(
    { changes: '{count} {count?Änderung|Änderungen}' },
    speech,
  );
  expect([1, 0, 12345].map((count) => changes({ count }))).toEqual([
    '1 Änderung',
    '0 Änderungen',
    '12.345 Änderungen',
  ]);
  expect(english.review.count({ changes: 12345 })).toBe('12,345 changes');
});

test('names of destination types are those of the language', () => {
  const routeTable = layOver(englishTexts.routeTable, {
    types: { echo: { name: 'Echotest', label: 'Echo', help: 'x' } },
  });
  const texts = textsOf({ ...englishTexts, routeTable }, 'de');
  expect([texts.table.types.echo, texts.table.types.say]).toEqual(['Echotest', 'Say text']);
});
