/** Replay against a slow model: every way in which a call may have come, tried one by one. */
import fc from 'fast-check';
import { answerCall } from '../answer/answer-call';
import { openTable } from '../answer/open-table';
import type { Call } from '../answer/call';
import { createIntlWallClock } from '../hours/intl-wall-clock';
import type { RouteTable } from '../table';
import { replayCall } from './replay-call';
import { replayedTable } from './replayed-table';

const MOMENT = { instant: Date.UTC(2026, 10, 30, 15), wallClock: createIntlWallClock() };

const header = fc.record(
  {
    name: fc.constantFrom('X-Tier', 'x-tier', 'X-Team'),
    is: fc.constantFrom(['gold'], ['gold', 'red']),
  },
  { requiredKeys: ['name'] },
);
const source = fc.record(
  {
    ip: fc.constantFrom(['10.0.0.0/8'], ['192.0.2.0/24'], ['10.1.0.0/16', '192.0.2.7']),
    user: fc.constantFrom(['trunk'], ['desk', 'trunk']),
  },
  { requiredKeys: [] },
);
const when = fc.oneof(
  fc.constant(undefined),
  header.map((of) => ({ header: of })),
  source.filter((of) => Object.keys(of).length > 0).map((of) => ({ source: of })),
  fc.constant({ caller: { matches: ['+1555!'] } }),
);
const text = fc.constantFrom(
  'One',
  'Two',
  '{{header.X-Tier}}',
  '{{header.X-Tier:1}}',
  '{{header.X-Tier:2}}',
);
const step = fc.tuple(when, text).map(([condition, destination]) => ({
  type: 'say',
  destination,
  ...(condition && { when: condition }),
}));
const table = fc
  .tuple(fc.array(step, { minLength: 1, maxLength: 3 }), text, fc.boolean())
  .map(([steps, last, hasRoute]) => ({
    routes: hasRoute ? [{ address: '1', type: 'call-plan', destination: 'p' }] : [],
    default: { type: 'say', destination: last },
    plans: [{ id: 'p', name: 'Plan', steps: steps.map((each, at) => ({ id: `s${at}`, ...each })) }],
  }));

const KEPT = {
  to: 'sip:1@acme.sip.twilio.com',
  from: 'sip:+15550001111@carrier',
  sipDomain: undefined,
};

/** What Twilio does not keep, in all its kinds: of each network an address in it, in its parts and beside them. */
function everyWay(): readonly Call[] {
  const values = [undefined, 'gold', 'red', 'other', 'o'];
  const ips = [undefined, '10.0.0.1', '10.1.0.1', '192.0.2.1', '192.0.2.7', '203.0.113.1'];
  const users = [undefined, 'trunk', 'desk', 'else'];
  return values.flatMap((tier) =>
    values.flatMap((team) =>
      ips.flatMap((sourceIp) =>
        users.map((sourceUser) => ({
          ...KEPT,
          sourceIp,
          sourceUser,
          headers: {
            ...(tier !== undefined && { 'x-tier': tier }),
            ...(team !== undefined && { 'x-team': team }),
          },
        })),
      ),
    ),
  );
}
const WAYS = everyWay();

function answersOf(of: unknown): readonly string[] {
  const opened = openTable(of);
  if (opened.kind === 'broken') throw new Error('The model only makes tables that can be opened.');
  return WAYS.map((call) => {
    const { match, decision } = answerCall(opened.table, call, MOMENT, { service: '' });
    const answer = decision.kind === 'refused' ? decision.issues : decision.twiml;
    return JSON.stringify([match.kind === 'default' ? '' : match.key, decision.plan?.step, answer]);
  });
}

test('what is said of a call is true of every way in which it may have come', () => {
  fc.assert(
    fc.property(table, table, (one, other) => {
      // The builder makes what `RouteTable` describes.
      const [before, after] = [one, other].map((each) =>
        replayedTable(each as unknown as RouteTable),
      );
      if (!before || !after) throw new Error('Both can be opened.');
      const { kind } = replayCall(before, after, KEPT, MOMENT);
      const [old, now] = [answersOf(one), answersOf(other)];
      const alike = old.filter((answer, at) => answer === now[at]).length;
      if (kind === 'same') expect(alike).toBe(WAYS.length);
      if (kind === 'changes') expect(alike).toBe(0);
      if (new Set([...old, ...now]).size === 1) expect(kind).toBe('same');
    }),
    { numRuns: 50 },
  );
});

test('a table against itself changes nothing', () => {
  fc.assert(
    fc.property(table, (one) => {
      const replayed = replayedTable(one as unknown as RouteTable);
      if (!replayed) throw new Error('It can be opened.');
      expect(['same', 'unsaid']).toContain(replayCall(replayed, replayed, KEPT, MOMENT).kind);
    }),
    { numRuns: 50 },
  );
});
