/** A month of calls with a publish in it: pages that rotate, answers that get lost, a log that lags. */
import { readCalls, readHistory, readUsage, type ToldCall } from 'admin-contract';
import { addUpUsage, type RouteTable, type Usage } from 'route-table';
import { startPlanWorld, type PlanWorld } from './plan-calls-world';

jest.setTimeout(180_000);

const tableOf = (closing: string): RouteTable => ({
  routes: [
    { address: 'support', type: 'call-plan', destination: 'support' },
    { address: 'sales', type: 'say', destination: 'Hello' },
  ],
  default: { type: 'say', destination: 'Nobody has this number.' },
  plans: [
    {
      id: 'support',
      name: 'Support',
      steps: [
        { id: 'desk', type: 'dial-client', destination: 'desk' },
        { id: 'sorry', type: 'say', destination: closing },
      ],
    },
  ],
});

const DAY_MS = 86_400_000;
const FIRST_DAY = 28;
/** More than two pages of the log have room for. */
const BUSY_DAY = 10;
const BUSY_CALLS = 2_300;
const LOGS = { host: 'serverless.twilio.com', path: '/v1/Services/*/Environments/*/Logs' };

let world: PlanWorld;
let today: number;
let firstBuild: string;
let sids: Readonly<Record<'support' | 'sales' | '3071', string>>;

beforeAll(async () => {
  world = await startPlanWorld();
  await world.deployFromCommandLine(tableOf('Nobody is here.'));
  firstBuild = await world.liveBuildSid();
  today = Math.floor(world.emulator.clock.now().getTime() / DAY_MS) * DAY_MS;
  sids = {
    support: await place('support', 1),
    sales: await place('sales', 2),
    '3071': await place('3071', 3),
  };
  for (let day = FIRST_DAY - 1; day > 0; day -= 1) {
    repeat(sids.support, day, 1);
    repeat(sids['3071'], day, 2);
    repeat(sids.sales, day, day === BUSY_DAY ? BUSY_CALLS : 1);
  }
});
afterAll(() => world.dispose());

/** On the first day, so many hours after midnight. */
async function place(user: string, hours: number): Promise<string> {
  const at = new Date(today - FIRST_DAY * DAY_MS + hours * 3_600_000);
  const to = `sip:${user}@acme.sip.twilio.com`;
  return (await world.place({ to, at, answers: { desk: 'busy' } })).callSid ?? '';
}

const FIRST_SECOND = { support: 3_600, '3071': 7_200, sales: 10_800 };

function repeat(callSid: string, daysAgo: number, calls: number): void {
  const name = Object.entries(sids).find(([, sid]) => sid === callSid)?.[0] ?? '';
  const second = Object.entries(FIRST_SECOND).find(([user]) => user === name)?.[1] ?? 0;
  const begin = today - daysAgo * DAY_MS + second * 1_000;
  const moments = Array.from({ length: calls }, (_, index) => ({
    at: new Date(begin + index * 10_000),
  }));
  world.emulator.repeatCall({ callSid, moments });
}

const dayOf = (daysAgo: number) => new Date(today - daysAgo * DAY_MS).toISOString().slice(0, 10);

/** `times`: a client whose answers get lost asks for each part again. */
async function readDay(daysAgo: number, times = 1): Promise<Usage> {
  const parts: Usage[] = [];
  let cursor: string | undefined;
  do {
    const request = { day: dayOf(daysAgo), ...(cursor !== undefined && { cursor }) };
    let answer = await world.insist('usage', request);
    for (let again = 1; again < times; again += 1) answer = await world.insist('usage', request);
    const part = readUsage(answer.body);
    parts.push(part.usage);
    cursor = part.next;
  } while (cursor !== undefined);
  return addUpUsage(parts);
}

async function readCallsWhile(meanwhile: () => Promise<void>): Promise<readonly ToldCall[]> {
  const calls: ToldCall[] = [];
  let cursor: string | undefined;
  do {
    const part = readCalls((await world.insist('calls', cursor ? { cursor } : {})).body);
    calls.push(...part.calls);
    cursor = part.next;
    await meanwhile();
  } while (cursor !== undefined);
  return calls;
}

test('each day has its calls, its steps and what was dialled in vain', async () => {
  expect(await readDay(5)).toMatchObject({
    calls: 4,
    routes: [
      { route: '["","exact","sales"]', calls: 1 },
      { route: '["","exact","support"]', calls: 1 },
      { route: 'default', calls: 2 },
    ],
    dialled: [{ user: '3071', domain: 'acme', calls: 2 }],
    steps: [
      { step: 'desk', calls: 1, ended: { busy: 1 } },
      { step: 'sorry', calls: 1 },
    ],
  });
});

test('a day of several pages is counted once, although answers get lost on both ways', async () => {
  const { faults } = world.emulator;
  faults.add({ match: LOGS, times: 2, action: { kind: 'drop-answer' } });
  expect((await readDay(BUSY_DAY, 2)).calls).toBe(BUSY_CALLS + 3);
  faults.clear();
});

test('single calls are told once each, while others come in', async () => {
  const before = BUSY_CALLS + 3 + (FIRST_DAY - 2) * 4 + 3;
  const come = async () => {
    await world.placeMeanwhile({ to: 'sip:sales@acme.sip.twilio.com' });
  };
  const calls = await readCallsWhile(come);
  expect(calls).toHaveLength(before);
  expect(new Set(calls.map(({ callSid }) => callSid)).size).toBe(before);
});

test('a log that lags counts a call once it is there, and never twice', async () => {
  const before = (await readDay(0)).calls;
  world.emulator.store.setListLag(4);
  await world.placeMeanwhile({ to: 'sip:sales@acme.sip.twilio.com' });
  expect((await readDay(0)).calls).toBe(before);
  await readDay(0);
  world.emulator.store.setListLag(0);
  expect([(await readDay(0)).calls, (await readDay(0)).calls]).toEqual([before + 1, before + 1]);
});

test('after a publish, the calls before it are still told by the build that answered them', async () => {
  await world.publish(tableOf('Come back later.'), { note: 'Kinder words' });
  const to = 'sip:support@acme.sip.twilio.com';
  const { callSid = '' } = await world.placeMeanwhile({ to, answers: { desk: 'busy' } });
  const told = async (sid: string) =>
    readCalls((await world.insist('calls', { callSid: sid })).body).calls[0];
  const [old, latest] = [await told(sids.support), await told(callSid)];
  expect(old?.buildSid).toBe(firstBuild);
  expect(old?.tableVersion).not.toBe(latest?.tableVersion);
  const { entries } = readHistory((await world.insist('history')).body);
  expect(entries.find(({ buildSid }) => buildSid === latest?.buildSid)).toMatchObject({
    note: 'Kinder words',
  });
  expect(entries.find(({ buildSid }) => buildSid === old?.buildSid)).toMatchObject({
    kind: 'cli-deployment',
  });
});
