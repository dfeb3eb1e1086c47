/** Hosts that Twilio cannot reach. */
import { isPrivateHost } from './private-host';

test.each([
  'localhost',
  'pbx',
  'PBX.local',
  'api.internal.',
  'a.localhost',
  '0.0.0.0',
  '10.0.0.1',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.1.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '[::]',
  '[::1]',
  '[fd00::1]',
  '[fe80::1]',
])('%s is private', (host) => {
  expect(isPrivateHost(host)).toBe(true);
});

test.each([
  'example.com',
  'localhost.example.com',
  '8.8.8.8',
  '100.128.0.1',
  '172.15.0.1',
  '172.32.0.1',
  '192.169.0.1',
  '[2001:db8::1]',
])('%s is public', (host) => {
  expect(isPrivateHost(host)).toBe(false);
});
