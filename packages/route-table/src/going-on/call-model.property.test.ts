/** Random plans, outcomes, hang-ups, publishes and repeated requests: the caller hears what the page says. */
import fc from 'fast-check';
import { firstTwiml, leadsBack, next, verbs } from '../../test/call-through-plan';
import { slowCall, type Ending, type Happening, type PlainStep } from '../../test/slow-call';
import { MINUTE_MS } from '../hours/wall-clock';

/** `npm run model:calls` sets more. */
const RUNS = Number(process.env['MODEL_RUNS'] ?? 400);
const SEED = Number(process.env['MODEL_SEED'] ?? 15);
const WORKFLOW = `WW${'0'.repeat(32)}`;
const NOON = '2026-11-30T12:00-05:00';
const MIDNIGHT = Date.parse('2026-11-30T00:00-05:00');
const CALLERS = {
  known: 'sip:+15551112222@x',
  unknown: 'sip:+447700900123@x',
  anonymous: 'sip:anonymous@anonymous.invalid',
} as const;

const KINDS = [
  'say',
  'notice',
  'phone',
  'phone',
  'team',
  'turns',
  'turns',
  'queue',
  'offering-queue',
  'message',
  'message',
  'callback',
] as const;
const members = fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 1 });
/** One of them, or mostly none. */
const seldom = <Value>(values: readonly Value[], freq: number) =>
  fc.option(fc.constantFrom(...values), { nil: undefined, freq });
const step = (index: number): fc.Arbitrary<PlainStep> =>
  fc
    .record({
      kind: fc.constantFrom(...KINDS),
      callers: seldom(['known', 'unknown'] as const, 3),
      hours: seldom(['morning', 'afternoon'] as const, 2),
      period: seldom(['until-noon', 'from-noon'] as const, 4),
      members,
    })
    .map(({ kind, callers, hours, period, members }) => ({
      id: `s${index}`,
      kind,
      text: `s${index}`,
      ...(callers && { callers }),
      ...(hours && { hours }),
      ...(period && { period }),
      ...((kind === 'team' || kind === 'turns') && { members }),
    }));
const plan = fc
  .integer({ min: 1, max: 8 })
  .chain((length) => fc.tuple(...Array.from({ length }, (_, index) => step(index))));

/** Of the same steps: some are gone, all have another text, the order may be another; teams have other members. */
const changed = (
  steps: readonly PlainStep[],
  version: number,
): fc.Arbitrary<readonly PlainStep[]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...steps], { minLength: 0 }),
      fc.array(members, { minLength: 8, maxLength: 8 }),
    )
    .map(([some, teams]) =>
      some.map((one, index) => ({
        ...one,
        text: `${one.id}v${version}`,
        ...(one.members && { members: teams[index] ?? [] }),
      })),
    );
const ENDINGS: readonly Ending[] = [
  'busy',
  'no-answer',
  'failed',
  'busy',
  'no-answer',
  'answered',
  'not-bridged',
  'pressed-1',
  'pressed-1',
  'canceled',
  'gone',
  'nonsense',
];
const happening = (steps: readonly PlainStep[], version: number): fc.Arbitrary<Happening> =>
  fc.record({
    ending: fc.constantFrom(...ENDINGS),
    minutes: fc.constantFrom(0, 1, 200),
    published: fc.option(changed(steps, version), { nil: undefined, freq: 2 }),
  }) as fc.Arbitrary<Happening>;

/** Whoever rings alone has an outcome of their own. */
const keysOf = ({ id, kind }: PlainStep): readonly string[] =>
  kind === 'turns' ? ['a', 'b', 'c'].map((member) => `${id}.${member}`) : [id];
const keyed = (key: string, steps: readonly PlainStep[], index: number) =>
  happening(steps, index + 1).map((one) => [key, one] as const);

const scenario = plan.chain((steps) =>
  fc.record({
    steps: fc.constant<readonly PlainStep[]>(steps),
    caller: fc.constantFrom('known' as const, 'unknown' as const, 'anonymous' as const),
    arrivedAt: fc.constantFrom(9 * 60, 11 * 60 + 59, 13 * 60),
    happenings: fc
      .tuple(...steps.flatMap((one, index) => keysOf(one).map((key) => keyed(key, steps, index))))
      .map((all) => new Map(all)),
  }),
);

test('what the caller hears is what the page says; no step twice, and there is an end', () => {
  fc.assert(
    fc.property(scenario, ({ steps, caller, arrivedAt, happenings }) => {
      const slow = slowCall({
        steps,
        caller,
        arrivedAt,
        happenings,
        defaultText: 'default',
      });
      const fast = callThrough({ steps, caller, arrivedAt, happenings });
      expect(fast).toEqual(slow);
      const ids = fast.map((line) => line.replace(/^\w+ (\w+?)(?:v\d+)?(-\w)?$/, '$1$2'));
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: RUNS, seed: SEED },
  );
}, 600_000);

interface Scenario {
  readonly steps: readonly PlainStep[];
  readonly caller: keyof typeof CALLERS;
  readonly arrivedAt: number;
  readonly happenings: ReadonlyMap<string, Happening>;
}

function callThrough({ steps, caller, arrivedAt, happenings }: Scenario): readonly string[] {
  const call = { from: CALLERS[caller] };
  let version = 1;
  let now = MIDNIGHT + arrivedAt * MINUTE_MS;
  let table = tableOf(steps);
  let twiml = firstTwiml(table, { call, at: now, version: 'v1' });
  const heard: string[] = [];
  for (let documents = 0; documents <= 3 * steps.length; documents += 1) {
    const lines = linesOf(twiml);
    heard.push(...lines);
    const [, rung = '', member] =
      /^(?:ring|wait) (s\d+)(?:v\d+)?(?:-(\w))?$/.exec(lines[lines.length - 1] ?? '') ?? [];
    const happened = happenings.get(`${rung}.${member}`) ?? happenings.get(rung);
    if (!happened || !leadsBack(twiml)) return heard;
    now += happened.minutes * MINUTE_MS;
    if (happened.published) {
      table = tableOf(happened.published);
      version += 1;
    }
    const sent = sentBy(happened.ending, lines[lines.length - 1]?.startsWith('wait') ?? false);
    const ask = () => next(table, twiml, sent, { call, at: now, version: `v${version}` });
    const gone = ask();
    // A request that Twilio sends again, as its answer was lost, has the same answer.
    expect(ask()).toEqual(gone);
    if (gone.kind === 'lost') throw new Error('There is a default route.');
    twiml = gone.twiml;
  }
  throw new Error('The call does not end.');
}

/** What Twilio sends when a Dial, or a queue, has ended so. */
function sentBy(ending: Ending, isQueue: boolean): Readonly<Record<string, string>> {
  if (ending === 'gone') {
    const result = isQueue ? { QueueResult: 'hangup' } : { DialCallStatus: 'no-answer' };
    return { ...result, CallStatus: 'completed' };
  }
  if (isQueue) {
    const results: Readonly<Record<Ending, string>> = {
      busy: 'leave',
      'no-answer': 'queue-full',
      failed: 'system-error',
      answered: 'bridged',
      'not-bridged': 'bridging-in-process',
      'pressed-1': 'leave',
      canceled: 'redirected',
      gone: 'hangup',
      nonsense: 'sleeping',
    };
    return { QueueResult: results[ending], QueueTime: ending === 'pressed-1' ? '30' : '60' };
  }
  if (ending === 'not-bridged') return { DialCallStatus: 'completed', DialBridged: 'false' };
  if (ending === 'pressed-1') return { DialCallStatus: 'busy' };
  return { DialCallStatus: ending === 'answered' ? 'completed' : ending };
}

function linesOf(twiml: string): readonly string[] {
  const workflow = /<Task>[^<]*"mark":"(\w+)"|mark&quot;:&quot;(\w+)/.exec(twiml);
  const lines: string[] = [];
  const all = verbs(twiml);
  all.forEach((verb, index) => {
    const [, name = '', text = ''] = /^(\w+) ?(.*)$/.exec(verb) ?? [];
    if (name === 'Say' && all[index + 1] === 'Record') lines.push(`record ${text}`);
    else if (name === 'Say') lines.push(`say ${text}`);
    else if (name === 'Client') lines.push(`ring ${text}`);
    else if (name === 'Task') lines.push(`wait ${workflow?.[1] ?? workflow?.[2] ?? ''}`);
    else if (name === 'Redirect') lines.push(`note ${noted(twiml)}`);
  });
  return lines;
}

/** What a callback says is said by `/voicemail`: its URL names the step. */
function noted(twiml: string): string {
  return /voicemail\?k=callback[^"<]*&amp;s=(\w+)/.exec(twiml)?.[1] ?? '';
}

function tableOf(steps: readonly PlainStep[]): object {
  return {
    routes: [{ address: '1', type: 'call-plan', destination: 'p', hours: 'day' }],
    default: { type: 'say', destination: 'default' },
    plans: [{ id: 'p', name: 'Plan', steps: steps.map(stepOf) }],
    teams: steps.flatMap(teamOf),
    hours: [
      {
        id: 'day',
        name: 'Day',
        timeZone: 'America/New_York',
        week: Object.fromEntries(
          ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ['00:00-12:00']]),
        ),
      },
    ],
  };
}

function teamOf({ id, text, members = [] }: PlainStep): readonly object[] {
  if (members.length === 0) return [];
  const clients = members.map((member) => ({
    id: member,
    type: 'dial-client',
    destination: `${text}-${member}`,
  }));
  return [{ id: `t-${id}`, name: text, members: clients, order: members }];
}

function stepOf({ id, kind, text, callers, hours, period }: PlainStep): object {
  const when = {
    ...(callers && { caller: { matches: callers === 'known' ? ['+1555!'] : ['+44!', 'anon!'] } }),
    ...(hours && {
      hours: { id: 'of-route', is: [hours === 'morning' ? 'open' : 'closed'] },
    }),
    ...(period && { period: { [period === 'until-noon' ? 'until' : 'from']: NOON } }),
  };
  const base = { id, ...(Object.keys(when).length > 0 && { when }) };
  switch (kind) {
    case 'say':
      return { ...base, type: 'say', destination: text };
    case 'notice':
      return { ...base, type: 'say', destination: text, options: { thenContinue: true } };
    case 'phone':
      return { ...base, type: 'dial-client', destination: text };
    case 'team':
    case 'turns': {
      const who = kind === 'team' ? 'all' : 'in-turn';
      return { ...base, type: 'ring', destination: `t-${id}`, options: { who } };
    }
    case 'queue':
    case 'offering-queue':
      return {
        ...base,
        type: 'enqueue',
        destination: WORKFLOW,
        options: {
          maxWait: 60,
          attributes: { mark: text },
          ...(kind === 'offering-queue' && { offerText: 'Press 1 to leave a message.' }),
        },
      };
    case 'message':
      return { ...base, type: 'voicemail', destination: text, options: { workflow: WORKFLOW } };
    case 'callback':
      return { ...base, type: 'callback', destination: text, options: { workflow: WORKFLOW } };
  }
}
