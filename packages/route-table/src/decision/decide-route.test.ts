/** Where a matched row sends a call, or why it cannot say. */
import { decideDefaultRoute, decideRoute } from './decide-route';

const hello = { type: 'say', destination: 'Hello', options: { loop: 2 } };

test('a valid row decides for its destination', () => {
  const row = { address: '100', ...hello, comment: 'Greeting' };
  expect(decideRoute(row)).toMatchObject({ kind: 'destination', destination: hello });
});

test('the default route needs no address', () => {
  expect(decideDefaultRoute(hello)).toMatchObject({ kind: 'destination', destination: hello });
  expect(decideRoute(hello)).toMatchObject({ kind: 'invalid', issues: [{ path: ['address'] }] });
});

test('what is doubtful still decides', () => {
  const row = { address: '1', type: 'webhook', destination: 'http://example.com/', extra: 1 };
  expect(decideRoute(row)).toMatchObject({ kind: 'destination' });
});

test.each<[string, unknown, string]>([
  ['no object', 'row', 'not-an-object'],
  ['an unknown type', { address: '1', type: 'fax', destination: 'x' }, 'unknown-type'],
  [
    'TwiML that is not well-formed',
    { address: '1', type: 'twiml', destination: '<Say>' },
    'twiml-not-well-formed',
  ],
  [
    'a bottomless field',
    { address: '1', ...hello, x: JSON.parse('['.repeat(99) + ']'.repeat(99)) as unknown },
    'too-deep',
  ],
])('%s decides for nothing and says why', (_title, row, code) => {
  expect(decideRoute(row)).toMatchObject({ kind: 'invalid', issues: [{ code }] });
});

test('no call waits for the library of phone numbers', () => {
  jest.isolateModules(() => {
    jest.doMock('../numbering/e164', () => {
      throw new Error('The library was loaded.');
    });
    const fresh = jest.requireActual<{ decideRoute: typeof decideRoute }>('./decide-route');
    const row = { address: '1', type: 'dial-number', destination: '+1555' };
    expect(fresh.decideRoute(row)).toMatchObject({ kind: 'destination' });
  });
});
