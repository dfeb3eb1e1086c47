/** Networks and the addresses in them. */
import { isInNetwork, networkContains, parseNetwork } from './ip-network';

const network = (text: string) => {
  const parsed = parseNetwork(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

test.each([
  ['10.1.2.3', '10.0.0.0/8', true],
  ['11.1.2.3', '10.0.0.0/8', false],
  ['203.0.113.255', '203.0.113.0/24', true],
  ['203.0.114.0', '203.0.113.0/24', false],
  ['1.2.3.4', '0.0.0.0/0', true],
  ['1.2.3.4', '1.2.3.4', true],
  ['1.2.3.5', '1.2.3.4/32', false],
  ['2001:db8::1', '2001:db8::/32', true],
  ['2001:DB8:0:0:0:0:0:1', '2001:db8::1', true],
  ['2001:db9::1', '2001:db8::/32', false],
  ['1.2.3.4', '::/0', false],
  ['not an address', '0.0.0.0/0', false],
])('%s in %s: %s', (address, text, isIn) => {
  expect(isInNetwork(address, network(text))).toBe(isIn);
});

test.each([
  '10.0.0.0/33',
  '10.0.0/8',
  '256.0.0.1',
  '01.2.3.4',
  '10.0.0.0/8/8',
  '10.0.0.0/',
  '2001:db8::/129',
  '1::2::3',
  '1:2:3:4:5:6:7',
  '',
])('%j is not a network', (text) => {
  expect(parseNetwork(text)).toBeUndefined();
});

test('a wider network contains a narrower one', () => {
  expect(networkContains(network('10.0.0.0/8'), network('10.1.0.0/16'))).toBe(true);
  expect(networkContains(network('10.1.0.0/16'), network('10.0.0.0/8'))).toBe(false);
  expect(networkContains(network('10.0.0.0/16'), network('10.0.0.0/8'))).toBe(false);
  expect(networkContains(network('::/0'), network('10.0.0.0/8'))).toBe(false);
});
