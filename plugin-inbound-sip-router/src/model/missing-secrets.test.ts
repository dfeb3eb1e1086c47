/** Secrets that a restore needs. */
import { diffTables, type Route, type RouteTable } from 'route-table';
import { english } from '../texts/texts';
import { missingSecrets } from './missing-secrets';

const [KNOWN, LOST] = ['__secret_00000000000000aa__', '__secret_00000000000000bb__'];
const trunk = (address: string, password: string): Route => ({
  address,
  type: 'dial-sip',
  destination: 'sip:a@example.com',
  options: { username: 'u', password },
});
const table = (...routes: Route[]): RouteTable => ({
  routes,
  default: { type: 'hangup', destination: '' },
});

test('a secret that the live table does not hold is asked for, with its place', () => {
  const live = table(trunk('100', KNOWN));
  const old = table(trunk('100', LOST), trunk('200', KNOWN));
  const [secret, ...others] = missingSecrets(diffTables(live, old), live, english);
  expect(secret?.marker).toBe(LOST);
  expect(secret?.place).toMatch(/^100: /);
  expect(others).toEqual([]);
});

test('what is taken away needs no secret', () => {
  const live = table(trunk('100', LOST));
  expect(missingSecrets(diffTables(live, table()), table(), english)).toEqual([]);
});
