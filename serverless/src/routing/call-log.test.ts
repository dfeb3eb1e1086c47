/** What the log says of a call, and what it never says. */
import type { InboundCall } from '../http/inbound-call';
import { callLogLine, skippedRowLines } from './call-log';
import { openTable } from './open-table';
import { routeCall } from './route-call';
import type { TableReading } from './table-file';

function readingOf(...routes: readonly unknown[]): TableReading {
  const opened = openTable(
    JSON.stringify({
      routes,
      default: { type: 'twiml', destination: '<Response><Say>hidden</Say></Response>' },
    }),
  );
  if (opened.kind === 'broken') throw new Error(opened.reason);
  return { kind: 'read', table: opened.table, version: 'abc123' };
}

const callTo = (user: string): InboundCall => ({
  callSid: 'CA1',
  to: `sip:${user}@acme.sip.twilio.com`,
  from: undefined,
  direction: 'inbound',
  sipDomain: 'acme.sip.twilio.com',
  headers: {},
});

function logged(user: string, reading: TableReading): Record<string, unknown> {
  const call = callTo(user);
  return JSON.parse(callLogLine(call, routeCall(call, reading), reading, 42)) as Record<
    string,
    unknown
  >;
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
    route: 'pbx',
    row: 0,
    destinationType: 'dial-sip',
    tableVersion: 'abc123',
    status: 200,
    micros: 42,
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

test('a To that is no address says so, with its code', () => {
  const call = { ...callTo('x'), to: 'sip:a@b@c' };
  const reading = readingOf();
  const line = JSON.parse(callLogLine(call, routeCall(call, reading), reading, 1)) as {
    why: string;
  };
  expect(line).toMatchObject({ route: 'default' });
  expect(line.why).toMatch(/^To is no address: [a-z-]+$/);
});

test.each([
  { type: 'webhook', destination: 'https://admin:hunter2@exa mple.com/x' },
  { type: 'dial-sip', destination: 'sip:user:hunter2@exa mple.com' },
  { type: 'dial-sip', destination: 'sip:a@b.example', options: { password: { hunter2: 1 } } },
])('an invalid row of type $type never shows what is secret in it', (row) => {
  const reading = readingOf({ address: 'bad', ...row });
  expect(JSON.stringify(logged('bad', reading))).not.toContain('hunter2');
});

test('an invalid row is named with its number and its trouble', () => {
  const line = logged('bad', readingOf({ address: 'bad', type: 'play', destination: '' }));
  expect(line).toMatchObject({ status: 500, route: 'bad', row: 0 });
  expect(line['problem']).toBeTruthy();
});

test('rows that match nothing are named when the table is read', () => {
  const lines = skippedRowLines(
    readingOf({ address: '[', match: 'pattern', type: 'hangup', destination: '' }),
  );
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toMatchObject({
    event: 'route-skipped',
    row: 0,
    tableVersion: 'abc123',
  });
});
