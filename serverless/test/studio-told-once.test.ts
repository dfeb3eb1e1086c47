/** Studio flows in call plans: told once that a call ended, whatever step led there. */
import type { CallTrace, PlaceCallRequest } from 'twilio-emulator';
import { client, officePlans, say } from './office-plans';
import { startPlanWorld, type PlanWorld } from './plan-calls-world';

jest.setTimeout(60_000);

let world: PlanWorld;
beforeAll(async () => {
  world = await startPlanWorld();
  await world.deployFromCommandLine(officePlans(world));
});
afterAll(() => world.dispose());

const call = (plan: string, more: Partial<PlaceCallRequest> = {}): Promise<CallTrace> =>
  world.place({ to: `sip:${plan}@acme.sip.twilio.com`, ...more });

describe('Studio', () => {
  const ended = async ({ callSid }: CallTrace) =>
    (await world.logged('call-ended')).filter((line) => line['callSid'] === callSid);

  test('is told once that the call ended, whatever step led there', async () => {
    const trace = await call('studio', { answers: { desk: 'busy' } });
    expect(trace.flows).toEqual([{ flowSid: world.flow.slice(-34), isStuck: false }]);
    expect(await ended(trace)).toMatchObject([{ reportedToStudio: true, flowsAsked: 1 }]);
  });

  test('is told of this call, not of another of the same caller', async () => {
    const during = call('studio', {
      answers: { desk: 'busy' },
      duringCall: async () => {
        const to = 'sip:studio@acme.sip.twilio.com';
        const talk = await world.placeMeanwhile({ to, answers: { desk: 'answered' } });
        expect(talk.flows).toEqual([]);
        expect(await ended(talk)).toMatchObject([{ reportedToStudio: false }]);
      },
    });
    expect((await during).flows).toMatchObject([{ isStuck: false }]);
  });

  test('is not asked about calls of plans that lead to no flow', async () => {
    const trace = await call('callback', { answers: { desk: 'answered' } });
    const [line] = await ended(trace);
    expect(line).toMatchObject({ reportedToStudio: false });
    expect(line).not.toHaveProperty('flowsAsked');
  });

  test('is told by the plan at the start too, if the step is gone meanwhile', async () => {
    const trace = await call('studio', {
      answers: { desk: 'busy' },
      duringCall: async () => {
        await world.publish(officePlans(world, { studio: [client('desk'), say('bye')] }));
      },
    });
    expect(trace.flows).toMatchObject([{ isStuck: false }]);
    await world.publish(officePlans(world));
  });
});
