/** Journey: every fault at every request of an apply; run again, it converges, and nothing is there twice. */
import { interceptRequests, requestKey, type FaultAction } from './inject-fault';
import { countResources, declareOneOfEach, RIGHT_COUNT } from './one-of-each';
import { createWorld, type World } from './world';

const APPLY = ['apply', '--yes', '--wait', '100'] as const;
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

async function inNewWorld(run: (world: World) => Promise<void>): Promise<void> {
  const world = await createWorld();
  try {
    declareOneOfEach(world);
    await run(world);
  } finally {
    await world.emulator.dispose();
  }
}

/** Every request of an apply that nothing disturbs. */
async function traceRequests(): Promise<string[]> {
  const keys = new Set<string>();
  await inNewWorld(async (world) => {
    interceptRequests(world.emulator, (request) => {
      keys.add(requestKey(request));
      return undefined;
    });
    expect(await world.run(...APPLY)).toMatchObject({ exitCode: 0, err: '' });
  });
  return [...keys];
}

describe.each(Object.entries(FAULTS))('%s', (_, action) => {
  it('at every request loses nothing and makes nothing twice', async () => {
    const trace = await traceRequests();
    const isAnswerless = action.kind === 'time-out' || action.kind === 'work-after-client-left';
    const apply = isAnswerless ? APPLY_IN_A_HURRY : APPLY;
    expect(trace.length).toBeGreaterThan(18);
    for (let turn = 0; turn < WORLDS_PER_FAULT; turn += 1) {
      await inNewWorld(async (world) => {
        const unmet = new Set(trace.filter((_key, at) => at % WORLDS_PER_FAULT === turn));
        interceptRequests(world.emulator, (request) =>
          unmet.delete(requestKey(request)) ? action : undefined,
        );
        let exitCode = 1;
        for (let run = 0; run < MAX_RUNS && exitCode !== 0; run += 1) {
          exitCode = (await world.run(...apply)).exitCode;
        }
        expect([...unmet]).toEqual([]);
        expect((await world.run('plan')).exitCode).toBe(0);
        expect(await countResources(world)).toEqual(RIGHT_COUNT);
        expect(purchasesIn(world)).toBe(1);
      });
    }
  }, 120_000);
});

/** Numbers that were bought, whether or not the answer arrived. */
function purchasesIn({ emulator }: World): number {
  const { requests } = emulator;
  return requests
    .all()
    .filter(({ operation }) => operation === 'CreateIncomingPhoneNumber')
    .filter(
      ({ status, fault }) =>
        status === 201 || fault === 'drop-answer' || fault === 'work-after-client-left',
    ).length;
}

describe('One 429 at every request', () => {
  it('is overcome without a second run', async () => {
    await inNewWorld(async (world) => {
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
