/** Journey: a runbook for a SIP server, command by command, with the real Twilio CLI and a profile of its own. */
import { startEmulator, type TwilioEmulator } from '../src/index';
import { recordRealClients } from './real-client-record';
import { installTwilioCli, TwilioCli } from './twilio-cli';

/** A process of one to two seconds for each command; the first run downloads the CLI. */
jest.setTimeout(300_000);

const record = recordRealClients();
let emulator: TwilioEmulator;
let cli: TwilioCli;

/** One account for all steps: each builds on those before it. */
beforeAll(async () => {
  await installTwilioCli();
  emulator = await startEmulator({ checkResponses: true, seed: 'runbook' });
  cli = new TwilioCli(emulator, { credentials: 'profile' });
  await cli.logIn();
});
afterAll(async () => {
  record.add(emulator);
  expect(emulator.requests.all().filter((each) => each.failure !== undefined)).toEqual([]);
  cli.dispose();
  await emulator.dispose();
  record.check();
});

const CORE = 'api:core';
const SIP = `${CORE}:sip`;
const URLS = {
  stage: 'https://stage.dialplans.example.com',
  prod: 'https://prod.dialplans.example.com',
} as const;
const STAGES = ['stage', 'prod'] as const;
const sidOf = async (line: string): Promise<string> => {
  const [resource] = await cli.json(line);
  return String(resource?.['sid']);
};

/** The runbook writes these SIDs down for its later steps. */
const sids = { list: '', credential: '', number: '' };
const applications = new Map<string, string>();
const domains = new Map<string, string>();

describe('The login', () => {
  it('has left a profile with an API key, and not the auth token', async () => {
    expect(await cli.print('profiles:list')).toContain(emulator.accountSid);
    expect(cli.keptSecrets()).toMatch(/"apiKey":"SK[0-9a-f]{32}"/);
    expect(cli.keptSecrets()).not.toContain(emulator.authToken);
  });

  it('may not look at keys itself: Twilio keeps a standard API key away from them', async () => {
    expect((await cli.run(`${CORE}:keys:list`)).exitCode).not.toBe(0);
  });
});

describe('The setup', () => {
  it('creates TwiML apps for stage and prod', async () => {
    for (const stage of STAGES) {
      const voiceUrl = `${URLS[stage]}/dial_sip_e164`;
      const [application] = await cli.json(
        `${CORE}:applications:create --voice-method POST --voice-url ${voiceUrl} --friendly-name incoming-${stage}`,
      );
      expect(application).toMatchObject({
        friendlyName: `incoming-${stage}`,
        voiceUrl,
        publicApplicationConnectEnabled: false,
      });
    }
  });

  it('stumbles over --public-application-connect-enabled false, as the runbook says', async () => {
    const create = `${CORE}:applications:create --friendly-name closed`;
    const failed = await cli.run(`${create} --public-application-connect-enabled false`);
    expect(failed.exitCode).not.toBe(0);
    expect(failed.stderr).toContain('Unexpected argument: false');
    const sid = await sidOf(`${create} --no-public-application-connect-enabled`);
    await cli.run(`${CORE}:applications:remove --sid ${sid}`);
  });

  it('creates the SIP domains, two of them for emergency calls', async () => {
    for (const stage of STAGES) {
      for (const kind of ['direct-futel', 'direct-futel-nonemergency']) {
        const name = `${kind}-${stage}`;
        const emergency = kind === 'direct-futel' ? '--emergency-calling-enabled' : '';
        const sid = await sidOf(
          `${SIP}:domains:create --domain-name ${name}.sip.twilio.com --friendly-name ${name} --sip-registration ${emergency} --voice-method POST --voice-url ${URLS[stage]}/dial_outgoing`.replace(
            / {2,}/g,
            ' ',
          ),
        );
        domains.set(name, sid);
      }
    }
    const listed = await cli.json(`${SIP}:domains:list`);
    expect(listed).toHaveLength(4);
    expect(
      listed.find((each) => each['sid'] === domains.get('direct-futel-nonemergency-prod')),
    ).toMatchObject({
      friendlyName: 'direct-futel-nonemergency-prod',
      voiceUrl: `${URLS.prod}/dial_outgoing`,
      sipRegistration: true,
      emergencyCallingEnabled: false,
      authType: '',
    });
  });

  it('fails to create what is there: a 400 that the runbook expects', async () => {
    const twice = await cli.run(
      `${SIP}:domains:create --domain-name direct-futel-stage.sip.twilio.com`,
    );
    expect(twice.exitCode).not.toBe(0);
    expect(twice.stderr).toContain('21232');
  });

  it('creates the credential list and finds its SID', async () => {
    sids.list = await sidOf(`${SIP}:credential-lists:create --friendly-name sip-direct`);
    expect(await sidOf(`${SIP}:credential-lists:list`)).toBe(sids.list);
  });

  it('maps the list to each domain for registrations and, without the GUI, for calls', async () => {
    for (const domain of domains.values()) {
      const map = (use: 'registrations' | 'calls'): Promise<string> =>
        sidOf(
          `${SIP}:domains:auth:${use}:credential-list-mappings:create --domain-sid ${domain} --credential-list-sid ${sids.list}`,
        );
      const mappings = await Promise.all([map('registrations'), map('calls')]);
      expect(mappings).toEqual([sids.list, sids.list]);
    }
    const listed = await cli.json(`${SIP}:domains:list`);
    expect(listed.map((each) => each['authType'])).toEqual(
      Array.from({ length: 4 }, () => 'CREDENTIAL_LIST'),
    );
  });
});

describe('A new installation', () => {
  it.each(STAGES)(
    'finds the %s app by its friendly name and updates its voice URL',
    async (stage) => {
      const friendlyName = `incoming-${stage}`;
      const [found, ...others] = await cli.json(
        `${CORE}:applications:list --friendly-name ${friendlyName}`,
      );
      expect(found).toMatchObject({ friendlyName, voiceUrl: `${URLS[stage]}/dial_sip_e164` });
      expect(others).toEqual([]);
      const sid = String(found?.['sid']);
      applications.set(stage, sid);
      const [updated] = await cli.json(
        `${CORE}:applications:update --sid ${sid} --voice-url ${URLS[stage]}/new`,
      );
      expect(updated).toMatchObject({ sid, friendlyName, voiceUrl: `${URLS[stage]}/new` });
    },
  );

  it('updates the voice URL of all four domains', async () => {
    const updates = [...domains].map(async ([name, sid]) => {
      const voiceUrl = `${name.endsWith('-prod') ? URLS.prod : URLS.stage}/new`;
      const [domain] = await cli.json(
        `${SIP}:domains:update --sid ${sid} --voice-method POST --voice-url ${voiceUrl}`,
      );
      expect(domain).toMatchObject({ sid, friendlyName: name, voiceUrl, voiceMethod: 'POST' });
    });
    expect(updates).toHaveLength(4);
    await Promise.all(updates);
  });
});

describe('A SIP client', () => {
  it('gets a number, which the runbook leaves to the GUI', async () => {
    sids.number = await sidOf(
      `${CORE}:incoming-phone-numbers:create --area-code 503 --friendly-name client --voice-application-sid ${applications.get('prod')}`,
    );
    const [number] = await cli.json(`${CORE}:incoming-phone-numbers:fetch --sid ${sids.number}`);
    expect(number).toMatchObject({
      friendlyName: 'client',
      phoneNumber: '+15035550100',
      voiceApplicationSid: applications.get('prod'),
    });
  });

  it('gets a credential, with a password that is strong enough', async () => {
    const create = `${SIP}:credential-lists:credentials:create --credential-list-sid ${sids.list} --username +15035550100`;
    const weak = await cli.run(`${create} --password secret`);
    expect(weak.stderr).toContain('21240');
    sids.credential = await sidOf(`${create} --password Correct4HorseBattery`);
    const [credential] = await cli.json(
      `${SIP}:credential-lists:credentials:list --credential-list-sid ${sids.list}`,
    );
    expect(credential).toMatchObject({ sid: sids.credential, username: '+15035550100' });
  });

  it('goes: its number and its credential are removed', async () => {
    const removals = [
      `${CORE}:incoming-phone-numbers:remove --sid ${sids.number}`,
      `${SIP}:credential-lists:credentials:remove --credential-list-sid ${sids.list} --sid ${sids.credential}`,
    ];
    for (const removal of removals) expect(await cli.run(removal)).toMatchObject({ exitCode: 0 });
    expect(await cli.json(`${CORE}:incoming-phone-numbers:list`)).toEqual([]);
  });
});
