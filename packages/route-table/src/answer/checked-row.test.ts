/** Which rows calls can rely on. */
import { checkDefaultRow, checkRow } from './checked-row';

const hello = { type: 'say', destination: 'Hello', options: { loop: 2 } };

test('a valid row has its destination', () => {
  const row = { address: '100', ...hello, comment: 'Greeting' };
  expect(checkRow(row)).toMatchObject({ kind: 'valid', destination: hello });
});

test('the default route needs no address', () => {
  expect(checkDefaultRow(hello)).toMatchObject({ kind: 'valid', destination: hello });
  expect(checkRow(hello)).toMatchObject({ kind: 'invalid', issues: [{ path: ['address'] }] });
});

test('what is doubtful is still valid', () => {
  const row = { address: '1', type: 'webhook', destination: 'http://example.com/', extra: 1 };
  expect(checkRow(row)).toMatchObject({ kind: 'valid' });
});

test.each<[string, unknown, string]>([
  ['a text', 'row', 'not-an-object'],
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
])('%s is not valid and says why', (_title, row, code) => {
  expect(checkRow(row)).toMatchObject({ kind: 'invalid', issues: [{ code }] });
});

test('no call waits for the library of phone numbers', () => {
  jest.isolateModules(() => {
    jest.doMock('../numbering/e164', () => {
      throw new Error('The library was loaded.');
    });
    const fresh = jest.requireActual<{ checkRow: typeof checkRow }>('./checked-row');
    const row = { address: '1', type: 'dial-number', destination: '+1555' };
    expect(fresh.checkRow(row)).toMatchObject({ kind: 'valid' });
  });
});
