/** What Twilio is answered when a step has ended: the next step, nothing, or the 500 that leads to the fallback URL. */
import { openTable } from 'route-table';
import type { InboundCall } from '../http/inbound-call';
import { continueCall } from './continue-call';
import { momentAt } from './moment';
import { stepLogLine } from './step-log';
import type { TableReading } from './table-file';

const CALL: InboundCall = {
  callSid: `CA${'1'.repeat(32)}`,
  to: 'sip:1@acme.sip.twilio.com',
  from: 'sip:+15550001111@x',
  direction: 'inbound',
  sipDomain: undefined,
  sourceIp: undefined,
  sourceUser: undefined,
  callerName: undefined,
  headers: {},
};
const URLS = { service: 'https://router.example.com', tableVersion: 'v' };
const FROM_DESK = { p: 'p', s: 'desk', n: 'message', t: 'v' };
const BUSY = { ...FROM_DESK, DialCallStatus: 'busy', CallStatus: 'in-progress' };
const desk = { id: 'desk', type: 'dial-client', destination: 'desk' };
const message = { id: 'message', type: 'say', destination: 'Nobody is here.' };

/** The default route rings somebody, so it cannot be the last resort. */
function reading(steps: readonly object[]): TableReading {
  const opened = openTable({
    routes: [{ address: '1', type: 'call-plan', destination: 'p' }],
    default: { type: 'dial-client', destination: 'bob' },
    plans: [{ id: 'p', name: 'P', steps }],
  });
  if (opened.kind === 'broken') throw new Error(JSON.stringify(opened.issues));
  return { kind: 'read', table: opened.table, version: 'v' };
}

function after(event: Readonly<Record<string, unknown>>, from: TableReading) {
  const continued = continueCall(event, CALL, from, momentAt(new Date(0)), URLS);
  const line: unknown = JSON.parse(stepLogLine(event, CALL, continued, from, 1_500));
  return { reply: continued.reply, line };
}

test('busy: the step below takes the call, and the line says it', () => {
  const { reply, line } = after(BUSY, reading([desk, message]));
  expect(reply).toMatchObject({ kind: 'twiml' });
  expect(JSON.stringify(reply)).toContain('Nobody is here.');
  expect(line).toMatchObject({ plan: 'p', step: 'desk', outcome: 'busy', nextStep: 'message' });
});

test('a step that is not valid any more is skipped: the next takes the call', () => {
  const steps = [desk, { ...message, type: 'fax' }, { ...message, id: 'last' }];
  const event = { ...BUSY, n: 'message_last' };
  expect(after(event, reading(steps)).line).toMatchObject({ nextStep: 'last', status: 200 });
});

test.each<[string, TableReading]>([
  ['the last step that was to come is not valid, and nothing takes its place', reading([desk])],
  ['the table cannot be read', { kind: 'unreadable', reason: 'not JSON' }],
])('500, so that Twilio asks the fallback URL: %s', (_what, from) => {
  const { reply, line } = after(BUSY, from);
  expect(reply).toMatchObject({ kind: 'refused', status: 500 });
  expect(line).toMatchObject({ status: 500, problem: expect.any(String) as unknown });
});

test.each([
  ['they talked', { DialCallStatus: 'completed' }, 'answered'],
  ['the caller is gone', { DialCallStatus: 'busy', CallStatus: 'completed' }, 'caller-gone'],
  ['nobody knows what it is', { DialCallStatus: 'napping' }, 'unknown'],
])('an empty answer, and no step: %s', (_what, more, outcome) => {
  const { reply, line } = after({ ...BUSY, ...more }, reading([desk, message]));
  expect(reply).toMatchObject({ kind: 'twiml' });
  expect(JSON.stringify(reply)).not.toContain('Nobody');
  expect(line).toMatchObject({ outcome, status: 200 });
  expect(line).not.toHaveProperty('nextStep');
});

test('an empty answer for a query that this router did not write', () => {
  const { reply, line } = after({ DialCallStatus: 'busy' }, reading([desk, message]));
  expect(reply).toMatchObject({ kind: 'twiml' });
  expect(JSON.stringify(reply)).not.toContain('Nobody');
  expect(line).toMatchObject({ problem: expect.any(String) as unknown });
});
