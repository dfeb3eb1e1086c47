/** What the log says of a call, and what it never says. */
import { openTable } from 'route-table';
import { MOMENT, OWN_URLS } from '../../../packages/route-table/test/build-call';
import type { InboundCall } from '../http/inbound-call';
import { callLogLine, skippedRowLines } from './call-log';
import { routeCall } from './route-call';
import type { TableReading } from './table-file';

function readingOf(...routes: readonly unknown[]): TableReading {
  const opened = openTable({
    routes,
    default: { type: 'twiml', destination: '<Response><Say>hidden</Say></Response>' },
  });
  if (opened.kind === 'broken') throw new Error(JSON.stringify(opened.issues));
  return { kind: 'read', table: opened.table, version: 'abc123' };
}

const callTo = (user: string): InboundCall => ({
  callSid: 'CA1',
  to: `sip:${user}@acme.sip.twilio.com`,
  from: undefined,
  direction: 'inbound',
  sipDomain: 'acme.sip.twilio.com',
  sourceIp: undefined,
  sourceUser: undefined,
  callerName: undefined,
  headers: {},
});

function logged(user: string, reading: TableReading): Record<string, unknown> {
  const call = callTo(user);
  return JSON.parse(
    callLogLine(call, routeCall(call, reading, MOMENT, OWN_URLS), reading, 42),
  ) as Record<string, unknown>;
}

const dialSip = {
  address: 'pbx',
  type: 'dial-sip',
  destination: 'sip:pbx@example.com',
  options: { username: 'u', password: 'top-secret-1A' },
};

test('a routed call is one JSON line with who, where, why, version and time', () => {
  expect(logged('pbx', readingOf(dialSip))).toMatchObject({
    event: 'inbound-call',
    callSid: 'CA1',
    calledUser: 'pbx',
    sipDomain: 'acme.sip.twilio.com',
    route: '["","exact","pbx"]',
    destinationType: 'dial-sip',
    tableVersion: 'abc123',
    status: 200,
    ms: 0.042,
  });
});

test('no secret and no TwiML is logged', () => {
  const reading = readingOf(dialSip);
  expect(JSON.stringify(logged('pbx', reading))).not.toContain('top-secret');
  expect(JSON.stringify(logged('nobody', reading))).not.toContain('hidden');
});

test('the default route says that no address matched', () => {
  expect(logged('nobody', readingOf())).toMatchObject({
    route: 'default',
    why: 'no address matches',
  });
});

test('a To that is not an address says so, with its code', () => {
  const call = { ...callTo('x'), to: 'sip:a@b@c' };
  const reading = readingOf();
  const line = JSON.parse(
    callLogLine(call, routeCall(call, reading, MOMENT, OWN_URLS), reading, 1),
  ) as {
    why: string;
  };
  expect(line).toMatchObject({ route: 'default' });
  expect(line.why).toMatch(/^To is not an address: [a-z-]+$/);
});

test.each([
  { type: 'webhook', destination: 'https://admin:hunter2@exa mple.com/x' },
  { type: 'dial-sip', destination: 'sip:user:hunter2@exa mple.com' },
  { type: 'dial-sip', destination: 'sip:a@b.example', options: { password: { hunter2: 1 } } },
])('an invalid row of type $type never shows what is secret in it', (row) => {
  const reading = readingOf({ address: 'bad', ...row });
  expect(JSON.stringify(logged('bad', reading))).not.toContain('hunter2');
});

test('an invalid row is named with its key and its trouble', () => {
  const line = logged('bad', readingOf({ address: 'bad', type: 'play', destination: '' }));
  expect(line).toMatchObject({ status: 500, route: '["","exact","bad"]' });
  expect(line['problem']).toBeTruthy();
});

test('rows that match nothing are named when the table is read', () => {
  const lines = skippedRowLines(
    readingOf({ address: '[', match: 'pattern', type: 'hangup', destination: '' }),
  );
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toMatchObject({
    event: 'route-skipped',
    route: '["","pattern","["]',
    tableVersion: 'abc123',
  });
});

test('no line tells what may be a password in an address that somebody pasted', () => {
  const address = 'sip:alice:hunter2@acme.sip.twilio.com';
  const row = { address, match: 'regex', type: 'hangup', destination: '' };
  const reading = readingOf(row);
  expect(skippedRowLines(reading).join()).toContain('sip:***@acme');
  expect(skippedRowLines(reading).join()).not.toContain('hunter2');
  const line = logged(encodeURIComponent(address), reading);
  expect(line['route']).toBe('["","regex","sip:***@acme.sip.twilio.com"]');
});

test('a call for which another URL failed says with which error', () => {
  const call = { ...callTo('pbx'), errorCode: '11200' };
  const reading = readingOf(dialSip);
  const line = callLogLine(call, routeCall(call, reading, MOMENT, OWN_URLS), reading, 1);
  expect(JSON.parse(line)).toMatchObject({ fallbackFor: '11200', status: 200 });
  expect(logged('pbx', reading)).not.toHaveProperty('fallbackFor');
});
