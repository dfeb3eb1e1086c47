/** Journey: the runbook's scenario from an empty account, by the shipped example. */
import { declareSeedScenario, NUMBER } from './seed-scenario';
import { PASSWORD, useWorld } from './world';

const world = useWorld();
const APPLY = ['apply', '--yes', '--wait', '60'] as const;

beforeEach(() => declareSeedScenario(world));

describe('The runbook as a declaration', () => {
  it('is planned, applied and then in agreement', async () => {
    const planned = await world.run('plan');
    expect(planned).toMatchObject({ exitCode: 3, err: '' });
    expect(planned.out).toContain('+ create app                            incoming-stage');
    expect(planned.out).toContain('$ buys a phone number, charged monthly');

    const applied = await world.run(...APPLY);
    expect(applied).toMatchObject({ exitCode: 0, err: '' });
    expect(applied.out).toMatch(
      /… {8}creating credential sip-direct\/workshop\n[^]*done {5}create credential sip-direct\/workshop\n/,
    );

    const again = await world.run('plan');
    expect(again.out).toContain('Nothing to do');
    expect(again.out).toContain(
      'Passwords cannot be compared: sip-direct/clinton-street, sip-direct/workshop',
    );
    expect(again.exitCode).toBe(0);
  });

  it('makes what the runbook makes by hand and in the console', async () => {
    await world.run(...APPLY);
    const { client } = world.account;
    const domains = await client.api.v2010.account.sip.domains.list();
    expect(domains.map(({ domainName }) => domainName).sort()).toEqual([
      'direct-example-nonemergency-prod.sip.twilio.com',
      'direct-example-nonemergency-stage.sip.twilio.com',
      'direct-example-prod.sip.twilio.com',
      'direct-example-stage.sip.twilio.com',
    ]);
    for (const { sid, authType, domainName, emergencyCallingEnabled } of domains) {
      const { auth } = client.api.v2010.account.sip.domains(sid);
      expect(authType).toBe('CREDENTIAL_LIST');
      expect(await auth.calls.credentialListMappings.list()).toMatchObject([
        { friendlyName: 'sip-direct' },
      ]);
      expect(await auth.registrations.credentialListMappings.list()).toMatchObject([
        { friendlyName: 'sip-direct' },
      ]);
      expect(emergencyCallingEnabled).toBe(!domainName.includes('nonemergency'));
    }
    const apps = await client.applications.list();
    const prod = apps.find(({ friendlyName }) => friendlyName === 'incoming-prod');
    expect(prod).toMatchObject({
      voiceUrl: 'https://prod.dialplans.example.com/dial_sip_e164',
      publicApplicationConnectEnabled: false,
    });
    expect(await client.incomingPhoneNumbers.list()).toMatchObject([
      {
        phoneNumber: NUMBER,
        friendlyName: 'clinton-street',
        voiceApplicationSid: prod?.sid,
        smsUrl: '',
        emergencyAddressStatus: 'registered',
      },
    ]);
  });

  it('changes nothing when it is planned', async () => {
    await world.run('plan');
    const methods = world.emulator.requests.all().map(({ method }) => method);
    expect(new Set(methods)).toEqual(new Set(['GET']));
  });

  it('passes its verification once it is applied, and fails it before', async () => {
    expect((await world.run('verify')).exitCode).toBe(4);
    await world.run(...APPLY);
    const verified = await world.run('verify');
    expect(verified.out).toContain('0 fail');
    expect(verified.exitCode).toBe(0);
    expect(world.asked.every(({ signed }) => signed)).toBe(true);
  });

  it('shows no password anywhere', async () => {
    const said = [];
    for (const command of [['plan'], ['plan', '--json'], APPLY, ['verify'], ['client', 'list']]) {
      said.push(await world.run(...command));
    }
    expect(JSON.stringify(said)).not.toContain(PASSWORD);
    expect(JSON.stringify(world.emulator.requests.all())).not.toContain(PASSWORD);
  });

  it('says "waiting" and exits 5 while the emergency address is not registered yet', async () => {
    const waiting = await world.run('apply', '--yes', '--wait', '0.01');
    expect(waiting.exitCode).toBe(5);
    expect(waiting.out).toContain(`waiting  create emergency-address ${NUMBER}`);
    await world.emulator.clock.advance(60 * 60_000);
    expect((await world.run('apply', '--yes')).exitCode).toBe(0);
    expect((await world.run('plan')).exitCode).toBe(0);
  });
});
