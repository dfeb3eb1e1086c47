/** Journey: an account that was set up by the runbook's own commands, with the real Twilio CLI, is adopted. */
import type { TwilioEmulator } from 'twilio-emulator';
import type { Plan } from '../src/plan/plan';
import { declareSeedScenario } from './seed-scenario';
import { createWorld, PASSWORD, type World } from './world';

interface Cli {
  json(line: string): Promise<Record<string, unknown>[]>;
  dispose(): void;
}

/** The emulator's own helper, outside of this package's sources. */
const { installTwilioCli, TwilioCli } = jest.requireActual<{
  readonly installTwilioCli: () => Promise<void>;
  readonly TwilioCli: new (emulator: TwilioEmulator) => Cli;
}>('../../twilio-emulator/test/twilio-cli');

/** A process of one to two seconds for each command; the first run downloads the CLI. */
jest.setTimeout(300_000);

const SIP = 'api:core:sip';
let world: World;
let cli: Cli;

beforeAll(async () => {
  await installTwilioCli();
  world = await createWorld();
  cli = new TwilioCli(world.emulator);
  await setUpByRunbook();
});
afterAll(async () => {
  cli.dispose();
  await world.emulator.dispose();
});

const create = async (line: string): Promise<string> => {
  const [resource] = await cli.json(line);
  return String(resource?.['sid']);
};

/** The chapters "Setup" and "Create credential", as they are. */
async function setUpByRunbook(): Promise<void> {
  const domains: string[] = [];
  for (const stage of ['stage', 'prod']) {
    const baseUrl = `https://${stage}.dialplans.example.com`;
    await create(
      `api:core:applications:create --voice-method POST --voice-url ${baseUrl}/dial_sip_e164 --friendly-name incoming-${stage}`,
    );
    for (const [name, emergency] of [
      [`direct-example-${stage}`, ' --emergency-calling-enabled'],
      [`direct-example-nonemergency-${stage}`, ''],
    ] as const) {
      domains.push(
        await create(
          `${SIP}:domains:create --domain-name ${name}.sip.twilio.com --friendly-name ${name} --sip-registration${emergency} --voice-method POST --voice-url ${baseUrl}/dial_outgoing`,
        ),
      );
    }
  }
  const list = await create(`${SIP}:credential-lists:create --friendly-name sip-direct`);
  for (const domain of domains) {
    await create(
      `${SIP}:domains:auth:registrations:credential-list-mappings:create --domain-sid ${domain} --credential-list-sid ${list}`,
    );
  }
  await create(
    `${SIP}:credential-lists:credentials:create --credential-list-sid ${list} --username clinton-street --password ${PASSWORD}`,
  );
}

describe('An account set up by the runbook', () => {
  it('lacks exactly the voice authentication of its domains, and what the declaration adds', async () => {
    declareSeedScenario(world);
    const planned = await world.run('plan', '--json');
    expect(planned).toMatchObject({ exitCode: 3, err: '' });
    const { changes, unmanaged } = JSON.parse(planned.out) as Plan;
    expect(changes.map(({ id }) => id).sort()).toEqual([
      'create address clinton-street',
      'create calls-credential-list direct-example-nonemergency-prod.sip.twilio.com/sip-direct',
      'create calls-credential-list direct-example-nonemergency-stage.sip.twilio.com/sip-direct',
      'create calls-credential-list direct-example-prod.sip.twilio.com/sip-direct',
      'create calls-credential-list direct-example-stage.sip.twilio.com/sip-direct',
      'create credential sip-direct/workshop',
      'create emergency-address +15035550100',
      'create number +15035550100',
    ]);
    expect(unmanaged).toEqual([]);
  });

  it('is in agreement after apply, with nothing made twice', async () => {
    const applied = await world.run('apply', '--yes', '--wait', '60');
    expect(applied).toMatchObject({ exitCode: 0, err: '' });
    expect((await world.run('plan')).exitCode).toBe(0);
    expect(await cli.json('api:core:applications:list')).toHaveLength(2);
    expect(await cli.json(`${SIP}:domains:list`)).toHaveLength(4);
    expect(await cli.json(`${SIP}:credential-lists:list`)).toHaveLength(1);
  });

  it('passes its verification', async () => {
    expect((await world.run('verify')).exitCode).toBe(0);
  });
});
