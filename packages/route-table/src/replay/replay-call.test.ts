/** What a call that came would become by another table, and how many of them are put together. */
import { createIntlWallClock } from '../hours/intl-wall-clock';
import type { Step } from '../plans/call-plan';
import type { Route, RouteTable } from '../table';
import { groupReplay } from './group-replay';
import { keptCall, type LoggedCall } from './kept-call';
import { replayCall, type KeptCall, type ReplayVerdict } from './replay-call';
import { replayedTable } from './replayed-table';

const wallClock = createIntlWallClock();
const MONDAY_NOON = Date.parse('2026-11-30T12:00:00-05:00');
const MONDAY_NIGHT = Date.parse('2026-11-30T22:00:00-05:00');

const KEPT: KeptCall = {
  to: 'sip:1@acme.sip.twilio.com',
  from: 'sip:+15550001111@carrier.example.com',
  sipDomain: undefined,
};
const says = (address: string, destination: string): Route => ({
  address,
  type: 'say',
  destination,
});
const plain = (...routes: readonly Route[]): RouteTable => ({
  routes,
  default: { type: 'say', destination: 'Nobody' },
});
const planned = (...steps: readonly Omit<Step, 'id'>[]): RouteTable => ({
  ...plain({ address: '1', type: 'call-plan', destination: 'p' }),
  // Each step gets the id that its type asks for.
  plans: [
    { id: 'p', name: 'Plan', steps: steps.map((each, at) => ({ ...each, id: `s${at}` }) as Step) },
  ],
  hours: [{ id: 'ny', name: 'NY', timeZone: 'America/New_York', week: { mon: ['08:00-17:00'] } }],
});
const step = (destination: string, when?: Step['when']) => ({
  type: 'say' as const,
  destination,
  ...(when && { when }),
});

function replay(
  before: RouteTable,
  after: RouteTable,
  kept: Partial<KeptCall> = {},
  instant = MONDAY_NOON,
): ReplayVerdict {
  const [old, now] = [replayedTable(before), replayedTable(after)];
  if (!old || !now) throw new Error('Both tables can be opened.');
  return replayCall(old, now, { ...KEPT, ...kept }, { instant, wallClock });
}

test('a call that another route would take changes', () => {
  expect(replay(plain(says('1', 'Hello')), plain(says('2', 'Hello')))).toMatchObject({
    kind: 'changes',
    before: { match: { key: '["","exact","1"]' } },
    after: { match: { kind: 'default' } },
  });
});

test('a call whose route leads to something else changes', () => {
  expect(replay(plain(says('1', 'Hello')), plain(says('1', 'Bye'))).kind).toBe('changes');
});

test('a change to another route changes nothing', () => {
  expect(replay(plain(says('1', 'Hello')), plain(says('1', 'Hello'), says('2', 'Bye'))).kind).toBe(
    'same',
  );
});

test('a call is decided at the moment at which it came', () => {
  const before = planned(step('Hello'));
  const after = planned(step('Open', { hours: { id: 'ny', is: ['closed'] } }), step('Hello'));
  expect(replay(before, planned(step('Hello')), {}, MONDAY_NIGHT).kind).toBe('same');
  expect(replay(before, after, {}, MONDAY_NOON)).toMatchObject({
    kind: 'changes',
    before: { decision: { twiml: expect.stringContaining('Hello') as string } },
    after: { decision: { twiml: expect.stringContaining('Hello') as string } },
  });
  expect(replay(before, after, {}, MONDAY_NIGHT)).toMatchObject({
    after: { decision: { twiml: expect.stringContaining('Open') as string } },
  });
});

test('what depends on a header cannot be said, and which header is told', () => {
  const gold = step('Gold', { header: { name: 'X-Tier', is: ['gold'] } });
  expect(replay(planned(step('Hello')), planned(gold, step('Bye')))).toMatchObject({
    kind: 'changes',
  });
  const before = planned(gold, step('Hello'));
  expect(replay(before, planned(gold, step('Bye')))).toEqual({ kind: 'unsaid', needs: ['X-Tier'] });
  expect(replay(before, before)).toEqual({ kind: 'same' });
});

test('what depends on the sender cannot be said', () => {
  const trunk = step('Trunk', { source: { ip: ['192.0.2.0/24'] } });
  expect(replay(planned(trunk, step('Hello')), planned(trunk, step('Bye')))).toEqual({
    kind: 'unsaid',
    needs: ['source'],
  });
});

test('what depends on the caller cannot be said to whoever may not see callers', () => {
  const known = step('Known', { caller: { matches: ['+15550001111'] } });
  const [before, after] = [planned(known, step('Hello')), planned(known, step('Bye'))];
  expect(replay(before, after).kind).toBe('same');
  expect(replay(before, after, { from: undefined })).toEqual({ kind: 'unsaid', needs: ['caller'] });
});

test('a table that cannot be opened replays nothing', () => {
  expect(replayedTable({ default: { type: 'hangup' } } as unknown as RouteTable)).toBeUndefined();
});

test('calls are put together by where they came to and would come to, the most first', () => {
  const [before, after] = [plain(says('1', 'A'), says('2', 'B')), plain(says('2', 'C'))];
  const all = ['1', '1', '2', '3'].map((dialled, index) => ({
    callSid: `CA${index}`,
    dialled,
    domain: 'acme',
    at: 3 - index,
    verdict: replay(before, after, { to: `sip:${dialled}@acme.sip.twilio.com` }),
  }));
  expect(groupReplay(all)).toMatchObject({
    calls: 4,
    same: 1,
    changes: 3,
    unsaid: 0,
    needs: [],
    groups: [
      {
        from: '["","exact","1"]',
        to: 'default',
        calls: 2,
        last: 3,
        dialled: [{ dialled: '1', domain: 'acme', calls: 2, last: 3, callSid: 'CA0' }],
      },
      { from: '["","exact","2"]', to: '["","exact","2"]', calls: 1, last: 1 },
    ],
  });
});

test('of an address on two SIP domains each is told, with its newest call', () => {
  const [before, after] = [plain(says('1', 'A')), plain(says('1', 'B'))];
  const verdict = replay(before, after);
  const call = (callSid: string, domain: string, at: number) => ({
    ...{ callSid, dialled: '1', domain, at, verdict },
  });
  const all = [call('CA1', 'acme', 1), call('CA2', 'other', 2), call('CA3', 'acme', 3)];
  expect(groupReplay(all).groups[0]?.dialled).toEqual([
    { dialled: '1', domain: 'acme', calls: 2, last: 3, callSid: 'CA3' },
    { dialled: '1', domain: 'other', calls: 1, last: 2, callSid: 'CA2' },
  ]);
});

test.each<[string, LoggedCall, KeptCall]>([
  [
    'with its record, as Twilio has it',
    { callSid: 'CA1', user: '1', domain: 'acme', to: 'sip:1@acme.sip.us1.twilio.com', from: 'a' },
    {
      to: 'sip:1@acme.sip.us1.twilio.com',
      from: 'a',
      sipDomain: 'acme.sip.twilio.com',
      callSid: 'CA1',
    },
  ],
  [
    'without a record, from the log',
    { callSid: 'CA1', user: '1', domain: 'acme' },
    {
      to: 'sip:1@acme.sip.twilio.com',
      from: undefined,
      sipDomain: 'acme.sip.twilio.com',
      callSid: 'CA1',
    },
  ],
  [
    'to a phone number, which has no SIP domain',
    { callSid: 'CA1', user: '+15551112222', domain: '' },
    { to: '+15551112222', from: undefined, sipDomain: undefined, callSid: 'CA1' },
  ],
])('a call is put together %s', (_, logged, kept) => {
  expect(keptCall(logged)).toEqual(kept);
});
