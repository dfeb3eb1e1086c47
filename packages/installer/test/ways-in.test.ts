/** Journey: what an option asks for is refused before anything is done, or done, by a later run if need be. */
import { createInstallerWorld, type InstallerWorld } from './installer-world';

let world: InstallerWorld;
let numberSid = '';
const NUMBER = '+15035550100';
const APP_URL = 'https://old.example.com/app';

const account = () => `https://api.twilio.com/2010-04-01/Accounts/${world.emulator.accountSid}`;
const deploy = (...args: readonly string[]) => world.run('deploy', ['--yes', '--no-flex', ...args]);
const numberNow = async () =>
  (await world.api('GET', `${account()}/IncomingPhoneNumbers/${numberSid}.json`)).body;
const listsOf = async (name: string) => {
  const domain = await world.sipDomain(name);
  const { body } = await world.api(
    'GET',
    `${account()}/SIP/Domains/${String(domain?.['sid'])}/Auth/Calls/CredentialListMappings.json`,
  );
  return (body['contents'] as { friendly_name: string }[]).map((each) => each.friendly_name);
};

beforeAll(async () => {
  world = await createInstallerWorld();
  const app = await world.api('POST', `${account()}/Applications.json`, {
    FriendlyName: 'before',
    VoiceUrl: APP_URL,
  });
  const number = await world.api('POST', `${account()}/IncomingPhoneNumbers.json`, {
    PhoneNumber: NUMBER,
    VoiceUrl: 'https://old.example.com/voice',
    VoiceMethod: 'GET',
    VoiceApplicationSid: String(app.body['sid']),
  });
  numberSid = String(number.body['sid']);
  await world.addSipDomain('existing');
  world.writes();
});
afterAll(() => world.dispose());

test.each([
  [['--create-sip-domain', 'acme', '--credential-list', 'phones'], 'no credential list "phones"'],
  [
    ['--create-sip-domain', 'acme', '--ip-access-control-list', 'carrier'],
    'no IP access control list "carrier"',
  ],
  [['--credential-list', 'phones'], '--credential-list says who may call'],
  [['--create-sip-domain', 'not_a_label'], 'cannot be a SIP domain'],
  [['--number', '+15559999999'], 'is not a number of this account'],
  [['--no-sip', '--number', NUMBER], '--no-sip leaves SIP domains and numbers alone'],
  [['--country', 'Germany'], 'two letters'],
  [['--environment', 'scratch'], 'passes through'],
  [['--environment', 'Not-A-Suffix'], 'lower-case letters'],
  [['--service-name', 'with blank'], 'letters, digits'],
])('%j is refused by a dry run and by a run, and nothing is done', async (args, message) => {
  for (const run of [deploy(...args), deploy(...args, '--dry-run')]) {
    const ran = await run;
    expect(ran.exitCode).toBe(2);
    expect(ran.err).toContain(message);
  }
  expect(world.writes()).toEqual([]);
});

test('a list that could not be mapped to a new domain is mapped by the next run', async () => {
  await world.addCredentialList();
  const args = ['--create-sip-domain', 'acme', '--credential-list', 'phones', '--no-fallback-url'];
  world.emulator.faults.add({
    match: { method: 'POST', path: '*/CredentialListMappings*' },
    times: 2,
    action: { kind: 'answer', status: 500 },
  });
  expect((await deploy(...args)).exitCode).toBe(1);
  expect(await listsOf('acme')).toEqual([]);
  world.emulator.faults.clear();
  const next = await deploy(...args);
  expect(next).toMatchObject({ exitCode: 0, err: '' });
  expect(await listsOf('acme')).toEqual(['phones']);
  expect((await deploy(...args)).out).toContain('acme.sip.twilio.com calls the router already.');
});

test('a fallback that the first run did not ask for is set by a later one', async () => {
  const fallback = 'https://example.com/fallback';
  expect(await deploy('--fallback-url', fallback)).toMatchObject({ exitCode: 0, err: '' });
  expect(await world.sipDomain('acme')).toMatchObject({ voice_fallback_url: fallback });
  const other = await deploy('--fallback-url', 'https://example.com/other');
  expect(other.out).toContain(`acme.sip.twilio.com keeps its own voice fallback URL, ${fallback}`);
});

test('a list is mapped to a domain that was there before, too', async () => {
  const args = ['--create-sip-domain', 'existing', '--credential-list', 'phones'];
  expect(await deploy(...args, '--no-fallback-url')).toMatchObject({ exitCode: 0, err: '' });
  expect(await listsOf('existing')).toEqual(['phones']);
});

test('a number is pointed at the router, in place of its app, and its calls are routed', async () => {
  const args = ['--number', NUMBER, '--no-fallback-url'];
  const ran = await deploy(...args);
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
  expect(ran.out).toContain(`change number ${NUMBER}`);
  expect(ran.out).toContain(`give ${NUMBER} a voice fallback URL`);
  const domain = await world.domain();
  expect(await numberNow()).toMatchObject({
    voice_url: `https://${domain}/inbound-sip-router`,
    voice_method: 'POST',
    status_callback: `https://${domain}/status-callback`,
  });
  await world.publishFromFlex((table) => ({
    ...table,
    routes: [...table.routes, { address: NUMBER, type: 'say', destination: 'By number.' }],
  }));
  const placed = await world.emulator.placeCall({ from: '+15035550199', to: NUMBER });
  expect(placed).toMatchObject({ phoneNumberSid: numberSid, end: { status: 'completed' } });
  expect(JSON.stringify(placed.steps)).toContain('By number.');
  const requests = placed.steps.flatMap((step) => (step.kind === 'request' ? [step] : []));
  expect(requests.map(({ purpose, url, answer }) => [purpose, url, answer])).toEqual([
    ['voice', `https://${domain}/inbound-sip-router`, expect.objectContaining({ status: 200 })],
    [
      'status-callback',
      `https://${domain}/status-callback`,
      expect.objectContaining({ status: 200 }),
    ],
  ]);
  world.writes();
  expect((await deploy(...args)).exitCode).toBe(0);
  expect((await deploy()).exitCode).toBe(0);
  expect(world.writes()).toEqual([]);
});

test('uninstall gives each back what it had: URLs, app and lists', async () => {
  const ran = await world.run('uninstall', ['--yes']);
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
  const number = await numberNow();
  expect(number).toMatchObject({ voice_url: 'https://old.example.com/voice', voice_method: 'GET' });
  const apps = await world.api('GET', `${account()}/Applications.json`);
  const [app] = apps.body['applications'] as { sid: string }[];
  expect(number['voice_application_sid']).toBe(app?.sid);
  expect(number['status_callback'] ?? '').toBe('');
  expect(await world.sipDomain('acme')).toBeUndefined();
  expect(await listsOf('existing')).toEqual([]);
  expect((await world.sipDomain('existing'))?.['voice_url'] ?? '').toBe('');
});
