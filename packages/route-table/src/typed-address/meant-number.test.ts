/** Numbers to dial, as people type them and programs spoil them. */
import { buildRow } from '../../test/build-row';
import { validateRoute } from '../validation/validate-route';
import { meantE164 } from './meant-number';

const SPOILT = [
  '+1 (555) 123-4567',
  '1 555 123 4567',
  '15551234567',
  '15551234567.0',
  '="+15551234567"',
  "'+15551234567",
  '+1 555 123 4567',
  '\u202a+15551234567\u202c',
  'tel:+1-555-123-4567',
  '+1 555 123 4567 (office)',
  '“+15551234567”',
  '＋１５５５１２３４５６７',
  '1,555,123,4567',
];

it.each(SPOILT.slice(0, -1))('%j is meant to be a number', (text) => {
  expect(meantE164(text)).toBe('+15551234567');
});

it('the trunk zero of E.123 is not part of a number', () => {
  expect(meantE164('+44 (0)20 7946 0123')).toBe('+442079460123');
  expect(meantE164('+49 (0) 30 123456')).toBe('+4930123456');
});

it.each([SPOILT.at(-1), '5551234', '0301234567', '1.55E+10', 'alice', '', '1-Mar', '1'.repeat(99)])(
  '%j is not certain',
  (text) => {
    expect(meantE164(text ?? '')).toBeUndefined();
  },
);

it('dial-number offers what was meant, for its number and its caller ID', () => {
  const row = buildRow('dial-number', {
    destination: '1 (555) 123-4567',
    options: { callerId: '15557654321' },
  });
  expect(validateRoute(row)).toMatchObject({
    kind: 'invalid',
    issues: [
      { code: 'not-e164', remedy: [{ path: ['destination'], value: '+15551234567' }] },
      {
        code: 'not-a-caller-id',
        remedy: [{ path: ['options', 'callerId'], value: '+15557654321' }],
      },
    ],
  });
});
