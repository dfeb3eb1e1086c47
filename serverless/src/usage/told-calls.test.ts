/** What lines and records tell of single calls. */
import { tellLines, withRecord } from './told-calls';

const AT = Date.parse('2026-11-30T10:00:00Z');
const SALES = '["","exact","sales"]';
const row = (message: object, at = AT) => ({
  message: JSON.stringify(message),
  at,
  buildSid: 'ZB1',
});
const line = (more: object = {}) => ({
  ...{ event: 'inbound-call', callSid: 'CA1', calledUser: 'sales', sipDomain: 'acme' },
  ...{ route: SALES, why: 'exact-user', status: 200, tableVersion: 'f54ae124f751' },
  ...more,
});
const step = {
  ...{ event: 'call-step', callSid: 'CA1', plan: 'p', step: 'desk', outcome: 'busy' },
  nextStep: 'sorry',
};
const record = {
  ...{ to: 'sip:sales@acme.sip.twilio.com', from: '+15550001111', status: 'completed' },
  ...{ seconds: 7, created: AT, ended: AT + 7_000 },
};
const call = { callSid: 'CA1', at: AT, domain: 'acme' };

test('a call is told with its route, its reason, its table and its build', () => {
  const { calls, steps } = tellLines([row(line()), row({ event: 'route-skipped' })], () => true);
  expect(calls).toEqual([
    {
      ...{ callSid: 'CA1', at: AT, user: 'sales', domain: 'acme', route: SALES },
      ...{ why: 'exact-user', tableVersion: 'f54ae124f751', buildSid: 'ZB1' },
    },
  ]);
  expect(steps).toEqual([]);
});

test('a step is told with how it ended and what came next', () => {
  expect(tellLines([row(step, AT + 1)], () => true)).toEqual({
    calls: [],
    steps: [{ at: AT + 1, plan: 'p', step: 'desk', outcome: 'busy', nextStep: 'sorry' }],
  });
});

test('only calls that are wanted are told, and none without a SID', () => {
  const rows = [
    row(line()),
    row(line({ callSid: 'CA2', route: 'default' })),
    row(line({ callSid: '' })),
  ];
  expect(tellLines(rows, ({ route }) => route === 'default').calls).toMatchObject([
    { callSid: 'CA2' },
  ]);
  expect(tellLines(rows, () => true).calls).toHaveLength(2);
});

test('a record adds who was called and how it ended, and the caller only for whoever may edit', () => {
  expect(withRecord(call, record, true)).toMatchObject({
    ...{ to: record.to, from: record.from, status: 'completed', seconds: 7 },
  });
  expect(withRecord(call, record, false)).not.toHaveProperty('from');
  expect(withRecord(call, undefined, true)).toEqual(call);
});

test.each([
  ['sip:a:secret@acme.sip.twilio.com', 'sip:a:***@acme.sip.twilio.com'],
  ['SIPS:a:se:cret@acme.sip.twilio.com', 'SIPS:a:***@acme.sip.twilio.com'],
  ['sip:a@acme.sip.twilio.com:5061', 'sip:a@acme.sip.twilio.com:5061'],
  ['+15551112222', '+15551112222'],
])('of %s is told %s', (to, told) => {
  expect(withRecord(call, { ...record, to }, false).to).toBe(told);
});
