/** Nothing of the account is left in what is shown. */
import { maskText } from './mask-text';

const SID = `ZB${'0123456789abcdef'.repeat(2)}`;

test.each([
  [`Build ${SID} was not found`, 'Build … was not found'],
  ['Invalid number +1 (415) 555-0100 here', 'Invalid number … here'],
  ['Call sip:ada@acme.sip.twilio.com now', 'Call … now'],
  ['Ask ada@example.com', 'Ask …'],
  ['https://live-check-0123abcd-1234-dev.twil.io/x', 'https://…/x'],
  [
    'Service with UniqueName live-check-0123abcd already exists',
    'Service with UniqueName … already exists',
  ],
  ['Token Open-Sesame is wrong', 'Token … is wrong'],
  ['400, code 20001', '400, code 20001'],
])('%s', (text, masked) => {
  expect(maskText(text, ['Open-Sesame'])).toBe(masked);
});

test('a long text is cut', () => {
  expect(maskText('word '.repeat(100), []).length).toBe(200);
});
