/** What people are shown of secrets that were just entered. */
import type { Route, RouteTable } from 'route-table';
import { hideRowSecrets, hideSecrets, hideSecretsInField } from './hidden-secrets';

const MARKER = '__secret_0000000000000000__';
const SAVED = '__secret_0123456789abcdef__';
const table = (...routes: Route[]): RouteTable => ({
  routes,
  default: { type: 'webhook', destination: 'https://u:hunter2@example.com/' },
});
const sip = (password: string): Route => ({
  address: '1',
  type: 'dial-sip',
  destination: 'sip:a@example.com',
  options: { username: 'u', password },
});

test('entered secrets are one and the same marker, saved ones stay', () => {
  const entered = { ...sip('hunter2'), comment: '' };
  const saved = sip(SAVED);
  expect(hideSecrets(table(entered, saved))).toEqual({
    routes: [{ ...sip(MARKER), comment: '' }, saved],
    default: { type: 'webhook', destination: `https://${MARKER}@example.com/` },
  });
});

test('a row without an entered secret is the same value, so nothing is drawn again', () => {
  const saved = sip(SAVED);
  expect(hideRowSecrets(saved)).toBe(saved);
  const whole: RouteTable = { routes: [saved], default: { type: 'hangup', destination: '' } };
  expect(hideSecrets(whole)).toBe(whole);
});

test.each([
  [['options', 'password'], 'hunter2', MARKER],
  [['destination'], 'https://h.example/?token=hunter2', `https://h.example/?token=${MARKER}`],
  [
    ['destination'],
    '<Dial><Sip password="hunter2">sip:a@b.example</Sip></Dial>',
    `<Dial><Sip password="${MARKER}">sip:a@b.example</Sip></Dial>`,
  ],
  [['comment'], 'Support', 'Support'],
])('the field %j of a conflict has no entered secret', (path, value, shown) => {
  expect(hideSecretsInField(value, path)).toBe(shown);
});
