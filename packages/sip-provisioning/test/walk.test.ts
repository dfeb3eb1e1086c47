/** Journey: a walk between states; each lists what is declared, the runner moves the account there and looks again. */
import { recordRealClients } from '../../twilio-emulator/test/real-client-record';
import type { Plan } from '../src/plan/plan';
import { CTRL_C, FILE, PASSWORD, useWorld } from './world';

// Before the world ends with each test.
const record = recordRealClients();
afterEach(() => record.add(world.emulator));
afterAll(() => record.check());
const world = useWorld();

const HEAD = `
account: {account}
environments:
  stage: { baseUrl: https://stage.example.com }
  prod: { baseUrl: https://prod.example.com }
`;
const OFFICE = `
  office: { customerName: Example, street: 1 Main St, city: Portland, region: OR, postalCode: "97202", country: US }
`;

/** What the step is, what is declared, and how many changes it takes. */
type Step = readonly [title: string, declared: string, changes: number];

const WALKS: Readonly<Record<string, readonly Step[]>> = {
  apps: [
    ['one app', 'apps: { a: { voiceUrl: https://a.example.com } }', 1],
    ['its URL changes', 'apps: { a: { voiceUrl: https://b.example.com } }', 1],
    ['only the case of the host changes', 'apps: { a: { voiceUrl: HTTPS://B.example.com } }', 0],
    ['the URL goes', 'apps: { a: {} }', 1],
    ['it is no longer declared', '', 0],
    ['it is a template', 'apps: { "a-{environment}": { voiceUrl: "{baseUrl}/x" } }', 2],
    ['for one environment only', 'apps: { "a-{environment}": { environments: [prod] } }', 1],
    ['all go', 'absent: { apps: [a, a-stage, a-prod] }', 3],
    ['nothing is left to go', 'absent: { apps: [a, a-stage, a-prod] }', 0],
  ],
  'lists and domains': [
    ['lists', 'credentialLists: { l: {}, m: {} }\nipAccessControlLists: { i: [192.0.2.1] }', 4],
    [
      'a domain with one list',
      'credentialLists: { l: {}, m: {} }\ndomains: { d: { credentialLists: { calls: [l] } } }',
      2,
    ],
    [
      'another list, for registrations too',
      'credentialLists: { l: {}, m: {} }\ndomains: { d: { registration: true, credentialLists: { calls: [l], registrations: [m] } } }',
      2,
    ],
    [
      'a mapping that is no longer declared stays',
      'credentialLists: { l: {} }\ndomains: { d: { registration: true } }',
      0,
    ],
    [
      'a mapping that must go goes',
      'credentialLists: { l: {} }\ndomains: { d: { registration: true } }\nabsent: { mappings: [{ domain: d, credentialList: m, for: registrations }] }',
      1,
    ],
    ['a list that is mapped goes with its mapping', 'absent: { credentialLists: [l, m] }', 3],
    [
      'an IP list for calls',
      'ipAccessControlLists: { i: [192.0.2.1, { address: 192.0.2.0/24, name: all }] }\ndomains: { d: { ipAccessControlLists: [i] } }',
      3,
    ],
    ['everything goes', 'absent: { domains: [D.sip.twilio.com], ipAccessControlLists: [i] }', 3],
  ],
  clients: [
    ['a client', 'credentialLists: { l: {} }\nclients: { c: { password: { env: P } } }', 2],
    [
      'gets a number',
      'credentialLists: { l: {} }\nclients: { c: { password: { env: P }, number: { buy: "+15035550100" } } }',
      1,
    ],
    [
      'which is used from now on',
      'credentialLists: { l: {} }\nclients: { c: { password: { env: P }, number: { use: "+15035550100" } } }',
      0,
    ],
    [
      'and an emergency address',
      `addresses: ${OFFICE}\ncredentialLists: { l: {} }\nclients: { c: { password: { env: P }, number: { use: "+15035550100" }, emergencyAddress: office } }`,
      2,
    ],
    [
      'loses it again',
      'credentialLists: { l: {} }\nclients: { c: { password: { env: P }, number: { use: "+15035550100" }, emergencyAddress: null } }',
      1,
    ],
    [
      'has it back, and an app',
      `apps: { a: {} }\naddresses: ${OFFICE}\ncredentialLists: { l: {} }\nclients: { c: { password: { env: P }, number: { use: "+15035550100" }, app: a, emergencyAddress: office } }`,
      3,
    ],
    [
      'goes, with its number, app and address',
      'absent: { credentials: [l/c], numbers: ["+15035550100"], apps: [a], addresses: [office] }',
      5,
    ],
    ['and its list', 'absent: { credentialLists: [l] }', 1],
  ],
};

describe.each(Object.entries(WALKS))('A walk of %s', (_, steps) => {
  it(`reaches each of ${steps.length} states and rests there`, async () => {
    world.environment['P'] = PASSWORD;
    for (const [title, declared, changes] of steps) {
      world.declare(`${HEAD}${declared}\n`);
      const planned = await world.run('plan', '--json');
      expect([title, planned.err]).toEqual([title, '']);
      expect([title, (JSON.parse(planned.out) as Plan).changes.length]).toEqual([title, changes]);
      const applied = await world.run('apply', '--yes', '--allow-emergency-gap', '--wait', '100');
      expect([title, applied.err, applied.exitCode]).toEqual([title, '', 0]);
      expect([title, (await world.run('plan')).exitCode]).toEqual([title, 0]);
    }
  });
});

describe('What a walk never does', () => {
  it('removes what is not named: it is listed and left alone', async () => {
    await world.account.client.applications.create({ friendlyName: 'theirs' });
    world.declare(`${HEAD}apps: { ours: {} }\n`);
    const planned = await world.run('plan');
    expect(planned.out).toMatch(/Not declared, left alone:\n {2}app {2}theirs {2}AP/);
    await world.run('apply', '--yes');
    expect(await world.account.client.applications.list()).toHaveLength(2);
  });

  it('guesses which of two resources with one name is meant', async () => {
    const { client } = world.account;
    await client.applications.create({ friendlyName: 'twin' });
    const { sid } = await client.applications.create({ friendlyName: 'twin' });
    world.declare(`${HEAD}apps: { twin: { voiceUrl: https://a.example.com } }\n`);
    const refused = await world.run('plan');
    expect(refused.exitCode).toBe(1);
    expect(refused.err).toContain(sid);
    expect(refused.err).toContain('Say which one is meant by its SID');
    world.declare(`${HEAD}apps: { twin: { sid: ${sid}, voiceUrl: https://a.example.com } }\n`);
    expect(await world.run('apply', '--yes')).toMatchObject({ exitCode: 0, err: '' });
    expect((await client.applications(sid).fetch()).voiceUrl).toBe('https://a.example.com');
    expect((await world.run('plan')).exitCode).toBe(0);
  });

  it('reads a wrong account', async () => {
    world.declare(`account: AC${'f'.repeat(32)}\n`);
    for (const command of ['plan', 'apply', 'verify']) {
      const refused = await world.run(command);
      expect(refused.exitCode).toBe(1);
      expect(refused.err).toContain('nothing was read or changed');
    }
    expect(world.emulator.requests.all()).toEqual([]);
  });

  it('sends a weak password', async () => {
    world.environment['P'] = 'too short';
    world.declare(`${HEAD}credentialLists: { l: {} }\nclients: { c: { password: { env: P } } }\n`);
    const refused = await world.run('apply', '--yes');
    expect(refused.exitCode).toBe(1);
    expect(refused.err).toContain('needs 12 characters, a digit, an upper-case letter');
    expect(refused.err).not.toContain('too short');
    expect(world.emulator.requests.all()).toEqual([]);
  });

  it('removes an app that a number it does not know still uses', async () => {
    const { client } = world.account;
    const { sid } = await client.applications.create({ friendlyName: 'used' });
    await client.incomingPhoneNumbers.create({
      phoneNumber: '+15035550105',
      voiceApplicationSid: sid,
    });
    world.declare(`${HEAD}absent: { apps: [used] }\n`);
    const refused = await world.run('apply', '--yes');
    expect(refused.exitCode).toBe(1);
    expect(refused.err).toContain('app used is used by number +15035550105');
  });

  it('asks if nobody can answer', async () => {
    world.declare(`${HEAD}apps: { a: {} }\n`);
    const refused = await world.run('apply');
    expect(refused.exitCode).toBe(2);
    expect(refused.err).toContain('There is no terminal to ask on: add --yes');
  });

  it.each([
    ['apply', ['apply']],
    ['client remove', ['client', 'remove', 'c']],
  ])('goes on after Ctrl-C at a question: %s', async (_, command) => {
    world.environment['P'] = PASSWORD;
    world.declare(`${HEAD}credentialLists: { l: {} }\nclients: { c: { password: { env: P } } }\n`);
    const before = world.files.get(FILE);
    world.replies.push(CTRL_C);
    expect(await world.run(...command)).toMatchObject({
      exitCode: 130,
      err: 'Interrupted: nothing was changed.\n',
    });
    expect(world.files.get(FILE)).toBe(before);
    expect(world.emulator.requests.all().every(({ method }) => method === 'GET')).toBe(true);
  });

  it('goes on when the person says no', async () => {
    world.declare(`${HEAD}apps: { a: {} }\n`);
    world.replies.push(false);
    expect(await world.run('apply')).toMatchObject({
      exitCode: 1,
      err: 'Cancelled: nothing was changed.\n',
    });
    expect(await world.account.client.applications.list()).toEqual([]);
  });
});
