/** Tests of how typed text becomes values of the form. */
import { entriesOf, integerOf, itemsOf, jsonOf, jsonText, listOf, mapOf } from './typed-text';

describe('a whole number', () => {
  it('is a number once it is one, and keeps what was typed until then', () => {
    expect(integerOf('20')).toBe(20);
    expect(integerOf(' 007 ')).toBe(7);
    expect(integerOf('-5')).toBe(-5);
    expect(integerOf('twenty')).toBe('twenty');
    expect(integerOf('1.5')).toBe('1.5');
  });

  it('is absent when nothing is typed', () => {
    expect(integerOf(' ')).toBeUndefined();
  });

  it('keeps digits that no number can hold as text', () => {
    expect(integerOf('12345678901234567890')).toBe('12345678901234567890');
  });
});

describe('a JSON object', () => {
  it('is an object once the text is one', () => {
    expect(jsonOf('{"skill": "sales"}')).toEqual({ skill: 'sales' });
  });

  it('keeps a text that is not an object, even one that is other JSON', () => {
    expect(jsonOf('{"skill": ')).toBe('{"skill": ');
    expect(jsonOf('[1]')).toBe('[1]');
    expect(jsonOf('"text"')).toBe('"text"');
    expect(jsonOf('null')).toBe('null');
  });

  it('shows a kept text as it was typed', () => {
    for (const text of ['{"skill": ', '"text"', '[1, 2]'])
      expect(jsonText(jsonOf(text))).toBe(text);
  });

  it('is laid out for people', () => {
    expect(jsonText({ skill: 'sales' })).toBe('{\n  "skill": "sales"\n}');
  });
});

describe('a map', () => {
  const entry = (id: number, name: string, value = '') => ({ id, name, value });

  it('is an object of names and values', () => {
    expect(mapOf([entry(0, 'a', '1'), entry(1, 'b', '2')])).toEqual({ a: '1', b: '2' });
  });

  it('leaves out rows that hold nothing, and is absent without rows', () => {
    expect(mapOf([entry(0, 'a', '1'), entry(1, '')])).toEqual({ a: '1' });
    expect(mapOf([entry(0, '')])).toBeUndefined();
  });

  it('loses nothing while two rows have the same name', () => {
    const twins = mapOf([entry(0, 'a', '1'), entry(1, 'a', '2')]);
    expect(twins).toEqual([
      ['a', '1'],
      ['a', '2'],
    ]);
    expect(entriesOf(twins)).toEqual([entry(0, 'a', '1'), entry(1, 'a', '2')]);
  });

  it('takes names that every object has', () => {
    const map = mapOf([entry(0, '__proto__', '1')]);
    expect(entriesOf(map)).toEqual([entry(0, '__proto__', '1')]);
  });

  it('shows a value that is not a map as no rows', () => {
    expect(entriesOf('text')).toEqual([]);
    expect(entriesOf(undefined)).toEqual([]);
  });
});

describe('a list', () => {
  it('leaves out empty rows, and is absent without any', () => {
    expect(listOf(['011', '', '00'])).toEqual(['011', '00']);
    expect(listOf([''])).toBeUndefined();
  });

  it('shows items that are not texts as JSON', () => {
    expect(itemsOf(['011', 0])).toEqual(['011', '0']);
  });
});
