/** The commands that edit file and account, disturbed at each of their deeds: what each must have come to in the end. */
import { APPLY, createdIn, type Scenario } from './scenarios';
import { declareSeedScenario, NUMBER } from './seed-scenario';
import { FILE, PASSWORD, type World } from './world';

const NEW_NUMBER = '+15035550101';
const NEW_PASSWORD_FILE = '/declaration/new.secret';
const WAIT = ['--wait', '100'] as const;

/** The runbook's account, without the second domain's part in it. */
async function prepare(world: World): Promise<void> {
  declareSeedScenario(world);
  const applied = await world.run(...APPLY);
  if (applied.exitCode !== 0) throw new Error(`${applied.out}${applied.err}`);
}

async function expectState(
  { account: { client }, files }: World,
  { users, numbers }: { readonly users: readonly string[]; readonly numbers: readonly string[] },
): Promise<void> {
  const { sip } = client.api.v2010.account;
  const lists = await sip.credentialLists.list();
  expect(lists).toHaveLength(1);
  const credentials = await sip.credentialLists(lists[0]!.sid).credentials.list();
  expect(credentials.map(({ username }) => username).sort()).toEqual(users);
  const owned = await client.incomingPhoneNumbers.list();
  expect(owned.map(({ phoneNumber }) => phoneNumber).sort()).toEqual(numbers);
  expect(owned.every((each) => each.emergencyAddressStatus === 'registered')).toBe(true);
  expect(files.get(FILE)).not.toContain('absent');
}

const BEFORE = ['clinton-street', 'workshop'];

export const COMMAND_SCENARIOS: Readonly<Record<string, Scenario>> = {
  'client add': {
    prepare: async (world) => {
      await prepare(world);
      const bought = createdIn(world, 'CreateIncomingPhoneNumber');
      return async () => {
        await expectState(world, { users: ['alice', ...BEFORE], numbers: [NUMBER, NEW_NUMBER] });
        expect(world.files.get(FILE)).toContain('alice:');
        expect(createdIn(world, 'CreateIncomingPhoneNumber')).toBe(bought + 1);
      };
    },
    command: [
      ...['client', 'add', 'alice', '--password-env', 'WORKSHOP_PASSWORD', '--yes', ...WAIT],
      ...['--buy', NEW_NUMBER, '--app', 'incoming-prod', '--emergency-address', 'clinton-street'],
    ],
    // Once the file has the client, the command says so, and which one goes on.
    again: async (world, command) => {
      const { exitCode, err } = await world.run(...command);
      if (exitCode !== 2) return exitCode;
      expect(err).toContain(`sip-provision apply --file ${FILE}`);
      return (await world.run(...APPLY)).exitCode;
    },
    writes: 3,
  },
  'client rotate': {
    prepare: async (world) => {
      await prepare(world);
      return async () => {
        await expectState(world, { users: BEFORE, numbers: [NUMBER] });
        expect(world.files.get(FILE)).toContain('file: new.secret');
        expect(await mayCall(world, world.files.get(NEW_PASSWORD_FILE)?.trim())).toBe(true);
        expect(await mayCall(world, PASSWORD)).toBe(false);
      };
    },
    command: [
      ...['client', 'rotate', 'workshop', '--yes'],
      ...['--generate-password', NEW_PASSWORD_FILE],
    ],
    writes: 1,
  },
  'client remove': {
    prepare: async (world) => {
      await prepare(world);
      return async () => {
        await expectState(world, { users: ['workshop'], numbers: [] });
        expect(world.files.get(FILE)).not.toContain(NUMBER);
      };
    },
    command: ['client', 'remove', 'clinton-street', '--confirm', NUMBER, ...WAIT],
    // A removal that has ended leaves nothing behind, not even its name.
    again: async (world, command) => {
      const isGone = !(world.files.get(FILE) ?? '').includes(NUMBER);
      const { exitCode, err } = await world.run(...command);
      if (!isGone) return exitCode;
      expect(err).toContain('There is no client clinton-street');
      return 0;
    },
    writes: 3,
  },
  promote: {
    prepare: async (world) => {
      await prepare(world);
      return async () => {
        await expectState(world, { users: BEFORE, numbers: [NUMBER] });
        const { client } = world.account;
        const urls = [
          ...(await client.applications.list()).map(({ voiceUrl }) => voiceUrl),
          ...(await client.api.v2010.account.sip.domains.list()).map(({ voiceUrl }) => voiceUrl),
        ];
        expect(urls.filter((url) => url.startsWith('https://b.example.com/'))).toHaveLength(3);
        expect(urls.filter((url) => url.startsWith('https://c.example.com/'))).toHaveLength(3);
      };
    },
    command: [
      ...['promote', 'prod', '--to', 'https://b.example.com', '--yes'],
      ...['--stage-to', 'https://c.example.com'],
    ],
    writes: 6,
  },
};

/** Whether the client gets in with this password. */
async function mayCall({ emulator }: World, password = ''): Promise<boolean> {
  const { end } = await emulator.placeCall({
    from: 'sip:workshop@192.0.2.1',
    to: 'sip:100@direct-example-nonemergency-prod.sip.twilio.com',
    credentials: { username: 'workshop', password },
  });
  return end.kind === 'ended';
}
