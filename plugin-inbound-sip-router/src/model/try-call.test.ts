/** That a tried call says what the router does with the same call, and why. */
import fc from 'fast-check';
import { openTable, type Route, type RouteTable } from 'route-table';
import { arbitraryTable } from '../../../packages/route-table/test/arbitrary-table';
import { MOMENT, OWN_URLS } from '../../../packages/route-table/test/build-call';
import { calls, tables } from '../../../packages/route-table/test/matching-arbitraries';
import { routeCall } from '../../../serverless/src/routing/route-call';
import type { TriedCall } from './router-state';
import { sentCall } from './sent-call';
import { tryCall, type CallTrial, type TriedAnswer } from './try-call';

const say = (address: string, more: object = {}): Route => ({
  address,
  type: 'say',
  destination: `Welcome to ${address}.`,
  ...more,
});
const tableOf = (...routes: readonly Route[]): RouteTable => ({
  routes,
  default: { type: 'say', destination: 'Not in service.' },
});
const dial = (dialled: string, more: Partial<TriedCall> = {}): TriedCall => ({
  dialled,
  caller: '',
  sipDomain: '',
  ...more,
});

const place = { moment: MOMENT, ownUrls: OWN_URLS };
const trialOf = (table: RouteTable, call: TriedCall): CallTrial => tryCall(table, call, place);

function tried(table: RouteTable, call: TriedCall): TriedAnswer {
  const trial = trialOf(table, call);
  if (trial.kind !== 'tried') throw new Error(trial.kind);
  return trial;
}

const takerOf = (table: RouteTable, call: TriedCall) => {
  const { taker } = tried(table, call);
  return taker.kind === 'route' ? [taker.route.address, taker.reason, taker.scope] : 'default';
};

const us = { defaultCountry: 'US', internationalPrefixes: ['011'] };

test.each([
  '15551234567',
  '+15551234567',
  '(555) 123-4567',
  'sip:+15551234567@acme.sip.twilio.com',
  '<sip:5551234567@acme.sip.us1.twilio.com:5061;transport=tls>;tag=1',
  '"Bob, Sales" <sip:%2B15551234567@acme.sip.twilio.com>',
  'tel:+1-555-123-4567',
  '+15551234567@acme',
])('%s is read as the number that it is', (dialled) => {
  const table = { ...tableOf(say('+15551234567')), numbering: us };
  expect(tried(table, dial(dialled)).called).toMatchObject({ e164: '+15551234567' });
  expect(takerOf(table, dial(dialled))).toContain('+15551234567');
});

test('a label after the @ is the SIP domain, unless one is given apart', () => {
  const table = tableOf(say('100', { domain: 'acme' }), say('100'));
  expect(takerOf(table, dial('100@acme'))).toEqual(['100', 'exact-user', 'domain']);
  expect(tried(table, dial('100@acme', { sipDomain: 'other' })).domain).toBe('other');
  expect(takerOf(table, dial('100@pbx.example.com'))).toEqual(['100', 'exact-user', 'any']);
  const whole = dial('100', { sipDomain: 'ACME.sip.twilio.com' });
  expect(takerOf(table, whole)).toEqual(['100', 'exact-user', 'domain']);
});

test('what cannot be read says why, and the default route takes the call', () => {
  const trial = tried(tableOf(say('100')), dial('sip:a@b@c'));
  expect(trial.called).toEqual({
    kind: 'failed',
    code: 'more-than-one-at',
  });
  expect(trial.taker).toEqual({ kind: 'default' });
  expect(trial.decision).toMatchObject({
    twiml: expect.stringContaining('Not in service') as string,
  });
});

test('nothing dialled is nothing tried', () => {
  expect(trialOf(tableOf(), dial('  '))).toEqual({ kind: 'nothing-dialled' });
});

test('what comes second is named', () => {
  const table = tableOf(say('', { match: 'prefix', domain: 'acme' }), say('1234'));
  const { taker, second } = tried(table, dial('1234@acme'));
  expect(taker).toMatchObject({
    key: '["acme","prefix",""]',
    reason: 'prefix-user',
    scope: 'domain',
  });
  expect(second).toMatchObject({ key: '["","exact","1234"]', reason: 'exact-user', scope: 'any' });
  expect(tried(table, dial('77@acme')).second).toEqual({ kind: 'default' });
});

test('a disabled route that would take the call is named, one that would not is not', () => {
  const table = tableOf(
    say('1234', { enabled: false }),
    say('1XXX', { match: 'pattern' }),
    say('1', { match: 'prefix', enabled: false }),
  );
  const { taker, disabled } = tried(table, dial('1234'));
  expect(taker).toMatchObject({ route: { address: '1XXX' } });
  const addresses = (all: TriedAnswer['disabled']) => all.map(({ route }) => route.address);
  expect(addresses(disabled)).toEqual(['1234']);
  expect(addresses(tried(table, dial('15')).disabled)).toEqual(['1']);
});

test('a row that is not valid refuses the call and says what is wrong', () => {
  const bad: Route = { address: '100', type: 'webhook', destination: 'no URL' };
  const { decision } = tried(tableOf(bad), dial('100'));
  expect(decision).toMatchObject({ kind: 'refused', issues: [{ path: ['destination'] }] });
});

test('settings that are not valid break the table', () => {
  const table = { ...tableOf(), numbering: { defaultCountry: 'Narnia' } };
  expect(trialOf(table, dial('100'))).toMatchObject({ kind: 'table-broken' });
});

test('the caller and the called number are filled in, headers are empty and said to be', () => {
  const table = {
    ...tableOf({
      address: '100',
      type: 'dial-client',
      destination: 'alice',
      options: { parameters: { who: '{{caller}} to {{called}}', why: '({{header.X-A}})' } },
    }),
    numbering: us,
  };
  const trial = tried(table, dial('100', { caller: 'sip:5552223333@acme.sip.twilio.com' }));
  expect(trial).toMatchObject({
    decision: { twiml: expect.stringMatching(/"\+15552223333 to 100".*"\(\)"/) as string },
    takesHeaders: true,
  });
  expect(trial.caller).toMatchObject({ e164: '+15552223333' });
});

test('a text that only looks like a header takes none', () => {
  const trial = tried(tableOf(say('100', { destination: '{{header.X-A}}' })), dial('100'));
  expect(trial.takesHeaders).toBe(false);
});

/** What the Function answers to what Twilio would send. */
function routed(table: RouteTable, call: TriedCall) {
  const opened = openTable(JSON.parse(JSON.stringify(table)));
  if (opened.kind === 'broken') throw new Error(JSON.stringify(opened.issues));
  const { to, from, sipDomain } = sentCall(call);
  const inbound = {
    ...{ callSid: 'CA1', direction: 'inbound', headers: {}, to, from, sipDomain },
    ...{ sourceIp: undefined, sourceUser: undefined, callerName: undefined },
  };
  const reading = { kind: 'read', table: opened.table, version: '1' } as const;
  return routeCall(inbound, reading, MOMENT, OWN_URLS);
}

function expectSame(table: RouteTable, call: TriedCall): void {
  const { reply, answer } = routed(table, call);
  const { decision, taker } = tried(table, call);
  const isRefused = decision.kind === 'refused';
  expect(isRefused ? 'refused' : decision.twiml).toBe(
    reply.kind === 'twiml' ? reply.twiml : reply.kind,
  );
  // What both say of the match: row, reason and scope.
  expect({ ...taker, route: undefined }).toEqual({ ...answer?.match, second: undefined });
}

const caller = fc.constantFrom('', '5551230001', 'sip:bob@acme.sip.twilio.com', 'a b');
const address = fc.constantFrom('100', '2', '200', 'alice', '2005', 'sip:a@b@c', '"A" <sip:100@x>');
const domain = fc.constantFrom('', 'acme', 'ACME.sip.twilio.com', 'other', 'a b');

test('whatever the table and the call, the answer is that of the router', () => {
  fc.assert(
    fc.property(arbitraryTable, address, caller, domain, (table, dialled, from, sipDomain) => {
      expectSame(table, { dialled, caller: from, sipDomain });
    }),
    { numRuns: 300 },
  );
});

test('whatever the addresses and the numbering, the match is that of the router', () => {
  const fallback: RouteTable['default'] = { type: 'say', destination: 'none' };
  fc.assert(
    fc.property(tables, calls, (table, users) => {
      // Rows need not be valid: neither side trusts them.
      const routes = table.routes.map((row) => ({ ...say(row.address), ...row })) as Route[];
      const whole = { ...table, routes, default: fallback };
      for (const { user, domain: label } of users) {
        const dialled = `sip:${encodeURIComponent(user)}@${label ?? 'pbx.example.com'}`;
        expectSame(whole, { dialled, caller: '', sipDomain: label ?? '' });
      }
    }),
    { numRuns: 200 },
  );
});
