/** Tests of which fields a form shows. */
import { destinationTypes } from 'route-table';
import { fieldsOfNumbering, optionFields, shownPaths, valueAt, valueField } from './form-fields';

describe('the fields of a destination', () => {
  it('are those of the chosen type only', () => {
    expect(optionFields({ type: 'play' }).map(({ path }) => path)).toEqual([['options', 'loop']]);
    expect(valueField({ type: 'play' })?.field.name).toBe('play.destination');
  });

  it('have a value for each type that has something to give', () => {
    const without = destinationTypes.filter((type) => valueField({ type }) === undefined);
    expect(without).toEqual(['echo', 'hangup']);
  });

  it('are none before a type is chosen', () => {
    expect(valueField({})).toBeUndefined();
    expect(optionFields({ type: 'no such type' })).toEqual([]);
  });
});

it('A route shows its own fields beside those of its destination', () => {
  expect(shownPaths({ type: 'reject' }, true)).toContainEqual(['address']);
  expect(shownPaths({ type: 'reject' }, false)).toEqual([['type'], ['destination']]);
  expect(shownPaths({ type: 'play' }, false)).toEqual([['type'], ['destination'], ['options']]);
});

it('Of the numbering only the country is required', () => {
  const required = fieldsOfNumbering.filter(({ isRequired }) => isRequired);
  expect(required.map(({ path }) => path)).toEqual([['defaultCountry']]);
});

it('What the form holds is found by its path, and nothing that an object inherits', () => {
  const form = { options: { timeout: 20 } };
  expect(valueAt(form, ['options', 'timeout'])).toBe(20);
  expect(valueAt(form, ['options', 'toString'])).toBeUndefined();
  expect(valueAt(form, ['options', 'timeout', 'deeper'])).toBeUndefined();
});
