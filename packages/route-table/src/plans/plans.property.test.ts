/** Random plans and calls: what is proved of a plan holds for every call, and reading follows the page. */
import fc from 'fast-check';
import { caller, facts, openPlan, plan, things, wallClock } from '../../test/build-plan';
import { slowReading } from '../../test/slow-plan';
import { checkCondition } from './check-condition';
import type { Condition, Step } from './call-plan';
import { planPaths } from './plan-paths';
import { mayBothHold, unreachableSteps } from './plan-reach';
import { readPlan } from './read-plan';
import { compileHours } from '../hours/compile-hours';
import { hoursAt } from '../hours/hours-at';
import type { Hours } from '../hours/hours';
import { MINUTE_MS } from '../hours/wall-clock';

const HOURS: readonly Hours[] = [
  {
    id: 'h',
    name: 'H',
    timeZone: 'America/New_York',
    week: { mon: ['08:00-17:00'] },
    days: [{ id: 'd', on: '2026-12-01' }],
    switch: { state: 'closed', at: '2026-12-02T08:00-05:00', until: '2026-12-02T20:00-05:00' },
  },
  { id: 'i', name: 'I', timeZone: 'Europe/Berlin', week: { mon: ['00:00-24:00'] } },
];
const LISTS = [{ id: 'vip', name: 'VIP', entries: [{ id: 'e', address: '+15550000001' }] }];
const NAMED = { hours: HOURS, callerLists: LISTS };

const state = fc.constantFrom('open', 'closed', 'holiday', 'switched' as const);
const condition: fc.Arbitrary<Condition> = fc.record(
  {
    hours: fc.record({
      id: fc.constantFrom('h', 'i', 'of-route'),
      is: fc.uniqueArray(state, { minLength: 1, maxLength: 3 }),
    }),
    caller: fc.record(
      {
        list: fc.constant(['vip']),
        matches: fc.uniqueArray(fc.constantFrom('+1!', '+1555!', '+44!'), { minLength: 1 }),
        anonymous: fc.constant(true as const),
      },
      { requiredKeys: [] },
    ),
    header: fc.oneof(
      fc.constant({ name: 'X-Tier', present: true as const }),
      fc.record({
        name: fc.constantFrom('X-Tier', 'x-tier'),
        is: fc.uniqueArray(fc.constantFrom('gold', 'silver'), { minLength: 1 }),
      }),
    ),
    source: fc.record(
      {
        ip: fc.uniqueArray(fc.constantFrom('10.0.0.0/8', '10.1.0.0/16', '10.1.2.3'), {
          minLength: 1,
        }),
        user: fc.uniqueArray(fc.constantFrom('a', 'b'), { minLength: 1 }),
      },
      { requiredKeys: [] },
    ),
    share: fc
      .tuple(fc.constantFrom(0, 25, 50), fc.constantFrom(50, 75, 100))
      .chain(([from, to]) =>
        fc.constantFrom('call' as const, 'caller' as const).map((by) => ({ from, to, by })),
      ),
    period: fc.record(
      {
        from: fc.constantFrom('2026-11-30T00:00-05:00', '2026-12-02T00:00Z'),
        until: fc.constantFrom('2026-12-01T12:00Z', '2026-12-03T00:00+09:00'),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);
const steps: fc.Arbitrary<readonly Step[]> = fc
  .array(
    fc.tuple(
      fc.option(condition, { nil: undefined, freq: 4 }),
      fc.constantFrom(
        { type: 'say', destination: 'x' },
        { type: 'say', destination: 'x', options: { thenContinue: true } },
        { type: 'dial-client', destination: 'alice' },
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    all.map(([when, destination], index): Step => {
      const built = { id: `s${index}`, ...destination, ...(when && { when }) };
      // Every one of the three is a destination.
      return built;
    }),
  );
const call = fc
  .record({
    minutes: fc.integer({ min: 0, max: 4 * 1440 }),
    user: fc.constantFrom('+15550000001', '+15559', '+447', 'anonymous', 'bob'),
    tier: fc.constantFrom(undefined, 'gold', 'silver', 'tin'),
    sourceIp: fc.constantFrom(undefined, '10.1.2.3', '10.1.9.9', '10.9.9.9', '192.0.2.1'),
    sourceUser: fc.constantFrom(undefined, 'a', 'b'),
    callSid: fc.integer({ min: 0, max: 999 }).map((n) => `CA${n}`),
    routeHours: fc.constantFrom('h', 'i'),
  })
  .map(({ minutes, user, tier, ...more }) =>
    facts({
      ...more,
      instant: Date.parse('2026-11-30T00:00-05:00') + minutes * MINUTE_MS,
      caller: caller(user),
      headers: tier === undefined ? {} : { 'x-tier': tier },
    }),
  );

const named = things(NAMED);

test('a plan is read as the page says', () => {
  fc.assert(
    fc.property(steps, call, (all, of) => {
      const { trace, heard, end } = readPlan(openPlan(...all), of, named);
      const slow = slowReading(plan(...all), of, NAMED);
      expect({
        heard: heard.map(({ id }) => id),
        taken: end.kind === 'taken' ? end.step.id : undefined,
      }).toEqual(slow);
      expect(trace.map(({ step }) => step)).toEqual(all.map(({ id }) => id));
    }),
    { numRuns: 1_000, seed: 5 },
  );
});

test('no call ever reaches a step that was proved to be unreachable', () => {
  fc.assert(
    fc.property(steps, fc.array(call, { minLength: 20, maxLength: 20 }), (all, calls) => {
      const proved = unreachableSteps(plan(...all)).map(({ step }) => step);
      for (const of of calls) {
        // A ringing step that nobody answers: reading goes on below it.
        const answered = all.filter(({ type }) => type !== 'dial-client');
        const { trace } = readPlan(openPlan(...answered), of, named);
        const reached = trace.filter(({ kind }) => kind === 'taken' || kind === 'heard');
        expect(reached.map(({ step }) => step).filter((id) => proved.includes(id))).toEqual([]);
      }
    }),
    { numRuns: 300, seed: 6 },
  );
});

test('two steps that were proved to exclude each other never hold for one call', () => {
  fc.assert(
    fc.property(steps, call, (all, of) => {
      const holding = all.filter(
        ({ when }) => checkCondition(when, 'p', of, named).kind === 'holds',
      );
      for (const upper of holding) {
        for (const lower of holding) expect(mayBothHold(plan(...all), upper, lower)).toBe(true);
      }
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('every call follows the path that is shown for the state of its hours', () => {
  fc.assert(
    fc.property(steps, call, (all, of) => {
      const { heard, end } = readPlan(openPlan(...all), of, named);
      const followed = [...heard, ...(end.kind === 'taken' ? [end.step] : [])].map(({ id }) => id);
      for (const path of planPaths(plan(...all))) {
        if (path.hours !== undefined && stateOf(path.hours, of) !== path.state) continue;
        const shown = path.steps.map(({ step }) => step);
        expect(shown.filter((id) => followed.includes(id))).toEqual(followed);
        if (end.kind === 'ended') expect(path.mayRunOut).toBe(true);
      }
    }),
    { numRuns: 500, seed: 8 },
  );
});

function stateOf(hours: string, of: ReturnType<typeof facts>) {
  const id = hours === 'of-route' ? of.routeHours : hours;
  const found = HOURS.find((one) => one.id === id);
  const compiled = found && compileHours(found, new Map());
  return compiled && hoursAt(compiled, of.instant, wallClock).state;
}
