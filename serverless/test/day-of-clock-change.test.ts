/** A day on which the clocks go back, in calls every five minutes through the deployed Functions. */
import type { RouteTable } from 'route-table';
import { slowState } from '../../packages/route-table/test/slow-hours';
import { slowOnCall } from '../../packages/route-table/test/slow-on-call';
import { heard, startPlanWorld, type PlanWorld } from './plan-calls-world';

jest.setTimeout(300_000);

const ZONE = 'America/New_York';
const BEGIN = Date.parse('2026-10-31T20:00-04:00');
const CALLS = (24 * 60) / 5;

const hours = {
  id: 'ny',
  name: 'New York',
  timeZone: ZONE,
  // The first night runs over the repeated hour, the opening in it comes twice.
  week: { sat: ['22:00-00:15'], sun: ['01:10-01:50', '03:00-04:00', '12:00-17:30'] },
  holidays: ['us'],
  days: [{ id: 'm', on: '2026-11-02' }],
  switch: {
    state: 'closed',
    at: '2026-11-01T13:00-05:00',
    until: '2026-11-01T14:05-05:00',
  },
} as const;
const team = {
  id: 'oncall',
  name: 'On call',
  members: (['ann', 'ben', 'cleo'] as const).map((id) => ({
    id,
    type: 'dial-client' as const,
    destination: id,
  })),
  rotation: { from: '2026-10-30T01:30', timeZone: ZONE, everyDays: 1 },
  cover: [
    { id: 'c', member: 'ann', from: '2026-11-01T15:00-05:00', until: '2026-11-01T16:00-05:00' },
  ],
};
const when = (state: 'open' | 'closed' | 'holiday' | 'switched') => ({
  when: { hours: { id: 'of-route', is: [state] } },
});
const say = (state: 'closed' | 'holiday' | 'switched') => ({
  id: state,
  type: 'say' as const,
  destination: state,
  ...when(state),
});
const table: RouteTable = {
  routes: [{ address: '1', type: 'call-plan', destination: 'p', hours: 'ny' }],
  default: { type: 'say', destination: 'default' },
  plans: [
    {
      id: 'p',
      name: 'Plan',
      steps: [
        say('switched'),
        say('holiday'),
        say('closed'),
        { id: 'ring', type: 'ring', destination: 'oncall', options: { who: 'on-call' } },
      ],
    },
  ],
  teams: [team],
  hours: [hours],
  holidays: [{ id: 'us', name: 'US', days: [{ id: 'h', on: '11-02' }] }],
};

let world: PlanWorld;
beforeAll(async () => {
  world = await startPlanWorld();
  await world.deployFromCommandLine(table);
});
afterAll(() => world.dispose());

test('each call meets what the rules say for its moment when they are read slowly', async () => {
  const met = new Map<string, number>();
  for (let call = 0; call < CALLS; call += 1) {
    const instant = BEGIN + call * 5 * 60_000;
    const trace = await world.place({ at: new Date(instant) });
    const [first = ''] = heard(trace);
    expect(`${new Date(instant).toISOString()} ${first}`).toBe(
      `${new Date(instant).toISOString()} ${expected(instant)}`,
    );
    met.set(first, (met.get(first) ?? 0) + 1);
  }
  // Every state and every member had calls: the day is worth its calls.
  expect([...met.keys()].sort()).toEqual([
    'Dial ann',
    'Dial ben',
    'Dial cleo',
    'Say closed',
    'Say switched',
  ]);
});

test('the log names plan, step and state of the hours', async () => {
  await world.place({ at: new Date('2026-11-01T13:30-05:00') });
  const lines = await world.logged('inbound-call');
  expect(lines[lines.length - 1]).toMatchObject({
    plan: 'p',
    step: 'switched',
    hours: { ny: 'switched' },
  });
});

function expected(instant: number): string {
  const state = slowState(hours, table.holidays ?? [], instant, wallOf(instant));
  return state === 'open' ? `Dial ${slowOnCall(team, instant, wallClock)}` : `Say ${state}`;
}

/** `sv-SE` writes dates as ISO 8601 does. */
function wallOf(instant: number) {
  const [date = '', time = ''] = new Date(instant)
    .toLocaleString('sv-SE', { timeZone: ZONE })
    .split(' ');
  return { date, time: time.slice(0, 5) };
}

function wallClock(_timeZone: string, instant: number) {
  const { date, time } = wallOf(instant);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { day: Date.parse(date) / 86_400_000, minute: hour * 60 + minute };
}
