/** What no public page says of Twilio can be either way, in any combination: callers hear the same. */
import type { Assumptions, CallTrace, PlaceCallRequest } from 'twilio-emulator';
import { allAssumptions, pairsOf, pairwiseAssumptions } from './assumption-sets';
import { client, officePlans, say } from './office-plans';
import { heard, startPlanWorld, type PlanWorld } from './plan-calls-world';

/** `npm run test:assumed` goes through all combinations. */
const isLong = process.env['ASSUMED'] === 'all';
const SETS = isLong ? allAssumptions() : pairwiseAssumptions();

jest.setTimeout(isLong ? 3_600_000 : 120_000);

let world: PlanWorld;
beforeAll(async () => {
  world = await startPlanWorld();
  const attributes = { who: '{{header.X-Name}}' };
  const options = { attributes };
  const named = [
    client('desk'),
    say('q', { type: 'enqueue', destination: world.workflow, options }),
  ];
  await world.deployFromCommandLine(officePlans(world, { named }));
});
afterAll(() => world.dispose());

const workflow = (outcome: string) => ({ [world.workflow]: outcome });

/** Tasks that have this attribute. */
async function tasks(name: string, value: string) {
  const expression = encodeURIComponent(`${name} == "${value}"`);
  const path = `/v1/Workspaces/${world.workspace}/Tasks?EvaluateTaskAttributes=${expression}`;
  const found = await world.get('taskrouter.twilio.com', path);
  return found['tasks'] as readonly { attributes: string; assignment_status: string }[];
}

/** What a caller hears, if it is not a piece of waiting. */
async function hears(
  plan: string,
  assumptions: Partial<Assumptions>,
  more: Partial<PlaceCallRequest>,
): Promise<CallTrace & { readonly all: readonly string[] }> {
  const to = `sip:${plan}@acme.sip.twilio.com`;
  const trace = await world.place({ to, assumptions, ...more });
  return { ...trace, all: heard(trace).filter((verb) => !/^(?:Gather|Enqueue)/.test(verb)) };
}

test('in a few combinations every two values meet', () => {
  const few = pairwiseAssumptions();
  expect(few.length).toBeLessThan(20);
  expect(new Set(few.flatMap(pairsOf))).toEqual(new Set(allAssumptions().flatMap(pairsOf)));
});

describe.each(SETS)('if Twilio behaves as %j', (assumptions) => {
  const callers: readonly [
    what: string,
    plan: string,
    more: () => Partial<PlaceCallRequest>,
    expected: readonly string[],
  ][] = [
    ['somebody answers', 'office', () => ({ answers: { desk: 'answered' } }), ['Dial desk']],
    [
      'a mailbox picks up',
      'office',
      () => ({ answers: { desk: 'busy', mobile: 'mailbox' } }),
      ['Dial desk', 'Say notice', 'Dial mobile', 'Say message', 'Record'],
    ],
    [
      'the call is accepted',
      'office',
      () => ({ answers: { desk: '486', mobile: 'presses-1' } }),
      ['Dial desk', 'Say notice', 'Dial mobile'],
    ],
    [
      'the caller hangs up while it rings',
      'office',
      () => ({ answers: { desk: { outcome: 'no-answer', afterSeconds: 20 } }, hangUpAt: 8 }),
      ['Dial desk'],
    ],
    [
      'the caller hangs up while somebody hears that a call is for them',
      'office',
      () => ({ answers: { desk: 'busy', mobile: 'mailbox' }, hangUpAt: 22 }),
      ['Dial desk', 'Say notice', 'Dial mobile'],
    ],
    [
      'the queue is left',
      'queue',
      () => ({ answers: { ...workflow('no-answer'), oncall: 'busy' } }),
      ['Leave', 'Dial oncall', 'Say message', 'Record'],
    ],
    [
      'the caller presses 1 in the queue',
      'queue',
      () => ({ answers: workflow('no-answer'), digits: ['1'] }),
      ['Leave', 'Say message', 'Record'],
    ],
    ['an agent answers', 'queue', () => ({ answers: workflow('answered') }), []],
    [
      'the caller hangs up in the queue',
      'queue',
      () => ({ answers: workflow('no-answer'), hangUpAt: 30 }),
      [],
    ],
    [
      'nobody of a team accepts',
      'mixed',
      () => ({ answers: { ann: 'busy', ben: '480', '+15557654321': 'refuses' } }),
      ['Dial ann+ben', 'Dial +15557654321', 'Say nobody'],
    ],
    [
      'the last of a team answers',
      'team',
      () => ({ answers: { cleo: 'busy', ann: '404' } }),
      ['Dial cleo', 'Dial ann', 'Dial +15557654321'],
    ],
    [
      'a callback is noted down',
      'callback',
      () => ({ answers: { desk: 'failed' } }),
      ['Dial desk', 'Redirect', 'Say We will call you back.', 'Hangup'],
    ],
  ];

  test.each(callers)('%s', async (_what, plan, more, expected) => {
    expect((await hears(plan, assumptions, more())).all).toEqual(expected);
  });

  test('a message makes one task, and the task of a queue is what Twilio makes of it', async () => {
    const answers = { ...workflow('no-answer'), oncall: 'busy' };
    const { callSid = '' } = await hears('queue', assumptions, { answers });
    expect(await tasks('callSid', callSid)).toMatchObject([{ assignment_status: 'pending' }]);
    const isLeft = assumptions.taskAfterLeave === 'stays';
    expect(await tasks('call_sid', callSid)).toMatchObject([
      { assignment_status: isLeft ? 'pending' : 'canceled' },
    ]);
  });

  test('an action that fails leads to no step, to the fallback URL if Twilio asks it', async () => {
    const { all, steps } = await hears('office', assumptions, {
      answers: { desk: 'busy' },
      onRequest: ({ purpose }) => (purpose === 'action' ? 'lose' : undefined),
    });
    expect(all).toEqual(['Dial desk']);
    const asked = steps.some((step) => step.kind === 'request' && step.purpose === 'fallback');
    expect(asked).toBe(assumptions.failedAction === 'fallback');
  });

  test('Studio is told once, also if the caller hangs up', async () => {
    const flow = { flowSid: world.flow.slice(-34), isStuck: false };
    const led = await hears('studio', assumptions, { answers: { desk: 'busy' } });
    expect(led.flows).toEqual([flow]);
    const gone = await hears('studio', assumptions, {
      answers: { desk: { outcome: 'no-answer', afterSeconds: 20 } },
      hangUpAt: 8,
    });
    expect(gone.flows).toEqual([]);
  });

  test('a header below a step that rings is there, or empty', async () => {
    const { callSid = '' } = await hears('named', assumptions, {
      answers: { desk: 'busy' },
      headers: { 'X-Name': 'Ann' },
    });
    const [task] = await tasks('call_sid', callSid);
    const { who } = JSON.parse(task?.attributes ?? '{}') as { who?: string };
    expect(who).toBe(assumptions.sipHeadersInActions ? 'Ann' : '');
  });
});
