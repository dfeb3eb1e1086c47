/** Fields and values in words. */
import { english } from '../texts/texts';
import { fieldName, fieldValue } from './field-words';

const words = {
  nameOf: (value: string) => (value === 'WW1' ? 'Support' : undefined),
  types: english.table.types,
  nothing: '—',
  yes: 'yes',
  no: 'no',
  secret: 'secret',
  newSecret: 'new secret',
};

test.each([
  [['address'], undefined, 'Address'],
  [['type'], undefined, 'Destination type'],
  [['options', 'timeout'], 'dial-sip', 'Timeout'],
  [['options', 'headers', 'X-Queue'], 'dial-sip', 'SIP headers › X-Queue'],
  [['numbering', 'defaultCountry'], undefined, 'Numbering: Default country'],
  [['constructor'], undefined, 'constructor'],
  [['options', 'later'], 'dial-sip', 'later'],
] as const)('%j is called as in the form', (path, type, name) => {
  expect(fieldName(path, type, english)).toBe(name);
});

test.each([
  [undefined, '—'],
  ['', '—'],
  [true, 'yes'],
  [false, 'no'],
  [20, '20'],
  ['dial-sip', 'dial-sip'],
  ['WW1', 'Support (WW1)'],
  [['011', '00'], '011, 00'],
  [['WW1', 'WW2'], 'Support, WW2'],
  [{ a: 1 }, '{"a":1}'],
  ['__secret_0123456789abcdef__', 'secret'],
  ['https://u:__secret_0123456789abcdef__@example.com', 'https://u:(secret)@example.com'],
  ['__secret_0000000000000000__', 'new secret'],
  ['https://__secret_0000000000000000__@example.com', 'https://(new secret)@example.com'],
])('%j is shown as %s', (value, shown) => {
  expect(fieldValue({ value, isType: false }, words)).toBe(shown);
});

test('a destination type is shown by its label, a text that looks like one as it is', () => {
  expect(fieldValue({ value: 'dial-sip', isType: true }, words)).toBe('SIP address');
  expect(fieldValue({ value: 'dial-sip', isType: false }, words)).toBe('dial-sip');
});
