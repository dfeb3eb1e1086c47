/** Usage: real calls through deployed Functions, and what admin/usage says of them. */
import type { Usage, RouteTable } from 'route-table';
import { addUpUsage, NO_USAGE } from 'route-table';
import { startPlanWorld, type PlanWorld } from './plan-calls-world';

jest.setTimeout(60_000);

const table: RouteTable = {
  routes: [
    { address: 'support', type: 'call-plan', destination: 'support' },
    { address: 'sales', type: 'say', destination: 'Hello' },
    { address: 'broken', type: 'dial-number', destination: '' },
  ],
  default: { type: 'say', destination: 'Nobody has this number.' },
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

const DAY = '2026-11-30';
let world: PlanWorld;
beforeAll(async () => {
  world = await startPlanWorld();
  await world.deployFromCommandLine(table);
});
afterAll(() => world.dispose());

const call = (user: string, hour: string, desk: 'busy' | 'answered' = 'busy') =>
  world.place({
    to: `sip:${user}@acme.sip.twilio.com`,
    at: new Date(`${DAY}T${hour}:00Z`),
    answers: { desk },
  });

interface Read {
  readonly usage: Usage;
  readonly parts: number;
  readonly lines: number;
}

async function readDay(day: string): Promise<Read> {
  const parts: Usage[] = [];
  let lines = 0;
  let cursor: unknown;
  do {
    const { status, body, text } = await world.insist('usage', {
      day,
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (status !== 200) throw new Error(text);
    parts.push(body['usage'] as Usage);
    lines += Number(body['lines']);
    cursor = body['next'];
  } while (cursor !== undefined);
  return { usage: addUpUsage(parts), parts: parts.length, lines };
}

test('the calls of a day are counted by route, step, outcome, error and forgotten number', async () => {
  await call('support', '09:00');
  await call('support', '10:00', 'answered');
  await call('sales', '11:00');
  await call('4711', '12:00');
  await call('4711', '13:00');
  await call('broken', '14:00');
  const { usage } = await readDay(DAY);
  const last = (hour: string) => Date.parse(`${DAY}T${hour}:00Z`);
  const near = (hour: string) => expect.closeTo(last(hour), -5) as number;
  expect(usage).toEqual({
    calls: 6,
    unattributed: 0,
    routes: [
      { route: '["","exact","broken"]', calls: 1, last: near('14:00') },
      { route: '["","exact","sales"]', calls: 1, last: near('11:00') },
      { route: '["","exact","support"]', calls: 2, last: near('10:00') },
      { route: 'default', calls: 2, last: near('13:00') },
    ],
    dialled: [{ user: '4711', domain: 'acme', calls: 2, last: near('13:00') }],
    dialledOthers: 0,
    steps: [
      {
        plan: 'support',
        step: 'desk',
        calls: 2,
        last: near('10:00'),
        ended: { busy: 1, answered: 1 },
      },
      { plan: 'support', step: 'sorry', calls: 1, last: near('09:00'), ended: {} },
    ],
    errors: [
      {
        reason: 'the row is not valid: empty at destination',
        route: '["","exact","broken"]',
        calls: 1,
        last: near('14:00'),
      },
    ],
  });
  expect(JSON.stringify(usage)).not.toContain('5550001111');
});

test('the days beside it have none of its calls, and a day of which no log is kept has none', async () => {
  for (const day of ['2026-11-29', '2026-12-01', '2026-09-01']) {
    expect(await readDay(day)).toMatchObject({ usage: NO_USAGE, lines: 0 });
  }
});

test.each([
  ['no day', {}],
  ['a day that does not exist', { day: '2026-02-30' }],
  ['a URL as cursor', { day: DAY, cursor: 'https://evil.example/' }],
  ['a list that is not read', { day: DAY, cursor: '7' }],
  ['a cursor that is not a text', { day: DAY, cursor: 7 }],
])('%s is a bad parameter', async (_, parameters) => {
  expect(await world.ask('usage', parameters)).toMatchObject({
    status: 400,
    body: { code: 'bad-parameter' },
  });
});

test('a cursor cannot lead the account’s credentials to another host', async () => {
  world.emulator.requests.clear();
  await world.insist('usage', { day: DAY, cursor: '0.1.x@evil.example/#&FunctionSid=ZH1' });
  const asked = world.emulator.requests.all().filter(({ path }) => path.includes('/Logs'));
  expect(asked).toHaveLength(2);
  for (const { host } of asked) expect(host).toBe('serverless.twilio.com');
});
