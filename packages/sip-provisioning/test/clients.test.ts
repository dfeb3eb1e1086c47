/** Journey: clients in and out, file and account always saying the same. */
import { FILE, PASSWORD, useWorld } from './world';

const world = useWorld();
const NUMBER = '+15035550100';
const START = `# The telephones of the example.
account: {account}
apps:
  incoming: { voiceUrl: https://example.com/in } # takes calls
credentialLists:
  # one list for all
  phones: {}
addresses:
  office: { customerName: Example, street: 1 Main St, city: Portland, region: OR, postalCode: "97202", country: US }
clients:
  first: { password: { env: P } }
`;
const file = () => world.files.get(FILE) ?? '';
const numbers = () => world.account.client.incomingPhoneNumbers.list();
const usernames = async () => {
  const { sip } = world.account.client.api.v2010.account;
  const [list] = await sip.credentialLists.list();
  const found = await sip.credentialLists(list?.sid ?? '').credentials.list();
  return found.map(({ username }) => username).sort();
};
const expectAgreement = async () => expect((await world.run('plan')).exitCode).toBe(0);
const addAlice = (...more: readonly string[]) =>
  world.run('client', 'add', 'alice', '--password-env', 'P', '--yes', '--wait', '60', ...more);

beforeEach(async () => {
  world.environment['P'] = PASSWORD;
  world.declare(START);
  expect(await world.run('apply', '--yes')).toMatchObject({ exitCode: 0, err: '' });
});

describe('client add', () => {
  it('makes the credential, buys and configures the number, registers the emergency address', async () => {
    const added = await addAlice(
      '--buy',
      NUMBER,
      '--app',
      'incoming',
      '--emergency-address',
      'office',
    );
    expect(added).toMatchObject({ exitCode: 0, err: '' });
    expect(added.out).not.toContain(PASSWORD);
    expect(await usernames()).toEqual(['alice', 'first']);
    expect(await numbers()).toMatchObject([
      {
        phoneNumber: NUMBER,
        friendlyName: 'alice',
        smsUrl: '',
        emergencyAddressStatus: 'registered',
      },
    ]);
    expect(file()).toContain('# takes calls');
    expect(file()).toContain('# one list for all');
    expect(file()).toMatch(/alice:\n {4}password:/);
    await expectAgreement();
  });

  it('finds a number, names it in the file, and buys exactly that one', async () => {
    expect(await addAlice('--buy-in', 'US', '--area-code', '503')).toMatchObject({ exitCode: 0 });
    const [bought] = await numbers();
    expect(file()).toContain(`buy: "${bought?.phoneNumber ?? 'none'}"`);
    await expectAgreement();
  });

  it('uses a number that the account has', async () => {
    await world.account.client.incomingPhoneNumbers.create({ phoneNumber: NUMBER });
    expect(await addAlice('--number', NUMBER)).toMatchObject({ exitCode: 0 });
    expect(await numbers()).toHaveLength(1);
    await expectAgreement();
  });

  it('leaves the file as it was when the number is gone already', async () => {
    world.emulator.faults.add({
      match: { method: 'POST', path: '*/IncomingPhoneNumbers.json' },
      action: { kind: 'answer', status: 400, code: 21422, message: 'Not available' },
    });
    world.emulator.faults.add({
      match: { method: 'POST', path: '*/Credentials.json' },
      action: { kind: 'answer', status: 400, code: 21243, message: 'No' },
    });
    const before = file();
    const failed = await addAlice('--buy', NUMBER);
    expect(failed.exitCode).toBe(1);
    expect(failed.out).toContain('Twilio error 21422');
    expect(file()).toBe(before);
  });

  it('writes a new password to a file and nowhere else', async () => {
    const added = await world.run(
      'client',
      'add',
      'alice',
      '--generate-password',
      '/declaration/alice.secret',
      '--yes',
    );
    expect(added).toMatchObject({ exitCode: 0, err: '' });
    const password = world.files.get('/declaration/alice.secret')?.trim() ?? '';
    expect(password).toMatch(/^[A-Za-z0-9]{24}$/);
    expect(`${added.out}${file()}`).not.toContain(password);
    expect(file()).toContain('file: alice.secret');
    await expectAgreement();
  });
});

describe('client remove', () => {
  beforeEach(async () => {
    await addAlice('--buy', NUMBER, '--app', 'incoming', '--emergency-address', 'office');
  });

  it('takes credential, emergency address and number away once the number is typed', async () => {
    world.replies.push(NUMBER);
    const removed = await world.run('client', 'remove', 'alice', '--wait', '60');
    expect(removed).toMatchObject({ exitCode: 0, err: '' });
    expect(removed.out).toContain('Twilio restores it for 10 days');
    expect(await numbers()).toEqual([]);
    expect(await usernames()).toEqual(['first']);
    expect(file()).not.toContain('alice');
    expect(file()).not.toContain('absent');
    expect(file()).toContain('# takes calls');
    await expectAgreement();
  });

  it('changes nothing when something else is typed', async () => {
    const before = file();
    world.replies.push('+15035550199');
    expect(await world.run('client', 'remove', 'alice')).toMatchObject({ exitCode: 1 });
    expect(file()).toBe(before);
    expect(await numbers()).toHaveLength(1);
  });

  it('keeps the number when asked to', async () => {
    const removed = await world.run(
      'client',
      'remove',
      'alice',
      '--keep-number',
      '--confirm',
      'alice',
    );
    expect(removed).toMatchObject({ exitCode: 0 });
    expect(await numbers()).toHaveLength(1);
    await expectAgreement();
  });

  it('goes on where it waited, without asking again', async () => {
    const remove = ['client', 'remove', 'alice', '--wait', '0.01'] as const;
    const waiting = await world.run(...remove, '--confirm', NUMBER);
    expect(waiting.exitCode).toBe(5);
    expect(waiting.out).toContain(`To go on: sip-provision client remove alice --file ${FILE}`);
    expect(file()).toContain('absent');
    expect((await addAlice()).err).toContain('Client alice is being removed');
    await world.emulator.clock.advance(60 * 60_000);
    expect(await world.run(...remove)).toMatchObject({ exitCode: 0, err: '' });
    expect(file()).not.toContain('alice');
    expect(file()).not.toContain('absent');
    expect(await numbers()).toEqual([]);
    await expectAgreement();
  });

  it('takes the last line away after apply has ended it', async () => {
    const remove = ['client', 'remove', 'alice', '--wait', '0.01'] as const;
    await world.run(...remove, '--confirm', NUMBER);
    await world.emulator.clock.advance(60 * 60_000);
    const applied = await world.run('apply', '--yes', '--allow-emergency-gap');
    expect(applied.exitCode).toBe(0);
    expect(await numbers()).toEqual([]);
    await expectAgreement();
    expect((await world.run('plan')).out).toContain(
      'Client alice is gone: sip-provision client remove alice',
    );
    expect(await world.run(...remove)).toMatchObject({ exitCode: 0, err: '' });
    expect(file()).not.toContain('absent');
  });

  it('keeps the number when it goes on, if it had to be kept', async () => {
    world.emulator.faults.add({
      match: { method: 'DELETE', path: '*/Credentials/*' },
      action: { kind: 'answer', status: 400 },
    });
    const keep = ['client', 'remove', 'alice', '--keep-number', '--confirm', 'alice'] as const;
    expect((await world.run(...keep)).exitCode).toBe(1);
    expect(await world.run('client', 'remove', 'alice')).toMatchObject({ exitCode: 0, err: '' });
    expect(await numbers()).toHaveLength(1);
    expect(await usernames()).toEqual(['first']);
    await expectAgreement();
  });

  it('needs --confirm if nobody can be asked', async () => {
    const refused = await world.run('client', 'remove', 'alice', '--yes');
    expect(refused.exitCode).toBe(2);
    expect(refused.err).toContain(`add --confirm with the number, ${NUMBER}`);
  });
});

describe('client rotate and list', () => {
  it('sets a new password without showing it', async () => {
    world.environment['P2'] = 'Another-Horse-8';
    const rotated = await world.run('client', 'rotate', 'first', '--password-env', 'P2', '--yes');
    expect(rotated).toMatchObject({ exitCode: 0, err: '' });
    expect(rotated.out).not.toContain('Another-Horse-8');
    expect(file()).toContain('env: P2');
    const updates = world.emulator.requests
      .all()
      .filter(({ operation }) => operation === 'UpdateSipCredential');
    expect(updates).toHaveLength(1);
    await expectAgreement();
  });

  it('lists what the account says of each client', async () => {
    await addAlice('--buy', NUMBER, '--app', 'incoming', '--emergency-address', 'office');
    const listed = await world.run('client', 'list');
    expect(listed.out).toMatch(
      /alice +alice +phones +present +\+15035550100 +incoming +registered/,
    );
    expect(listed.out).toMatch(/first +first +phones +present +– +– +–/);
  });
});
