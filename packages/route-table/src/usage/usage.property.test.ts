/** Usage against a slow model, for any log, and in any order and grouping. */
import fc from 'fast-check';
import { addUpUsage, MAX_DIALLED } from './add-up-usage';
import { collectUsage, type LoggedLine } from './collect-usage';
import { NO_USAGE } from './usage';

const name = fc.constantFrom('a', 'b', '__proto__', 'constructor', '');
const route = fc.constantFrom<unknown>(
  'default',
  '["","exact","a"]',
  '["acme","pattern","4XXX",1]',
  'a',
  ['', 'exact', 'a'],
  7,
  null,
);
const fields = fc.record(
  {
    callSid: name,
    calledUser: name,
    sipDomain: name,
    route,
    row: fc.nat(2),
    plan: name,
    step: name,
    outcome: fc.constantFrom('busy', 'answered', 'heard', 'toString'),
    nextPlan: fc.constantFrom('a', 'default'),
    nextStep: name,
    status: fc.constantFrom<unknown>(200, 400, 500, '500'),
    problem: name,
  },
  { requiredKeys: [] },
);
const event = fc.constantFrom('inbound-call', 'call-step', 'message');
const ours = fc
  .tuple(event, fields)
  .map(([kind, more]) => JSON.stringify({ event: kind, ...more }));
const cut = fc.tuple(ours, fc.nat(80)).map(([text, length]) => text.slice(0, length));
const message = fc.oneof(
  { weight: 8, arbitrary: ours },
  cut,
  fc.string(),
  fc.anything(),
  fc.json(),
);
const lines = fc.array(fc.record({ message, at: fc.nat(100) }), { maxLength: 40 });

test('any log is added up, whatever is in it', () => {
  fc.assert(
    fc.property(lines, (log) => {
      const { calls, unattributed, routes, dialled, dialledOthers } = collectUsage(log);
      const attributed = routes.reduce((sum, each) => sum + each.calls, 0);
      expect(attributed + unattributed).toBe(calls);
      const unrouted = dialled.reduce((sum, each) => sum + each.calls, dialledOthers);
      expect(unrouted).toBe(routes.find((each) => each.route === 'default')?.calls ?? 0);
    }),
    { numRuns: 200 },
  );
});

test('pages in any order and grouping add up to the same', () => {
  const pages = fc.array(lines, { maxLength: 5 });
  fc.assert(
    fc.property(pages, fc.nat(4), (logs, first) => {
      const whole = collectUsage(logs.flat());
      const parts = logs.map((log) => collectUsage(log));
      expect(addUpUsage(parts)).toEqual(whole);
      const split = [addUpUsage(parts.slice(first).reverse()), addUpUsage(parts.slice(0, first))];
      expect(addUpUsage(split)).toEqual(whole);
      expect(addUpUsage([whole, NO_USAGE])).toEqual(whole);
    }),
    { numRuns: 200 },
  );
});

/** Counts the calls of one route line by line, as a person would. */
function slowCount(log: readonly LoggedLine[], wanted: string): number {
  return log.filter((each) => {
    const line = readJson(each.message);
    if (line?.['event'] !== 'inbound-call' || 'row' in line) return false;
    const named = line['route'];
    return named === wanted || JSON.stringify(named) === wanted;
  }).length;
}

function readJson(text: unknown): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text as string) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

test('each route has the calls that a slow reading finds', () => {
  const log = fc.array(fc.record({ message: fc.oneof(ours, cut), at: fc.nat(9) }));
  fc.assert(
    fc.property(log, (all) => {
      const { routes } = collectUsage(all);
      for (const key of ['default', '["","exact","a"]', '["acme","pattern","4XXX",1]']) {
        const calls = routes.find((each) => each.route === key)?.calls ?? 0;
        expect([key, calls]).toEqual([key, slowCount(all, key)]);
      }
    }),
    { numRuns: 300 },
  );
});

test('of more addresses than are kept the most dialled stay, and the rest is counted', () => {
  const dialled = (user: string) => ({
    message: JSON.stringify({ event: 'inbound-call', route: 'default', calledUser: user }),
    at: 1,
  });
  const scan = Array.from({ length: MAX_DIALLED + 50 }, (_, index) => dialled(`x${index}`));
  const usage = collectUsage([...scan, dialled('4711'), dialled('4711')]);
  expect(usage.dialled).toHaveLength(MAX_DIALLED);
  expect(usage.dialled).toContainEqual({ user: '4711', domain: '', calls: 2, last: 1 });
  expect(usage.dialledOthers).toBe(51);
});
