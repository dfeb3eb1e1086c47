/** Journey: however a live check ends, nothing of it stays, and nothing of others goes. */
import { createLiveCheckWorld, linesOf, type LiveCheckWorld } from './live-check-world';

jest.setTimeout(120_000);

let world: LiveCheckWorld;

beforeAll(async () => {
  world = await createLiveCheckWorld();
});
afterAll(() => world.dispose());
afterEach(() => {
  world.emulator.faults.clear();
  world.emulator.requests.clear();
});

const isDeployment = ({ path, status }: { readonly path: string; readonly status: number }) =>
  path.endsWith('/Deployments') && status === 201;

describe('Ctrl+C', () => {
  it('ends with what was there before, in the middle of all', async () => {
    const before = world.dump();
    const ended = await world.run(['--yes'], {
      signalAt: { signal: 'SIGINT', request: isDeployment },
    });
    expect(ended.exitCode).toBe(130);
    expect(ended.err).toContain('Interrupted: cleaning up.');
    expect(linesOf(ended.out).length).toBeGreaterThan(20);
    expect(world.dump()).toEqual(before);
  });

  it('waits for a service that is just being created, and removes it', async () => {
    const before = world.dump();
    const match = { method: 'POST', path: '/v1/Services' };
    // Twilio's answer to the first questions; the service is on its way when the signal comes.
    const isLastBefore = ({ path }: { readonly path: string }) =>
      path.endsWith('/ZS00000000000000000000000000000000');
    world.emulator.faults.add({ match, action: { kind: 'delay', ms: 1000 } });
    const ended = await world.run(['--yes'], {
      signalAt: { signal: 'SIGINT', request: isLastBefore },
      onInterruption: () => {
        expect(world.dump()).toEqual(before);
        void world.emulator.clock.advance(1000);
      },
    });
    expect(ended.exitCode).toBe(130);
    const made = world.emulator.requests.all().filter(({ status }) => status === 201);
    expect(made.map(({ operation }) => operation)).toEqual(['CreateService']);
    expect(world.dump()).toEqual(before);
  });
});

describe('A run that was killed', () => {
  it('leaves what the next run says, removes, and does not take for its own', async () => {
    const before = world.dump();
    const killed = await world.run(['--yes'], {
      signalAt: { signal: 'SIGKILL', request: isDeployment },
    });
    expect(killed.exitCode).toBeNull();
    const [, name = ''] = /service (live-check-[0-9a-f]{8}),/.exec(killed.out) ?? [];
    expect(world.dump()).not.toEqual(before);
    const next = await world.run();
    expect(next.exitCode).toBe(0);
    expect(next.out).toContain('First it removes what an earlier run has left:');
    expect(next.out).toContain(`  - service ${name}\n`);
    expect(next.out).toContain(`  - SIP domain ${name}.sip.twilio.com\n`);
    expect(next.out).not.toContain('live-check-0123abcd');
    expect(world.dump()).toEqual(before);
  });

  it('leaves a service that somebody has given another name alone, also at the last moment', async () => {
    const before = world.dump();
    const isCreated = ({ path, method }: { readonly path: string; readonly method: string }) =>
      path === '/v1/Services' && method === 'POST';
    await world.run(['--yes'], { signalAt: { signal: 'SIGKILL', request: isCreated } });
    const services = await world.client.serverless.v1.services.list();
    const { sid, uniqueName } = services.find((each) => each.friendlyName.startsWith('Scratch'))!;
    const host = 'serverless.twilio.com';
    const path = `/v1/Services/${sid}`;
    const form = { FriendlyName: 'Ours now' };
    world.emulator.faults.add({
      match: { method: 'GET', path },
      action: { kind: 'lose-race', first: { method: 'POST', host, path, form } },
    });
    const next = await world.run();
    expect(next.out).toContain(`  - service ${uniqueName}\n`);
    const context = world.client.serverless.v1.services(sid);
    expect((await context.fetch()).friendlyName).toBe('Ours now');
    const third = await world.run();
    expect(third.out).not.toContain(uniqueName);
    expect((await context.fetch()).friendlyName).toBe('Ours now');
    await context.remove();
    expect(world.dump()).toEqual(before);
  });
});

describe('A service that Twilio does not delete while it answers', () => {
  it('is taken down first', async () => {
    const before = world.dump();
    const refuseOnce = () =>
      world.emulator.faults.add({
        match: { method: 'DELETE', path: '/v1/Services/ZS*' },
        action: { kind: 'answer', status: 400, code: 20001 },
      });
    const ended = await world.run(['--yes'], {
      // The last question: what is deleted after it is cleaned up.
      onLine: (line) => {
        if (line.includes('live-build-read')) refuseOnce();
      },
    });
    expect(ended.exitCode).toBe(0);
    const deleted = world.emulator.requests.all().filter(({ method }) => method === 'DELETE');
    expect(deleted.slice(-3).map(({ path }) => path.split('/').at(-2))).toEqual([
      'Services',
      'Environments',
      'Services',
    ]);
    expect(world.dump()).toEqual(before);
  });
});

describe('Credentials that Twilio refuses', () => {
  it('end it before anything is done, and are not shown', async () => {
    const environment = { TWILIO_AUTH_TOKEN: 'Open-Sesame-4711' };
    const ended = await world.run(['--yes'], { environment });
    expect(ended.exitCode).toBe(1);
    expect(ended.err).toContain('Authenticate');
    expect(ended.out + ended.err).not.toContain('Open-Sesame');
  });
});
