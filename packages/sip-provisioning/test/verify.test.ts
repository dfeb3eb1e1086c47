/** Journey: verify finds what is wrong with an account, says the remedy, and changes nothing. */
import { declareSeedScenario, NUMBER } from './seed-scenario';
import { FILE, useWorld } from './world';

const world = useWorld();
const verify = (...more: readonly string[]) => world.run('verify', ...more);
const sip = () => world.account.client.api.v2010.account.sip;
const prodDomain = async () => {
  const domains = await sip().domains.list();
  const found = domains.find(({ domainName }) => domainName.startsWith('direct-example-prod'));
  return sip().domains(found?.sid ?? '');
};

beforeEach(async () => {
  declareSeedScenario(world);
  await world.run('apply', '--yes', '--wait', '60');
  world.emulator.requests.clear();
});

/** Of one finding, as the table shows it: level, what, found and remedy. */
const row = (level: string, about: string, found: string) =>
  new RegExp(`${level} +${about} +${found.replace(/[+()?.]/g, '\\$&')}`);

describe('verify', () => {
  it('passes, only reads, and asks each URL with a signature', async () => {
    const verified = await verify();
    expect(verified.exitCode).toBe(0);
    expect(verified.out).toMatch(
      row('PASS', 'domain direct-example-prod.sip.twilio.com', 'sip-direct for calls'),
    );
    expect(verified.out).toMatch(
      row('PASS', `number ${NUMBER.replace('+', '\\+')}`, 'registered at clinton-street'),
    );
    expect(world.emulator.requests.all().every(({ method }) => method === 'GET')).toBe(true);
    expect(world.asked.map(({ url }) => url).sort()).toEqual([
      'https://prod.dialplans.example.com/dial_outgoing',
      'https://prod.dialplans.example.com/dial_sip_e164',
      'https://stage.dialplans.example.com/dial_outgoing',
      'https://stage.dialplans.example.com/dial_sip_e164',
    ]);
  });

  it('names every resource whose URL does not answer, though each URL is asked once', async () => {
    world.declare(`
account: {account}
domains:
  one: &domain
    voiceUrl: https://dead.example.com/voice
    voiceStatusCallbackUrl: https://dead.example.com/voice
    ipAccessControlLists: [all]
  two: *domain
apps: { incoming: { voiceUrl: https://dead.example.com/voice } }
numbers: { "${NUMBER}": { voiceUrl: https://dead.example.com/voice } }
ipAccessControlLists: { all: [192.0.2.1] }
`);
    world.asked.length = 0;
    world.answers.set('https://dead.example.com/voice', 503);
    const { findings } = JSON.parse((await verify('--json')).out) as {
      findings: { rule: string; level: string; about: string; found: string }[];
    };
    const failing = findings.filter(
      ({ rule, level }) => rule === 'url-answers' && level === 'FAIL',
    );
    expect(failing.map(({ about, found }) => `${about}: ${found.split(' ')[0] ?? ''}`)).toEqual([
      'app incoming: voiceUrl',
      `number ${NUMBER}: voiceUrl`,
      'domain one.sip.twilio.com: voiceUrl',
      'domain two.sip.twilio.com: voiceUrl',
      'domain one.sip.twilio.com: voiceStatusCallbackUrl',
      'domain two.sip.twilio.com: voiceStatusCallbackUrl',
    ]);
    expect(world.asked).toHaveLength(2);
  });

  it.each(['calls', 'registrations'] as const)(
    'fails when a domain lost its list for %s',
    async (use) => {
      const { auth } = await prodDomain();
      const [list] = await sip().credentialLists.list();
      const sid = list?.sid ?? '';
      if (use === 'calls') await auth.calls.credentialListMappings(sid).remove();
      else await auth.registrations.credentialListMappings(sid).remove();
      const verified = await verify();
      expect(verified.exitCode).toBe(4);
      expect(verified.out).toContain(`credential list sip-direct is not set for ${use}`);
      expect(verified.out).toContain('→ sip-provision apply');
    },
  );

  it('warns of a list that nobody declared', async () => {
    const { sid } = await sip().credentialLists.create({ friendlyName: 'stranger' });
    await (await prodDomain()).auth.calls.credentialListMappings.create({ credentialListSid: sid });
    const verified = await verify();
    expect(verified.exitCode).toBe(0);
    expect(verified.out).toContain('credential list stranger is set for calls and not declared');
  });

  it('fails on an app that other accounts can connect to', async () => {
    await world.account.client.applications.create({
      friendlyName: 'open',
      publicApplicationConnectEnabled: true,
    });
    const verified = await verify();
    expect(verified.exitCode).toBe(4);
    expect(verified.out).toMatch(
      row('FAIL', 'app open', 'other Twilio accounts can connect to it'),
    );
  });

  it('fails when a URL answers an error', async () => {
    world.answers.set('https://prod.dialplans.example.com/dial_outgoing', 500);
    const verified = await verify();
    expect(verified.exitCode).toBe(4);
    expect(verified.out).toContain(
      'voiceUrl https://prod.dialplans.example.com/dial_outgoing answers 500',
    );
  });

  it('says what it could not check with an API key', async () => {
    const { apiKey } = world.emulator;
    world.environment['TWILIO_API_KEY'] = apiKey.sid;
    world.environment['TWILIO_API_SECRET'] = apiKey.secret;
    world.environment['TWILIO_AUTH_TOKEN'] = '';
    const verified = await verify();
    expect(verified.exitCode).toBe(0);
    expect(verified.out).toContain('not checked');
    expect(verified.out).toContain('→ set TWILIO_AUTH_TOKEN: an API key cannot sign a request');
    expect(world.asked).toEqual([]);
  });

  it('fails when an emergency address is not registered', async () => {
    const { incomingPhoneNumbers } = world.account.client;
    const [number] = await incomingPhoneNumbers.list();
    await incomingPhoneNumbers(number?.sid ?? '').update({ emergencyAddressSid: '' });
    const verified = await verify();
    expect(verified.exitCode).toBe(4);
    expect(verified.out).toContain(
      'is pending-unregistration: an emergency call from it costs $75',
    );
  });

  it('warns of a number whose emergency address is left open and is none', async () => {
    const text = world.files.get(FILE) ?? '';
    world.files.set(
      FILE,
      text.replace(/clients:/, 'numbers: { "+15035550109": { buy: true } }\nclients:'),
    );
    await world.run('apply', '--yes', '--wait', '60');
    const verified = await world.run('verify');
    expect(verified.exitCode).toBe(0);
    expect(verified.out).toMatch(
      /WARN +number \+15035550109 +its emergency address is unregistered/,
    );
  });

  it('warns of callers that an emergency call would show no number of, unless the domain has one', async () => {
    const warning = 'an emergency call of workshop shows no number';
    expect((await verify()).out).toContain(warning);
    const text = world.files.get(FILE) ?? '';
    world.files.set(
      FILE,
      text.replace(
        'emergencyCalling: true',
        `emergencyCalling: true\n    emergencyCaller: "${NUMBER}"`,
      ),
    );
    await world.run('apply', '--yes');
    const verified = await verify();
    expect(verified.out).not.toContain(warning);
    expect(verified.out).toContain(`${NUMBER} is registered`);
  });

  it('says when a client was last called', async () => {
    expect((await verify()).out).toMatch(
      row('WARN', 'client workshop', 'no call to or from it in 7 days'),
    );
  });

  it('says when a client was not registered', async () => {
    const alert = {
      errorCode: 32009,
      text: 'sip:workshop@direct-example-prod.sip.twilio.com is not registered',
    };
    await fetch(`${world.emulator.url}/__emulator/alerts`, {
      method: 'POST',
      body: JSON.stringify(alert),
    });
    expect((await verify()).out).toMatch(
      /WARN +client workshop +was not registered at 2026-11-20T/,
    );
  });

  it('prints its findings as JSON', async () => {
    const { findings } = JSON.parse((await verify('--json')).out) as { findings: object[] };
    expect(findings).toContainEqual({
      level: 'PASS',
      rule: 'calls-lists',
      about: 'domain direct-example-stage.sip.twilio.com',
      found: 'sip-direct for calls',
    });
  });
});
