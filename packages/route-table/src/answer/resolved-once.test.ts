/** A number is resolved once in a call, however many routes, conditions and documents look at it. */
import type * as E164 from '../numbering/e164';
import { MOMENT, OWN_URLS } from '../../test/build-call';
import { answerCall } from './answer-call';
import { openTable } from './open-table';

const mockResolved: string[] = [];

jest.mock('../numbering/phone-number-library', () => {
  const real = jest.requireActual<typeof E164>('../numbering/e164');
  return {
    phoneNumberLibrary: () => ({
      ...real,
      internationalE164(digits: string) {
        mockResolved.push(digits);
        return real.internationalE164(digits);
      },
      dialledE164(...args: Parameters<typeof real.dialledE164>) {
        mockResolved.push(args[0]);
        return real.dialledE164(...args);
      },
    }),
  };
});

const CALLED = '02211234567';
const CALLER = '03019876543';
const patterns = ['0221.', '+49221XXXXXXX!', '+49.', '0!'].map((address) => ({
  address,
  match: 'pattern',
  type: 'hangup',
  destination: '',
}));

function numbersResolvedBy(table: object): readonly string[] {
  const opened = openTable({
    default: { type: 'hangup', destination: '' },
    numbering: { defaultCountry: 'DE' },
    ...table,
  });
  if (opened.kind === 'broken') throw new Error(JSON.stringify(opened.issues));
  mockResolved.length = 0;
  const domain = 'acme.sip.twilio.com';
  const call = {
    to: `sip:${CALLED}@${domain}`,
    from: `sip:${CALLER}@${domain}`,
    sipDomain: domain,
    headers: {},
  };
  const { match, decision } = answerCall(opened.table, call, MOMENT, OWN_URLS);
  expect([match.kind, decision.kind]).toEqual(['route', 'destination']);
  return [...mockResolved];
}

test.each([
  ['a text', { type: 'say', destination: 'Hello' }],
  [
    'a conference that is named after the number',
    { type: 'dial-conference', destination: '{{called}}' },
  ],
])('a caller that nothing asks for is not resolved: %s', (_, destination) => {
  const row = { address: '', match: 'prefix', domain: 'acme', ...destination };
  expect(numbersResolvedBy({ routes: [...patterns, row] })).toEqual([CALLED]);
});

test.each([
  [
    'a number that goes on',
    {
      type: 'dial-sip',
      destination: 'sip:{{calledNumber}}@pbx.example.com',
      options: { callerId: '{{caller}}', headers: { 'X-A': '{{calledNumber}} {{caller}}' } },
    },
  ],
  ['the attributes of a task', { type: 'enqueue', destination: `WW${'0'.repeat(32)}` }],
])('of a table with patterns: %s', (_, destination) => {
  const row = { address: '', match: 'prefix', domain: 'acme', ...destination };
  expect(numbersResolvedBy({ routes: [...patterns, row] })).toEqual([CALLED, CALLER]);
});

test('of a table with exact routes, whose own addresses are resolved if they may be the number', () => {
  const exact = ['02219999999', '03012345678', '+491111'].map((address) => ({
    address,
    type: 'hangup',
    destination: '',
  }));
  const routes = [...exact, ...patterns];
  expect(numbersResolvedBy({ routes })).toEqual([CALLED]);
  const same = { address: '+492211234567', type: 'hangup', destination: '' };
  expect(numbersResolvedBy({ routes: [...routes, same] })).toEqual([CALLED, '492211234567']);
});

test('of a call plan with conditions on the caller', () => {
  const plan = { type: 'call-plan', destination: 'office' };
  const routes = [{ address: '0221', match: 'prefix', ...plan }];
  const when = { caller: { matches: ['+4930!', '0221!', '030987!'] } };
  const plans = [
    {
      id: 'office',
      steps: [
        { id: 'not', when: { caller: { matches: ['+1!'] } }, type: 'hangup', destination: '' },
        { id: 'one', when, type: 'say', destination: 'Hello' },
      ],
    },
  ];
  expect(numbersResolvedBy({ routes, plans })).toEqual([CALLED, CALLER]);
});
