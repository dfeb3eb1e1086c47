/** Journey: the runbook's update for a new installation, from stage to prod. */
import { declareSeedScenario } from './seed-scenario';
import { CTRL_C, FILE, useWorld } from './world';

const world = useWorld();
const NEW_PROD = 'https://b.dialplans.example.com';
const NEW_STAGE = 'https://c.dialplans.example.com/v2/';
const promote = (...more: readonly string[]) =>
  world.run('promote', 'prod', '--to', NEW_PROD, '--stage-to', NEW_STAGE, '--yes', ...more);
const file = () => world.files.get(FILE) ?? '';
const voiceUrls = async () => {
  const { client } = world.account;
  const apps = await client.applications.list();
  const domains = await client.api.v2010.account.sip.domains.list();
  return Object.fromEntries([
    ...apps.map(({ friendlyName, voiceUrl }) => [friendlyName, voiceUrl]),
    ...domains.map(({ domainName, voiceUrl }) => [domainName.split('.')[0], voiceUrl]),
  ]) as Record<string, string>;
};

beforeEach(async () => {
  declareSeedScenario(world);
  await world.run('apply', '--yes', '--wait', '60');
});

describe('promote', () => {
  it('points apps and domains of both environments at their new installation, each keeping its path', async () => {
    const promoted = await promote();
    expect(promoted).toMatchObject({ exitCode: 0, err: '' });
    expect(await voiceUrls()).toEqual({
      'incoming-prod': 'https://b.dialplans.example.com/dial_sip_e164',
      'incoming-stage': 'https://c.dialplans.example.com/v2/dial_sip_e164',
      'direct-example-prod': 'https://b.dialplans.example.com/dial_outgoing',
      'direct-example-nonemergency-prod': 'https://b.dialplans.example.com/dial_outgoing',
      'direct-example-stage': 'https://c.dialplans.example.com/v2/dial_outgoing',
      'direct-example-nonemergency-stage': 'https://c.dialplans.example.com/v2/dial_outgoing',
    });
    expect(promoted.out).toMatch(
      /app incoming-prod +voiceUrl +https:\/\/prod\.dialplans\.example\.com\/dial_sip_e164 +https:\/\/b\.dialplans/,
    );
    expect(file()).toContain(`baseUrl: ${NEW_PROD}`);
    expect(file()).toContain('# Takes incoming calls of numbers.');
    expect((await world.run('plan')).exitCode).toBe(0);
  });

  it('takes the numbers along that name a URL of the environment themselves, and no other change', async () => {
    const { client } = world.account;
    const declared = file().replace(
      'clients:',
      `numbers:
  "+15035550101": { buy: true, environment: prod, voiceUrl: "{baseUrl}/menu" }
  "+15035550102": { buy: true, environment: stage, friendlyName: plain }
clients:`,
    );
    world.files.set(FILE, declared);
    await world.run('apply', '--yes', '--wait', '60');
    const [plain] = await client.incomingPhoneNumbers.list({ phoneNumber: '+15035550102' });
    await client.incomingPhoneNumbers(plain?.sid ?? '').update({ friendlyName: 'theirs' });
    const promoted = await promote();
    expect(promoted).toMatchObject({ exitCode: 0, err: '' });
    expect(promoted.out).toContain(
      'left alone (see sip-provision plan):\n  change number +15035550102 (friendlyName)\n',
    );
    const [number] = await client.incomingPhoneNumbers.list({ phoneNumber: '+15035550101' });
    expect(number?.voiceUrl).toBe(`${NEW_PROD}/menu`);
    expect((await client.incomingPhoneNumbers(plain?.sid ?? '').fetch()).friendlyName).toBe(
      'theirs',
    );
  });

  it('changes nothing of a resource but the URLs with the base URL, and names what drifted besides', async () => {
    const { domains } = world.account.client.api.v2010.account.sip;
    const name = 'direct-example-prod.sip.twilio.com';
    const { sid } = (await domains.list()).find(({ domainName }) => domainName === name)!;
    const elsewhere = 'https://elsewhere.example.com/';
    await domains(sid).update({ secure: true, voiceFallbackUrl: elsewhere });
    const promoted = await promote();
    expect(promoted).toMatchObject({ exitCode: 0, err: '' });
    expect(promoted.out).toContain(
      `  change domain ${name} (voiceFallbackUrl, voiceFallbackMethod, secure)`,
    );
    expect(promoted.out).not.toContain(elsewhere);
    expect(await domains(sid).fetch()).toMatchObject({
      voiceUrl: `${NEW_PROD}/dial_outgoing`,
      voiceFallbackUrl: elsewhere,
      secure: true,
    });
    expect(await world.run('plan')).toMatchObject({ exitCode: 3 });
  });

  it('goes on when it is run again after it stopped half-way', async () => {
    world.emulator.faults.add({
      match: { method: 'POST', path: '*/SIP/Domains/*' },
      action: { kind: 'answer', status: 400, code: 21231, message: 'Refused' },
    });
    expect((await promote()).exitCode).toBe(1);
    expect(await promote()).toMatchObject({ exitCode: 0, err: '' });
    expect((await world.run('plan')).exitCode).toBe(0);
  });

  it('asks the new URLs first, signed, and changes nothing when one does not answer', async () => {
    const before = file();
    world.answers.set('https://b.dialplans.example.com/dial_outgoing', 502);
    const refused = await promote();
    expect(refused.exitCode).toBe(2);
    expect(refused.err).toContain('https://b.dialplans.example.com/dial_outgoing answers 502');
    expect(world.asked.every(({ signed }) => signed)).toBe(true);
    expect(file()).toBe(before);
    expect((await voiceUrls())['incoming-prod']).toContain('prod.dialplans');
  });

  it('offers the way back when it fails half-way, and goes it', async () => {
    const before = await voiceUrls();
    const text = file();
    world.emulator.faults.add({
      match: { method: 'POST', path: '*/SIP/Domains/*' },
      action: { kind: 'answer', status: 400, code: 21231, message: 'Refused' },
    });
    world.replies.push(true, true);
    const failed = await world.run('promote', 'prod', '--to', NEW_PROD);
    expect(failed.exitCode).toBe(1);
    expect(failed.out).toContain('FAILED');
    expect(await voiceUrls()).toEqual(before);
    expect(file()).toBe(text);
    expect((await world.run('plan')).exitCode).toBe(0);
  });

  it('leaves things half-way on Ctrl-C at that question, and says how to go back', async () => {
    world.emulator.faults.add({
      match: { method: 'POST', path: '*/SIP/Domains/*' },
      action: { kind: 'answer', status: 400, code: 21231, message: 'Refused' },
    });
    world.replies.push(true, CTRL_C);
    const failed = await world.run('promote', 'prod', '--to', NEW_PROD);
    expect(failed.exitCode).toBe(1);
    expect(failed.err).toMatch(/^Half-way. To go back: sip-provision promote prod --to [^\n]*\n$/);
  });

  it.each([
    ['on', 'To go on: sip-provision ', 'b.dialplans'],
    ['back', 'Half-way. To go back: sip-provision ', 'prod.dialplans'],
  ])('prints the commands that go on and back: the one that goes %s', async (_, begin, host) => {
    world.emulator.faults.add({
      match: { method: 'POST', path: '*/SIP/Domains/*' },
      action: { kind: 'answer', status: 400, code: 21231, message: 'Refused' },
    });
    const failed = await promote('--profile', 'work');
    expect(failed.exitCode).toBe(1);
    const line =
      `${failed.out}${failed.err}`.split('\n').find((each) => each.startsWith(begin)) ?? '';
    expect(line).toContain(` --file ${FILE} --profile work`);
    const words = line.slice(begin.length).split(' ');
    expect(await world.run(...words, '--yes')).toMatchObject({ exitCode: 0, err: '' });
    expect((await voiceUrls())['direct-example-prod']).toContain(host);
    expect((await world.run('plan')).exitCode).toBe(0);
  });

  it('knows only declared environments', async () => {
    const refused = await world.run('promote', 'production', '--to', NEW_PROD, '--yes');
    expect(refused.exitCode).toBe(2);
    expect(refused.err).toContain('No app or domain has a URL with the {baseUrl} of "production"');
    expect(file()).not.toContain('production');
  });
});
