/** Journey: the emergency address of a number, through the states that Twilio reports. */
import { declareSeedScenario, NUMBER } from './seed-scenario';
import { FILE, useWorld } from './world';

const world = useWorld();
const HOUR_MS = 3_600_000;
const control = (path: string, body: object) =>
  fetch(`${world.emulator.url}/__emulator/${path}`, { method: 'POST', body: JSON.stringify(body) });
const failLastChange = async () => {
  const [number] = await world.account.client.incomingPhoneNumbers.list();
  await control('emergency-failures', { phoneNumberSid: number?.sid });
};
const statusNow = async () =>
  (await world.account.client.incomingPhoneNumbers.list())[0]?.emergencyAddressStatus;

beforeEach(() => declareSeedScenario(world));

describe('A registration that fails', () => {
  beforeEach(async () => {
    expect(await world.run('apply', '--yes', '--wait', '0.01')).toMatchObject({ exitCode: 5 });
    await failLastChange();
  });

  it('fails the verification', async () => {
    const verified = await world.run('verify');
    expect(verified.exitCode).toBe(4);
    expect(verified.out).toContain('its emergency address is registration-failure');
  });

  it('is planned and tried again, without a gap, as there is no emergency calling to lose', async () => {
    const planned = await world.run('plan');
    expect(planned.out).toContain('status   registration-failure → registered');
    expect(planned.out).not.toContain('no emergency calling until');
    expect(await world.run('apply', '--yes', '--wait', '60')).toMatchObject({ exitCode: 0 });
    expect(await statusNow()).toBe('registered');
    expect((await world.run('plan')).exitCode).toBe(0);
  });

  it('twice in one run is an error, not a loop', async () => {
    const { clock } = world.emulator;
    const advance = clock.advance.bind(clock);
    clock.advance = async (ms) => {
      await failLastChange();
      await advance(ms);
    };
    const failed = await world.run('apply', '--yes', '--wait', '60');
    expect(failed.exitCode).toBe(1);
    expect(failed.out).toContain(
      `Twilio answers "registration-failure" for the emergency address of ${NUMBER}`,
    );
  });
});

describe('Another address', () => {
  const move = (): void => {
    const text = world.files.get(FILE) ?? '';
    const address = /addresses:\n {2}clinton-street:\n((?: {4}.*\n)+)/.exec(text)?.[1] ?? '';
    const moved = text
      .replace('addresses:\n', `addresses:\n  workshop:\n${address.replace('2137', '2139')}`)
      .replace('emergencyAddress: clinton-street', 'emergencyAddress: workshop');
    world.files.set(FILE, moved);
  };

  beforeEach(async () => {
    await world.run('apply', '--yes', '--wait', '60');
    move();
  });

  it('goes through unregistered, after the gap was said and agreed to', async () => {
    world.replies.push(true, false);
    const refused = await world.run('apply');
    expect(refused.out).toContain(
      '! the number has no emergency calling until the new address is registered',
    );
    expect(refused).toMatchObject({ exitCode: 1, err: 'Cancelled: nothing was changed.\n' });
    expect(await statusNow()).toBe('registered');
    world.replies.push(true, true);
    expect(await world.run('apply', '--wait', '120')).toMatchObject({ exitCode: 0, err: '' });
    expect(await statusNow()).toBe('registered');
    expect((await world.run('plan')).exitCode).toBe(0);
  });

  it('is resumed after each wait, with exit code 5 until it is registered', async () => {
    const first = await world.run('apply', '--yes', '--allow-emergency-gap', '--wait', '0.01');
    expect(first.exitCode).toBe(5);
    expect(await statusNow()).toBe('pending-unregistration');
    await world.emulator.clock.advance(HOUR_MS);
    expect((await world.run('apply', '--yes', '--wait', '0.01')).exitCode).toBe(5);
    expect(await statusNow()).toBe('pending-registration');
    await world.emulator.clock.advance(HOUR_MS);
    expect((await world.run('plan')).exitCode).toBe(0);
  });
});
