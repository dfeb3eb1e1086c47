import { TABLE_KEYS } from 'route-table';
import { keysGivenUp } from './keys-given-up';

const data = { routes: [], default: { type: 'say' }, chimes: [], notes: 'ours' };

test('what the live service knows and this code does not is given up, if the table has it', () => {
  const tableKeys = [...TABLE_KEYS, 'chimes', 'lights'];
  expect(keysGivenUp({ data, tableKeys })).toEqual(['chimes']);
});

test('nothing is given up of a table that the live service cannot run either', () => {
  expect(keysGivenUp({ data, tableKeys: TABLE_KEYS })).toEqual([]);
});

test.each([undefined, null, [], 'text'])('a live table that is %j gives nothing up', (odd) => {
  expect(keysGivenUp({ data: odd, tableKeys: ['chimes'] })).toEqual([]);
});
