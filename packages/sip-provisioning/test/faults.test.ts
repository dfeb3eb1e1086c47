/** Journey: every fault at every request of an apply; run again, it converges, and nothing is there twice. */
import { interceptRequests, requestKey, type FaultAction } from './inject-fault';
import { countResources, declareOneOfEach, RIGHT_COUNT } from './one-of-each';
import { inNewWorld, SCENARIOS, type Scenario } from './scenarios';
import { FILE, type World } from './world';

const APPLY = ['apply', '--yes', '--allow-emergency-gap', '--wait', '100'] as const;
/** Where an answer is waited for in vain. What times out on a slow machine besides is only one fault more. */
const APPLY_IN_A_HURRY = [...APPLY, '--timeout', '0.3'] as const;

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

/** Tells requests apart: `POST /Applications/*.json 2` is the second of its kind in a world. */
function numberRequests(): (request: Parameters<typeof requestKey>[0]) => string {
  const seen = new Map<string, number>();
  return (request) => {
    const key = requestKey(request);
    // A read is the same however often; of writes each is another.
    if (request.method === 'GET') return key;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${key} ${count}`;
  };
}

/** Every request of an apply that nothing disturbs. */
function traceRequests({ prepare }: Scenario): Promise<string[]> {
  return inNewWorld(async (world) => {
    await prepare(world);
    const keys = new Set<string>();
    const nameOf = numberRequests();
    interceptRequests(world.emulator, (request) => {
      keys.add(nameOf(request));
      return undefined;
    });
    expect(await world.run(...APPLY)).toMatchObject({ exitCode: 0, err: '' });
    return [...keys];
  });
}

describe.each(Object.entries(SCENARIOS))('At every request of an apply %s', (_title, scenario) => {
  it.each(Object.entries(FAULTS))(
    '%s loses nothing and makes nothing twice',
    async (_fault, action) => {
      const trace = await traceRequests(scenario);
      const isAnswerless = action.kind === 'time-out' || action.kind === 'work-after-client-left';
      const apply = isAnswerless ? APPLY_IN_A_HURRY : APPLY;
      expect(trace.length).toBeGreaterThan(scenario.writes + 6);
      for (let turn = 0; turn < WORLDS_PER_FAULT; turn += 1) {
        await inNewWorld(async (world) => {
          const expectRight = await scenario.prepare(world);
          const unmet = new Set(trace.filter((_key, at) => at % WORLDS_PER_FAULT === turn));
          const nameOf = numberRequests();
          interceptRequests(world.emulator, (request) =>
            unmet.delete(nameOf(request)) ? action : undefined,
          );
          let exitCode = 1;
          for (let run = 0; run < MAX_RUNS && exitCode !== 0; run += 1) {
            exitCode = (await world.run(...apply)).exitCode;
          }
          expect([...unmet]).toEqual([]);
          expect((await world.run('plan')).exitCode).toBe(0);
          await expectRight();
        });
      }
    },
    120_000,
  );
});

describe('At every write of the removal of a client', () => {
  const NUMBER = '+15035550100';
  /** The credential, the emergency address and the number. */
  const WRITES = 3;
  const remove = (world: World) =>
    world.run(
      ...['client', 'remove', 'c', '--confirm', NUMBER, '--wait', '100', '--timeout', '0.5'],
    );
  const prepare = async (world: World): Promise<void> => {
    declareOneOfEach(world);
    // The domain needs the number no longer: a client that is still relied on is another matter.
    world.files.set(FILE, (world.files.get(FILE) ?? '').replace(/ +emergencyCaller.*\n/, ''));
    expect(await world.run(...APPLY)).toMatchObject({ exitCode: 0 });
  };

  it.each(Object.entries(FAULTS))('%s is made good by apply', async (_fault, action) => {
    for (let at = 1; at <= WRITES; at += 1) {
      await inNewWorld(async (world) => {
        await prepare(world);
        let seen = 0;
        interceptRequests(world.emulator, ({ method }) => {
          if (method === 'GET') return undefined;
          seen += 1;
          return seen === at ? action : undefined;
        });
        await remove(world);
        expect(seen).toBeGreaterThanOrEqual(at);
        expect(await world.run(...APPLY)).toMatchObject({ exitCode: 0, err: '' });
        expect((await world.run('plan')).exitCode).toBe(0);
        expect(await countResources(world)).toEqual({
          ...RIGHT_COUNT,
          numbers: 0,
          credentials: 0,
        });
      });
    }
  });
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
