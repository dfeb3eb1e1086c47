/** That what is remembered of an address is what the table says of it. */
import fc from 'fast-check';
import { callTo, MOMENT, OWN_URLS } from '../../test/build-call';
import { answerCall } from './answer-call';
import type { Call } from './call';
import { openTable, type OpenTable } from './open-table';

const say = (address: string, more = {}) => ({
  address,
  type: 'say',
  destination: `to ${address}`,
  ...more,
});

function open(): OpenTable {
  const opened = openTable({
    routes: [
      say('1'),
      say('1', { domain: 'acme', destination: 'acme' }),
      say('+1', { match: 'prefix', destination: 'prefix {{caller}}' }),
      say('bad', { type: 'fax' }),
    ],
    default: { type: 'say', destination: 'nobody, {{callerNumber}}' },
    numbering: { defaultCountry: 'US' },
  });
  if (opened.kind === 'broken') throw new Error(JSON.stringify(opened.issues));
  return opened.table;
}

const answer = (table: OpenTable, call: Call) => {
  const { caller, ...rest } = answerCall(table, call, MOMENT, OWN_URLS);
  return { ...rest, caller: caller() };
};
const calls = fc.record({
  to: fc.constantFrom<unknown>(
    'sip:1@acme.sip.twilio.com',
    'sip:1@other.sip.twilio.com',
    'sip:15551234567@acme.sip.twilio.com',
    'sip:5551234567@acme.sip.twilio.com',
    'bad',
    '@@',
    '',
    7,
  ),
  from: fc.constantFrom(undefined, '@@', 'sip:5552223333@x', '"Ann" <sip:ann@x>'),
  sipDomain: fc.constantFrom(undefined, '', 'acme.sip.twilio.com', 'other.sip.twilio.com'),
  headers: fc.constant({}),
});

test('a table that has answered other calls answers as one that has just been opened', () => {
  fc.assert(
    fc.property(fc.array(calls, { maxLength: 30 }), (some) => {
      const table = open();
      for (const call of some) expect(answer(table, call)).toEqual(answer(open(), call));
    }),
  );
});

test('domain and address are told apart, whatever is in them', () => {
  const table = open();
  const to = 'sip:1@acme.sip.twilio.com';
  const pairs: readonly Call[] = [
    callTo(to),
    callTo(to, { sipDomain: '' }),
    callTo(`b${to}`, { sipDomain: 'a' }),
    callTo(to, { sipDomain: 'ab' }),
    callTo(`1:b${to}`),
  ];
  for (const call of pairs) expect(answer(table, call)).toEqual(answer(open(), call));
});

test('a long address is answered and not kept', () => {
  const table = open();
  const to = `sip:1@acme.sip.twilio.com;x=${'y'.repeat(300)}`;
  expect(answer(table, callTo(to))).toMatchObject({ match: { kind: 'route' } });
  expect(table.recent.size).toBe(0);
  answer(table, callTo('sip:1@acme.sip.twilio.com'));
  expect(table.recent.size).toBe(1);
});
