/** When a text for people is taken to hold a secret, and what validation says about it. */
import { buildRow } from '../../test/build-row';
import { checkRow } from '../answer/checked-row';
import { validateRoute } from '../validation/validate-route';
import { seemsToHoldSecret } from './seems-secret';

test.each([
  'password=hunter2',
  'Password: hunter2',
  'the API key is abcdef',
  'token = "abcdef"',
  'Authorization: Bearer abcdefgh',
  'see https://u:pw@example.com',
  'https://example.com/?access_token=abc',
  'sip:a:pw@example.com',
])('%s seems to hold a secret', (text) => {
  expect(seemsToHoldSecret(text)).toBe(true);
});

test.each([
  'Support hotline',
  'ask bob@example.com for the password',
  'The password was changed',
  'Secretary: Ann',
  'see https://example.com/page?author=ann',
  'token ring office',
])('%s does not', (text) => {
  expect(seemsToHoldSecret(text)).toBe(false);
});

test('a comment that seems to hold a secret is a warning that does not quote it', () => {
  const { warnings } = validateRoute(buildRow('say', { comment: 'password: hunter2' }));
  expect(warnings).toMatchObject([{ code: 'comment-holds-secret', path: ['comment'] }]);
  expect(JSON.stringify(warnings)).not.toContain('hunter2');
});

test.each([{ comment: 7 }, { group: 7 }, { group: 'x'.repeat(101) }])(
  'what is for people keeps no route from answering calls: %j',
  (fields) => {
    const row = buildRow('say', fields);
    expect(validateRoute(row).kind).toBe('invalid');
    expect(checkRow(row).kind).toBe('valid');
  },
);

test.each([
  [10_000, 'valid'],
  [10_001, 'invalid'],
])('a comment of %i characters is %s, and its route answers calls either way', (length, kind) => {
  const row = buildRow('say', { comment: 'x'.repeat(length) });
  expect(validateRoute(row).kind).toBe(kind);
  expect(checkRow(row).kind).toBe('valid');
});
