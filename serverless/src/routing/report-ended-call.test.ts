/** Which ended calls are handed on to Studio. */
import { openTable } from 'route-table';
import { MOMENT, OWN_URLS } from '../../../packages/route-table/test/build-call';
import type { InboundCall } from '../http/inbound-call';
import { reportEndedCall } from './report-ended-call';
import type { TableReading } from './table-file';

const sid = (kind: string) => `${kind}${'0123456789abcdef'.repeat(2)}`;
const FLOW = `https://webhooks.twilio.com/v1/Accounts/${sid('AC')}/Flows/${sid('FW')}`;

function reading(): TableReading {
  const opened = openTable({
    routes: [
      { address: 'flow', type: 'webhook', destination: FLOW },
      { address: 'other', type: 'webhook', destination: 'https://example.com/flow' },
      { address: 'bad', type: 'webhook', destination: 7 },
    ],
    default: { type: 'hangup', destination: '' },
  });
  if (opened.kind === 'broken') throw new Error(JSON.stringify(opened.issues));
  return { kind: 'read', table: opened.table, version: 'v1' };
}

const ended = (user: string, more: Partial<InboundCall> = {}): InboundCall => ({
  callSid: 'CA1',
  to: `sip:${user}@acme.sip.twilio.com`,
  from: undefined,
  direction: 'inbound',
  sipDomain: undefined,
  sourceIp: undefined,
  sourceUser: undefined,
  callerName: undefined,
  headers: {},
  ...more,
});

const end = (call: InboundCall, of: TableReading) => reportEndedCall(call, of, MOMENT, OWN_URLS);

test('the end of a call that went to a Studio flow is handed to that flow', () => {
  expect(end(ended('flow'), reading())).toEqual({ kind: 'redirect', location: FLOW });
});

test.each([
  ['another webhook', ended('other')],
  ['the default route', ended('nobody')],
  ['an invalid row', ended('bad')],
  ['an outbound call', ended('flow', { direction: 'outbound-api' })],
  ['a call without direction', ended('flow', { direction: undefined })],
  ['a call without To', ended('flow', { to: undefined })],
])('the end of %s gets an empty answer', (_what, call) => {
  expect(end(call, reading())).toEqual({ kind: 'empty' });
});

test('a table that cannot be read is a 500, not a silent success', () => {
  expect(end(ended('flow'), { kind: 'unreadable', reason: 'gone' })).toMatchObject({
    kind: 'refused',
    status: 500,
  });
});
