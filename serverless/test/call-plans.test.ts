/** Call plans through the deployed Functions: what a caller hears when nobody answers. */
import type { CallTrace, PlaceCallRequest } from 'twilio-emulator';
import { client, officePlans, say } from './office-plans';
import { heard, startPlanWorld, type PlanWorld } from './plan-calls-world';

jest.setTimeout(60_000);

let world: PlanWorld;
beforeAll(async () => {
  world = await startPlanWorld();
  await world.deployFromCommandLine(officePlans(world));
});
afterAll(() => world.dispose());

const call = (plan: string, more: Partial<PlaceCallRequest> = {}): Promise<CallTrace> =>
  world.place({ to: `sip:${plan}@acme.sip.twilio.com`, ...more });

test('each further step has a line in the log, without the caller', async () => {
  const trace = await call('office', { answers: { desk: 'busy', mobile: 'presses-1' } });
  const lines = (await world.logged('call-step')).filter(
    ({ callSid }) => callSid === trace.callSid,
  );
  expect(lines).toMatchObject([
    { plan: 'office', step: 'desk', outcome: 'busy', nextStep: 'mobile', status: 200 },
    { plan: 'office', step: 'mobile', outcome: 'answered', status: 200 },
  ]);
  expect(JSON.stringify(lines)).not.toContain('5550001111');
  expect(lines[0]?.['route']).toBe('["","exact","office"]');
});

describe('a queue', () => {
  test('gives the caller back after the longest wait, and the plan is read below it', async () => {
    const trace = await call('queue', {
      answers: { [world.workflow]: 'no-answer', oncall: 'no-answer' },
    });
    expect(heard(trace).filter((verb) => /^(?:Dial|Record|Say message)/.test(verb))).toEqual([
      'Dial oncall',
      'Say message',
      'Record',
    ]);
    expect(heard(trace)).toContain('Gather Please wait.+Press 1.');
    const [line] = (await world.logged('call-step')).filter(
      ({ callSid }) => callSid === trace.callSid,
    );
    expect(line).toMatchObject({ step: 'queue', outcome: 'left', nextStep: 'oncall' });
  });

  test('whoever presses 1 leaves a message, and nobody rings', async () => {
    const trace = await call('queue', {
      answers: { [world.workflow]: 'no-answer' },
      digits: ['1'],
    });
    expect(heard(trace).filter((verb) => /^(?:Dial|Record)/.test(verb))).toEqual(['Record']);
  });

  test.each(['queue-full', 'error', 'system-error'])(
    '%s: the plan is read below it',
    async (end) => {
      const trace = await call('queue', {
        answers: { [world.workflow]: end, oncall: 'answered' },
      });
      expect(heard(trace).at(-1)).toBe('Dial oncall');
    },
  );

  test('an agent who answers ends the plan', async () => {
    const trace = await call('queue', { answers: { [world.workflow]: 'answered' } });
    expect(heard(trace).some((verb) => verb.startsWith('Dial'))).toBe(false);
  });
});

describe('a team', () => {
  test('in turn: one Dial each, in the order of the team, until somebody answers', async () => {
    const trace = await call('team', { answers: { cleo: 'busy', ann: 'no-answer' } });
    expect(heard(trace)).toEqual(['Dial cleo', 'Dial ann', 'Dial +15557654321']);
    const nobody = await call('team', { answers: { '*': 'busy' } });
    expect(heard(nobody)).toEqual(['Dial cleo', 'Dial ann', 'Dial +15557654321', 'Say nobody']);
  });

  test('screened members ring after the others, each alone; a mailbox does not take the call', async () => {
    const trace = await call('mixed', {
      answers: { ann: 'busy', ben: 'busy', '+15557654321': 'mailbox' },
    });
    expect(heard(trace)).toEqual(['Dial ann+ben', 'Dial +15557654321', 'Say nobody']);
    expect(JSON.stringify(trace.steps)).toContain('Call for Mixed. Press 1.');
    const accepted = await call('mixed', {
      answers: { ann: 'busy', ben: 'busy', '+15557654321': 'presses-1' },
    });
    expect(heard(accepted)).toEqual(['Dial ann+ben', 'Dial +15557654321']);
  });
});

describe('in the middle of a call', () => {
  test('a table is published: steps come from it, those that are gone are skipped', async () => {
    const changed = officePlans(world, {
      office: [client('desk'), say('We moved.', { id: 'message' })],
    });
    const trace = await call('office', {
      answers: {
        desk: {
          outcome: 'busy',
          meanwhile: async () => {
            await world.publish(changed);
          },
        },
      },
    });
    expect(heard(trace)).toEqual(['Dial desk', 'Say We moved.']);
    await world.publish(officePlans(world));
  });

  test('the caller hangs up: nothing more happens', async () => {
    const trace = await call('office', {
      answers: { desk: { outcome: 'no-answer', afterSeconds: 20 } },
      hangUpAt: 8,
    });
    expect(heard(trace)).toEqual(['Dial desk']);
  });

  test('a request arrives twice: the caller hears the plan once', async () => {
    const trace = await call('office', {
      answers: { desk: 'busy', mobile: 'presses-1' },
      onRequest: ({ purpose }) => (purpose === 'action' ? 'repeat' : undefined),
    });
    expect(heard(trace)).toEqual(['Dial desk', 'Say notice', 'Dial mobile']);
  });

  test('a Function that is killed leads to the fallback URL, and to no step', async () => {
    const trace = await call('office', {
      answers: { desk: 'busy' },
      onRequest: ({ purpose }) => (purpose === 'action' ? 'lose' : undefined),
    });
    const asked = trace.steps.flatMap((one) => (one.kind === 'request' ? [one.purpose] : []));
    expect(asked).toContain('fallback');
    expect(heard(trace)).toEqual(['Dial desk']);
  });

  test('nothing of a step asks Twilio', async () => {
    world.emulator.requests.clear();
    await call('office', { answers: { desk: 'busy', mobile: 'presses-1' } });
    const asked = world.emulator.requests.all().map(({ host }) => host);
    expect(asked.filter((host) => /^(?:api|taskrouter|serverless|studio)\./.test(host))).toEqual(
      [],
    );
  });
});
