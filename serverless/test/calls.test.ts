/** Single calls: real calls through deployed Functions, and what admin/calls tells of them. */
import type { CallsAnswer } from 'admin-contract';
import { readCalls } from 'admin-contract';
import type { RouteTable } from 'route-table';
import { startPlanWorld, type PlanWorld } from './plan-calls-world';

jest.setTimeout(60_000);

const table: RouteTable = {
  routes: [
    { address: 'support', type: 'call-plan', destination: 'support' },
    { address: 'sales', type: 'say', destination: 'Hello' },
  ],
  default: { type: 'say', destination: 'Nobody has this number.' },
  access: { view: ['supervisor'] },
  plans: [
    {
      id: 'support',
      name: 'Support',
      steps: [
        { id: 'desk', type: 'dial-client', destination: 'desk' },
        { id: 'sorry', type: 'say', destination: 'Nobody is here.' },
      ],
    },
  ],
};

const HOUR_MS = 3_600_000;
const SALES = '["","exact","sales"]';
let world: PlanWorld;
let firstAt: number;
beforeAll(async () => {
  world = await startPlanWorld();
  await world.deployFromCommandLine(table);
  firstAt = world.emulator.clock.now().getTime() - 5 * HOUR_MS;
  await call('support', 0);
  await call('sales', 1);
  await call('4711', 2);
});
afterAll(() => world.dispose());

const call = (user: string, hours: number) =>
  world.place({
    to: `sip:${user}@acme.sip.twilio.com`,
    at: new Date(firstAt + hours * HOUR_MS),
    answers: { desk: 'busy' },
  });

async function readAll(request: Readonly<Record<string, string>> = {}): Promise<CallsAnswer> {
  const parts: CallsAnswer[] = [];
  let cursor: string | undefined;
  do {
    const more = cursor === undefined ? {} : { cursor };
    const { status, body, text } = await world.insist('calls', { ...request, ...more });
    if (status !== 200) throw new Error(text);
    const part = readCalls(body);
    parts.push(part);
    cursor = part.next;
  } while (cursor !== undefined);
  return {
    calls: parts.flatMap((part) => part.calls),
    steps: parts.flatMap((part) => part.steps),
  };
}

test('calls are told newest first, with what the log and the record of each know', async () => {
  const { calls, steps } = await readAll();
  expect(steps).toEqual([]);
  expect(calls).toMatchObject([
    { user: '4711', domain: 'acme', route: 'default', to: 'sip:4711@acme.sip.twilio.com' },
    { user: 'sales', route: SALES, status: 'completed' },
    {
      user: 'support',
      plan: 'support',
      step: 'desk',
      from: expect.stringContaining('5550001111') as string,
    },
  ]);
  expect(calls[0]?.at).toBeGreaterThan(firstAt + 2 * HOUR_MS - 1_000);
});

test('only the calls of one route are told, if one is asked for', async () => {
  const { calls } = await readAll({ route: SALES });
  expect(calls.map(({ user }) => user)).toEqual(['sales']);
});

test('one call is told with what became of its steps', async () => {
  const { calls } = await readAll();
  const support = calls.find(({ user }) => user === 'support');
  const one = await readAll({ callSid: support?.callSid ?? '' });
  expect(one.calls).toEqual([support]);
  expect(one.steps).toMatchObject([
    { plan: 'support', step: 'desk', outcome: 'busy', nextStep: 'sorry' },
  ]);
  expect(one.calls[0]?.tableVersion).toMatch(/^[0-9a-f]{12}$/);
  expect(one.calls[0]?.buildSid).toBe(await world.liveBuildSid());
});

test('who may only view is told no callers', async () => {
  const token = world.emulator.flexTokens.supervisor;
  const { body, text, status } = await world.ask('calls', {}, { token });
  expect(status).toBe(200);
  expect(readCalls(body).calls).toMatchObject([{ user: '4711', status: 'completed' }, {}, {}]);
  expect(text).not.toContain('5550001111');
});

test('of a call that is not there nothing is told', async () => {
  expect(await readAll({ callSid: `CA${'1'.repeat(32)}` })).toEqual({ calls: [], steps: [] });
});

test('a password that was dialled is not told', async () => {
  await call('sales:hunter2', 3);
  const { body, text } = await world.insist('calls', { route: SALES });
  expect(readCalls(body).calls).toHaveLength(2);
  expect(text).not.toContain('hunter2');
});

test.each([
  ['a SID that is not one of a call', { callSid: 'ZB1' }],
  ['a path as SID', { callSid: 'CA/../../Accounts' }],
  ['a URL as cursor', { cursor: 'https://evil.example/' }],
  ['a cursor without a log', { cursor: '12345' }],
  ['a list that is not read', { cursor: '12345/1' }],
  ['a route that is not a text', { route: 7 }],
])('%s is a bad parameter', async (_, parameters) => {
  expect(await world.ask('calls', parameters)).toMatchObject({
    status: 400,
    body: { code: 'bad-parameter' },
  });
});
