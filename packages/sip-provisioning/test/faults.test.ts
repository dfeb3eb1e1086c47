/** Journey: every fault at every request of each command that writes; run again, it converges, with nothing twice. */
import { COMMAND_SCENARIOS } from './command-scenarios';
import { interceptRequests, requestKey, type FaultAction } from './inject-fault';
import { declareOneOfEach } from './one-of-each';
import { APPLY, inNewWorld, SCENARIOS, type Scenario } from './scenarios';

/** Where an answer is waited for in vain. What times out on a slow machine besides is only one fault more. */
const IN_A_HURRY = ['--timeout', '0.3'] as const;

const FAULTS: Readonly<Record<string, FaultAction>> = {
  '429': { kind: 'answer', status: 429 },
  '500': { kind: 'answer', status: 500 },
  'a dropped answer': { kind: 'drop-answer' },
  'no answer': { kind: 'time-out' },
  'work after the client has left': { kind: 'work-after-client-left' },
};

/** Requests are met by turns, so that those of one world lie far apart. */
const WORLDS_PER_FAULT = 4;
/** Each run meets a fault at the latest when the branch before it is done. */
const MAX_RUNS = 12;

/** Tells requests apart: `GET /Applications.json 2` is the second of its kind in a world. */
function numberRequests(): (request: Parameters<typeof requestKey>[0]) => string {
  const seen = new Map<string, number>();
  return (request) => {
    const key = requestKey(request);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${key} ${count}`;
  };
}

const ALL: Readonly<Record<string, Scenario>> = { ...SCENARIOS, ...COMMAND_SCENARIOS };

const traces = new Map<Scenario, Promise<readonly string[]>>();

/** Every request of a command that nothing disturbs, each repetition for itself; the same whatever the fault. */
function traceRequests(scenario: Scenario): Promise<readonly string[]> {
  const trace = traces.get(scenario) ?? readTrace(scenario);
  traces.set(scenario, trace);
  return trace;
}

function readTrace({ prepare, command = APPLY }: Scenario): Promise<readonly string[]> {
  return inNewWorld(async (world) => {
    await prepare(world);
    const keys: string[] = [];
    const nameOf = numberRequests();
    interceptRequests(world.emulator, (request) => {
      keys.push(nameOf(request));
      return undefined;
    });
    expect(await world.run(...command)).toMatchObject({ exitCode: 0, err: '' });
    return keys;
  });
}

async function meetFaults(scenario: Scenario, faults: readonly string[], action: FaultAction) {
  const isAnswerless = action.kind === 'time-out' || action.kind === 'work-after-client-left';
  const command = [...(scenario.command ?? APPLY), ...(isAnswerless ? IN_A_HURRY : [])];
  await inNewWorld(async (world) => {
    const expectRight = await scenario.prepare(world);
    const unmet = new Set(faults);
    const nameOf = numberRequests();
    interceptRequests(world.emulator, (request) =>
      unmet.delete(nameOf(request)) ? action : undefined,
    );
    let { exitCode } = await world.run(...command);
    for (let run = 1; run < MAX_RUNS && exitCode !== 0; run += 1) {
      exitCode = scenario.again
        ? await scenario.again(world, command)
        : (await world.run(...command)).exitCode;
    }
    expect([...unmet]).toEqual([]);
    expect((await world.run('plan')).exitCode).toBe(0);
    await expectRight();
  });
}

describe.each(Object.entries(ALL))('At every request of %s', (_title, scenario) => {
  it.each(Object.entries(FAULTS))(
    '%s loses nothing and makes nothing twice',
    async (_fault, action) => {
      const trace = await traceRequests(scenario);
      expect(trace.length).toBeGreaterThan(scenario.writes + 6);
      const turns = Array.from({ length: WORLDS_PER_FAULT }, (_, turn) =>
        trace.filter((_key, at) => at % WORLDS_PER_FAULT === turn),
      );
      // Side by side, as most of the time is waiting for answers that never come.
      await Promise.all(turns.map((faults) => meetFaults(scenario, faults, action)));
    },
    120_000,
  );
});

describe('One 429 at every request', () => {
  it('is overcome without a second run', async () => {
    await inNewWorld(async (world) => {
      declareOneOfEach(world);
      const met = new Set<string>();
      interceptRequests(world.emulator, (request) => {
        const key = requestKey(request);
        if (met.has(key)) return undefined;
        met.add(key);
        return { kind: 'answer', status: 429, retryAfterSeconds: 1 };
      });
      expect(await world.run(...APPLY)).toMatchObject({ exitCode: 0, err: '' });
    });
  });
});

describe('A partial list', () => {
  it('is an error, not a plan', async () => {
    await inNewWorld(async (world) => {
      declareOneOfEach(world);
      world.emulator.faults.add({
        match: { method: 'GET', path: '*/SIP/Domains.json' },
        times: 100,
        action: { kind: 'answer', status: 503 },
      });
      const planned = await world.run('plan');
      expect(planned.exitCode).toBe(1);
      expect(planned.out).toBe('');
      expect(planned.err).toContain('List the SIP domains');
    });
  });
});

describe('An apply that is refused', () => {
  it('stops that branch only, and says done, failed and not started', async () => {
    await inNewWorld(async (world) => {
      declareOneOfEach(world);
      world.emulator.faults.add({
        match: { method: 'POST', path: '*/IncomingPhoneNumbers.json' },
        action: { kind: 'answer', status: 400, code: 21422, message: 'Number unavailable' },
      });
      const failed = await world.run('apply', '--yes', '--wait', '100');
      expect(failed.exitCode).toBe(1);
      expect(failed.out).toContain(
        'FAILED   create number +15035550100: Buy number +15035550100: ',
      );
      expect(failed.out).toContain('(Twilio error 21422)');
      expect(failed.out).toContain('not started  create emergency-address +15035550100');
      expect(failed.out).toContain('not started  create domain d.sip.twilio.com');
      expect(failed.out).toMatch(/6 done, 1 failed, 5 not started/);
      expect(failed.out).not.toContain('    at ');
    });
  });
});
