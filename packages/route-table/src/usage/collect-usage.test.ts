/** What the lines of a log add up to. */
import { addUpUsage } from './add-up-usage';
import { collectUsage } from './collect-usage';

const AT = Date.parse('2026-11-28T10:00:00Z');
const SUPPORT = '["","exact","support"]';

const call = (more: object = {}) =>
  JSON.stringify({
    event: 'inbound-call',
    callSid: 'CA1',
    calledUser: 'support',
    sipDomain: 'acme',
    route: SUPPORT,
    status: 200,
    ...more,
  });
const step = (more: object = {}) =>
  JSON.stringify({ event: 'call-step', plan: 'p', step: 'desk', outcome: 'busy', ...more });

/** One second apart. */
const usageOf = (...messages: readonly unknown[]) =>
  collectUsage(messages.map((message, index) => ({ message, at: AT + index * 1_000 })));

test('calls are counted by their route, with the newest', () => {
  const other = call({ route: '["acme","exact","sales"]' });
  expect(usageOf(call(), other, call())).toMatchObject({
    calls: 3,
    unattributed: 0,
    routes: [
      { route: SUPPORT, calls: 2, last: AT + 2_000 },
      { route: '["acme","exact","sales"]', calls: 1, last: AT + 1_000 },
    ],
    dialled: [],
  });
});

test('what was dialled without a route is counted by address and SIP domain', () => {
  const to = (calledUser: string, sipDomain?: string) =>
    call({ route: 'default', calledUser, sipDomain });
  expect(usageOf(to('4711', 'acme'), to('4711'), to('4711', 'acme'))).toMatchObject({
    routes: [{ route: 'default', calls: 3 }],
    dialled: [
      { user: '4711', domain: '', calls: 1, last: AT + 1_000 },
      { user: '4711', domain: 'acme', calls: 2, last: AT + 2_000 },
    ],
    dialledOthers: 0,
  });
});

test('a SIP domain is named by its label, through whatever edge the call came', () => {
  const hosts = ['acme.sip.twilio.com', 'acme.sip.ashburn.twilio.com', 'acme'];
  const lines = hosts.map((sipDomain) => call({ route: 'default', calledUser: '1', sipDomain }));
  expect(usageOf(...lines).dialled).toEqual([
    { user: '1', domain: 'acme', calls: 3, last: AT + 2_000 },
  ]);
});

test('a call to what is not an address has no route, and nothing that was dialled', () => {
  const odd = call({ route: 'default', calledUser: undefined });
  expect(usageOf(odd)).toMatchObject({ calls: 1, dialled: [], dialledOthers: 1 });
});

test.each<[string, object]>([
  ['the address and the row', { route: 'support', row: 3 }],
  ['an address that is called default, and its row', { route: 'default', row: 0 }],
  ['an address', { route: 'support' }],
  ['nothing', { route: undefined }],
  ['a list that is not a key', { route: '["support"]' }],
  ['text that is not JSON', { route: '["' }],
])('a line that names its route by %s counts as a call of no route', (_, more) => {
  expect(usageOf(call(more))).toMatchObject({ calls: 1, unattributed: 1, routes: [], dialled: [] });
});

test('a line that names its route by the parts of the key counts for the route', () => {
  expect(usageOf(call({ route: ['', 'exact', 'support'] }))).toMatchObject({
    unattributed: 0,
    routes: [{ route: SUPPORT, calls: 1 }],
  });
});

test('a line of a call that was cut counts as a call of no route', () => {
  expect(usageOf(call().slice(0, 60))).toMatchObject({ calls: 1, unattributed: 1 });
});

test('a check by the installer is not a call', () => {
  expect(usageOf(call({ callSid: `CA${'0'.repeat(32)}` })).calls).toBe(0);
});

test('a step has the calls that came to it, and how they ended there', () => {
  const came = call({ plan: 'p', step: 'desk' });
  const busy = step({ nextStep: 'mobile' });
  const usage = usageOf(came, busy, came, busy, came, step({ outcome: 'answered' }));
  expect(usage.steps).toEqual([
    { plan: 'p', step: 'desk', calls: 3, last: AT + 5_000, ended: { busy: 2, answered: 1 } },
    { plan: 'p', step: 'mobile', calls: 2, last: AT + 3_000, ended: {} },
  ]);
});

test('a step that rings its next member has neither ended nor begun again', () => {
  const usage = usageOf(call({ plan: 'p', step: 'desk' }), step({ nextStep: 'desk' }));
  expect(usage.steps).toEqual([{ plan: 'p', step: 'desk', calls: 1, last: AT, ended: {} }]);
});

test('an announcement has no outcome', () => {
  expect(usageOf(step({ outcome: 'heard', nextStep: 'menu' })).steps).toEqual([
    { plan: 'p', step: 'menu', calls: 1, last: AT, ended: {} },
  ]);
});

test('a call that goes on at the default route has come to no step', () => {
  expect(usageOf(step({ nextPlan: 'default' })).steps).toEqual([
    { plan: 'p', step: 'desk', calls: 0, last: AT, ended: { busy: 1 } },
  ]);
});

test('an outcome that nobody knows is unknown', () => {
  expect(usageOf(step({ outcome: '__proto__' })).steps[0]?.ended).toEqual({ unknown: 1 });
});

test('calls that were answered with an error are counted by reason and route', () => {
  const bad = call({ status: 500, problem: 'the row is not valid: x at y', plan: 'p', step: 's' });
  const unread = call({ status: 500, route: undefined, problem: 'not JSON' });
  const lost = step({ status: 500, problem: 'gone', route: SUPPORT });
  expect(usageOf(bad, bad, unread, lost, call({ status: 400 }))).toMatchObject({
    calls: 4,
    steps: [{ step: 'desk' }],
    errors: [
      { reason: 'gone', route: SUPPORT, calls: 1 },
      { reason: 'not JSON', route: '', calls: 1 },
      { reason: 'the row is not valid: x at y', route: SUPPORT, calls: 2, last: AT + 1_000 },
    ],
  });
});

test.each([
  undefined,
  7,
  {},
  '',
  'Hello',
  'null',
  '{',
  '[]',
  '{"event":"admin"}',
  '{"event":"call-step"}',
  ' '.repeat(30_000),
])('%j says nothing of a call', (message) => {
  expect(usageOf(message)).toEqual(usageOf());
});

test('what has a part of a day in it is a part', () => {
  const [whole, part] = [usageOf(call()), { ...usageOf(call()), isPart: true as const }];
  expect(addUpUsage([whole, part, whole])).toMatchObject({ calls: 3, isPart: true });
  expect(addUpUsage([whole, whole])).not.toHaveProperty('isPart');
});
