/** What a search among choices leaves. */
import { choiceNamed, findChoices } from './find-choices';

const choices = [
  { name: 'Night IVR', value: 'FW1' },
  { name: 'IVR', value: 'FW2', detail: 'Voice' },
  { name: '+15551230001', value: '+15551230001', detail: 'Main line' },
  { name: 'Germany', value: 'DE', detail: '+49' },
];
const found = (search: string) => findChoices(choices, search).map(({ value }) => value);

test.each([
  ['', ['FW1', 'FW2', '+15551230001', 'DE']],
  ['ivr', ['FW2', 'FW1']],
  ['ivr night', ['FW1']],
  ['voice', ['FW2']],
  ['fw1', ['FW1']],
  ['(555) 123-00', ['+15551230001']],
  ['main', ['+15551230001']],
  ['49', ['DE']],
  ['nothing', []],
])('the search for %j', (search, values) => {
  expect(found(search)).toEqual(values);
});

test('a name that is written out is that choice, unless two are called so', () => {
  expect(choiceNamed(choices, ' night ivr ')?.value).toBe('FW1');
  expect(choiceNamed(choices, 'night')).toBeUndefined();
  expect(choiceNamed([...choices, { name: 'ivr', value: 'FW3' }], 'IVR')).toBeUndefined();
});
