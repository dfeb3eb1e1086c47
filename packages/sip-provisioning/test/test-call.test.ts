/** Journey: verify rings a client when it is asked to, and says whether somebody was there. */
import { declareSeedScenario, NUMBER } from './seed-scenario';
import { useWorld } from './world';

const world = useWorld();
const PROD = 'sip:workshop@direct-example-prod.sip.twilio.com';
const call = (...more: readonly string[]) => world.run('verify', '--call', 'workshop', ...more);
const fromNumber = () => call('--call-from', NUMBER);
const register = async (answer: string) => {
  const body = JSON.stringify({ address: PROD, answer });
  const added = await fetch(`${world.emulator.url}/__emulator/endpoints`, { method: 'POST', body });
  expect(added.status).toBe(201);
};
const callsMade = () => world.account.client.calls.list();

beforeEach(async () => {
  declareSeedScenario(world);
  await world.run('apply', '--yes', '--wait', '60');
});

describe('A test call', () => {
  it('is placed only when asked for, to a client that exists, from a number', async () => {
    await world.run('verify');
    expect(await world.run('verify', '--call', 'nobody')).toMatchObject({ exitCode: 2 });
    expect((await call()).err).toContain('a number to call from: add --call-from');
    expect(await callsMade()).toEqual([]);
  });

  it.each([['no-answer'], ['completed'], ['busy']])(
    'passes when the endpoint is registered: %s',
    async (answer) => {
      await register(answer);
      const verified = await fromNumber();
      expect(verified.out).toMatch(
        new RegExp(`PASS +client workshop +a test call reached ${PROD} \\(${answer}\\)`),
      );
      expect(verified.exitCode).toBe(0);
    },
  );

  it('fails when it is registered nowhere, after each domain was tried', async () => {
    const verified = await fromNumber();
    expect(verified.out).toMatch(/FAIL +client workshop +no test call reached it.*\(failed\)/);
    expect(verified.exitCode).toBe(4);
    expect(await callsMade()).toHaveLength(4);
    expect((await world.run('verify')).out).toMatch(/WARN +client workshop +was not registered at/);
  });

  it('rings the number of the client itself as its caller', async () => {
    expect((await world.run('verify', '--call', 'clinton-street')).exitCode).toBe(4);
    expect((await callsMade())[0]).toMatchObject({ from: NUMBER });
  });

  it.each([
    ['a 500', { kind: 'answer', status: 500 }, 0],
    ['a dropped answer', { kind: 'drop-answer' }, 1],
  ] as const)('is not repeated after %s, which is a finding', async (_, action, calls) => {
    await register('no-answer');
    world.emulator.faults.add({ match: { method: 'POST', path: '*/Calls.json' }, action });
    const verified = await fromNumber();
    expect(verified.out).toContain('no test call could be placed: Call sip:workshop@');
    expect(verified.exitCode).toBe(4);
    expect(await callsMade()).toHaveLength(calls);
  });

  it('is repeated after a 429, which rang nobody', async () => {
    await register('no-answer');
    const action = { kind: 'answer', status: 429 } as const;
    world.emulator.faults.add({ match: { method: 'POST', path: '*/Calls.json' }, action });
    expect((await fromNumber()).exitCode).toBe(0);
  });
});
