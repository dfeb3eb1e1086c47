/** Journey: a SIP domain is pointed at the inbound SIP router, but never so that emergency calls get lost. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILE, useWorld } from './world';

const world = useWorld();
const TABLE = '/declaration/config.private.json';
const declareDomain = (router: string, emergencyCalling = true) =>
  world.declare(`
account: {account}
domains:
  acme:
    emergencyCalling: ${String(emergencyCalling)}
    ${router}
`);
const ROUTER = 'inboundSipRouter: { baseUrl: https://router.twil.io, table: config.private.json';
const route = (address: string, more: object = {}) => ({
  address,
  type: 'dial-number',
  destination: '+15035550199',
  ...more,
});
const write = (more: object) =>
  world.files.set(
    TABLE,
    JSON.stringify({ routes: [], default: { type: 'hangup', destination: '' }, ...more }),
  );
const table = (...routes: object[]) => write({ routes, numbering: { defaultCountry: 'US' } });

describe('The shipped example', () => {
  it('sets voice URL, status callback and fallback of the domain', async () => {
    const text = readFileSync(join(__dirname, '../examples/inbound-sip-router.yaml'), 'utf8');
    world.declare(text.replace('AC00000000000000000000000000000000', '{account}'));
    expect(await world.run('apply', '--yes')).toMatchObject({ exitCode: 0, err: '' });
    const [domain] = await world.account.client.api.v2010.account.sip.domains.list();
    expect(domain).toMatchObject({
      domainName: 'acme.sip.twilio.com',
      voiceUrl: 'https://inbound-sip-router-1234-prod.twil.io/inbound-sip-router',
      voiceStatusCallbackUrl: 'https://inbound-sip-router-1234-prod.twil.io/status-callback',
      voiceFallbackUrl: 'https://handler.twilio.com/twiml/EH00000000000000000000000000000000',
      authType: 'IP_ACL',
    });
    expect((await world.run('plan')).exitCode).toBe(0);
  });
});

describe('Calls that would come back', () => {
  const declareWaysIn = () =>
    world.declare(`
account: {account}
domains:
  acme: { ${ROUTER} } }
numbers:
  "+15035550100": { buy: true, inboundSipRouter: { baseUrl: https://router.twil.io } }
`);

  it('are refused before a domain or number is pointed at the router', async () => {
    declareWaysIn();
    table(
      { address: '100', type: 'dial-sip', destination: 'sip:100@acme.sip.twilio.com' },
      route('200', { destination: '+15035550100' }),
      route('+15035550100', { type: 'dial-sip', destination: 'sip:200@acme.sip.twilio.com' }),
    );
    const ran = await world.run('plan');
    expect(ran.exitCode).toBe(1);
    expect(ran.err).toContain('config.private.json: Calls to "100" go in a circle');
    expect(ran.err).toContain('through the address "200", the address "+15035550100" and back');
  });

  it('may go to domains and numbers of others', async () => {
    declareWaysIn();
    table(
      { address: '100', type: 'dial-sip', destination: 'sip:{{called}}@other.sip.twilio.com' },
      route('200', { options: { callerId: '+15035550100' } }),
    );
    expect(await world.run('plan')).toMatchObject({ exitCode: 3, err: '' });
  });
});

describe('A number', () => {
  const declareNumber = (router: string) =>
    world.declare(`
account: {account}
environments: { prod: { baseUrl: https://router.twil.io } }
numbers:
  "+15035550100": { buy: true, environment: prod, ${router} }
`);

  it('is pointed at the router with its status callback, verified, and imported as such', async () => {
    declareNumber("inboundSipRouter: { baseUrl: '{baseUrl}' }");
    expect(await world.run('apply', '--yes')).toMatchObject({ exitCode: 0, err: '' });
    const [number] = await world.account.client.incomingPhoneNumbers.list();
    expect(number).toMatchObject({
      voiceUrl: 'https://router.twil.io/inbound-sip-router',
      voiceMethod: 'POST',
      statusCallback: 'https://router.twil.io/status-callback',
      statusCallbackMethod: 'POST',
    });
    world.answers.set('https://router.twil.io/status-callback', 500);
    expect((await world.run('verify')).out).toMatch(
      /FAIL +number \+15035550100 +voiceStatusCallbackUrl .* answers 500/,
    );
    const imported = await world.run('import');
    expect(imported.out).toContain('inboundSipRouter:\n      baseUrl: https://router.twil.io\n');
    world.files.set(FILE, imported.out);
    expect(await world.run('plan')).toMatchObject({ exitCode: 0, err: '' });
  });

  it.each([
    ['voiceUrl: https://example.com', 'voiceUrl and inboundSipRouter both say where calls go'],
    ['app: incoming', 'app and inboundSipRouter both say where calls go'],
  ])('that has %s as well is refused', async (other, message) => {
    declareNumber(`inboundSipRouter: { baseUrl: https://router.twil.io }, ${other}`);
    expect((await world.run('plan')).err).toContain(message);
  });
});

describe('An emergency-enabled domain', () => {
  it.each([
    ['has no route for 911', () => table(route('100')), 'has no exact route for 911 (US)'],
    [
      'takes 911 only by a pattern for everything',
      () => table(route('', { match: 'prefix' })),
      'has no exact route for 911',
    ],
    [
      'has its route for 911 disabled',
      () => table(route('911', { enabled: false })),
      'has no exact route for 911',
    ],
    [
      'has a route for 911 of another domain',
      () => table(route('911', { domain: 'other' })),
      'has no exact route for 911',
    ],
    ['is not there', () => undefined, 'cannot be read'],
    ['is not valid', () => world.files.set(TABLE, '{"routes": 1}'), 'is not valid'],
  ])('is refused when the table %s', async (_, prepare, message) => {
    prepare();
    declareDomain(`${ROUTER} }`);
    const refused = await world.run('apply', '--yes');
    expect(refused.exitCode).toBe(1);
    expect(refused.err).toContain(message);
    expect(refused.err).toContain('Emergency calls could reach the default route');
    expect(world.emulator.requests.all()).toEqual([]);
  });

  it('is refused when only its voice URL tells of the router', async () => {
    declareDomain('voiceUrl: https://router.twil.io/inbound-sip-router');
    expect((await world.run('plan')).err).toContain('its route table is not named');
  });

  it('is accepted with an exact route for the emergency number', async () => {
    table(route('911'));
    declareDomain(`${ROUTER} }`);
    expect((await world.run('plan')).exitCode).toBe(3);
  });

  it('needs a route for each emergency number of its country', async () => {
    table(route('999'));
    declareDomain(`${ROUTER}, country: GB }`);
    expect((await world.run('plan')).err).toContain('has no exact route for 112 (GB)');
  });

  it.each([
    ['PR', '911', '999'],
    ['DE', '110', '911'],
    ['TH', '191', '911'],
    ['BR', '190', '112'],
  ])('knows the emergency numbers of %s: %s', async (country, number, other) => {
    table(route(other));
    declareDomain(`${ROUTER}, country: ${country} }`);
    expect((await world.run('plan')).err).toMatch(
      new RegExp(`has no exact route for [\\d, ]*${number}[\\d, ]* \\(${country}\\)`),
    );
  });

  it('asks for the country if its numbers are not known, and does not guess', async () => {
    table(route('112'), route('911'));
    declareDomain(`${ROUTER}, country: AQ }`);
    const refused = await world.run('plan');
    expect(refused.exitCode).toBe(1);
    expect(refused.err).toContain('emergency numbers of its country AQ are not known');
  });

  it("is held to the country of the table's numbering, unless another one is said", async () => {
    write({ routes: [route('911')], numbering: { defaultCountry: 'GB' } });
    declareDomain(`${ROUTER} }`);
    expect((await world.run('plan')).err).toContain('has no exact route for 999, 112 (GB)');
    declareDomain(`${ROUTER}, country: US }`);
    expect((await world.run('plan')).exitCode).toBe(3);
  });

  it('is refused, and asked about, when no country is known', async () => {
    write({ routes: [route('911')] });
    declareDomain(`${ROUTER} }`);
    const refused = await world.run('plan');
    expect(refused.exitCode).toBe(1);
    expect(refused.err).toContain('whose emergency numbers need routes is not known');
    declareDomain(`${ROUTER}, country: US }`);
    expect((await world.run('plan')).exitCode).toBe(3);
  });

  it('may name its route with the country code', async () => {
    write({ routes: [route('+1911')], numbering: { defaultCountry: 'US' } });
    declareDomain(`${ROUTER} }`);
    expect((await world.run('plan')).exitCode).toBe(3);
  });

  it('is accepted when the declaration says that it is meant', async () => {
    declareDomain(`${ROUTER}, emergencyCallsMeant: true }`);
    expect((await world.run('plan')).exitCode).toBe(3);
  });

  it('is the only kind that is held back', async () => {
    declareDomain(`${ROUTER} }`, false);
    expect((await world.run('plan')).exitCode).toBe(3);
  });
});
