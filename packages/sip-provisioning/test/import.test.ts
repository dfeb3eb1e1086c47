/** Journey: a declaration is written from an account, and the plan after it is empty. */
import { declareRich } from './rich-declaration';
import { FILE, useWorld } from './world';

const world = useWorld();

describe('import', () => {
  it('writes a declaration that the account agrees with', async () => {
    declareRich(world);
    await world.run('apply', '--yes', '--wait', '60');
    const imported = await world.run('import');
    expect(imported).toMatchObject({ exitCode: 0, err: '' });
    world.files.set(FILE, imported.out);
    const planned = await world.run('plan');
    expect(planned.err).toBe('');
    expect(planned.out).toContain('Nothing to do');
    expect(planned.out).not.toContain('left alone');
    expect(planned.exitCode).toBe(0);
  });

  it('leaves out, and says, what no declaration can say', async () => {
    const { client } = world.account;
    await client.applications.create({ friendlyName: 'twin' });
    await client.applications.create({ friendlyName: 'twin' });
    const imported = await world.run('import');
    expect(imported.err).toContain('Left out: app "twin"');
    world.files.set(FILE, imported.out);
    expect((await world.run('plan')).exitCode).toBe(0);
  });

  it('takes an empty account', async () => {
    const imported = await world.run('import');
    world.files.set(FILE, imported.out);
    expect((await world.run('plan')).exitCode).toBe(0);
  });

  describe('of numbers with emergency addresses', () => {
    const office = {
      customerName: 'Example',
      street: '1 Main St',
      city: 'Portland',
      region: 'OR',
      postalCode: '97202',
      isoCountry: 'US',
      emergencyEnabled: true,
    };
    const NUMBER = '+15035550100';
    const HOUR_MS = 3_600_000;
    const numberNow = async () => (await world.account.client.incomingPhoneNumbers.list())[0];

    async function giveAddress(friendlyNames: readonly (string | undefined)[]): Promise<string> {
      const { client } = world.account;
      let sid = '';
      for (const friendlyName of friendlyNames) {
        const more = friendlyName === undefined ? {} : { friendlyName };
        ({ sid } = await client.addresses.create({ ...office, ...more }));
      }
      const number = await client.incomingPhoneNumbers.create({ phoneNumber: NUMBER });
      await client.incomingPhoneNumbers(number.sid).update({ emergencyAddressSid: sid });
      return sid;
    }

    it.each([
      ['without a name', [undefined]],
      ['with the name of another', ['office', 'office']],
      ['with a name that a file would fill', ['{environment}']],
    ])('names an address %s by its SID, and takes nothing away', async (_, names) => {
      const addressSid = await giveAddress(names);
      await world.emulator.clock.advance(HOUR_MS);
      const imported = await world.run('import');
      expect(imported.out).toContain(`emergencyAddress: ${addressSid}`);
      world.files.set(FILE, imported.out);
      expect(await world.run('plan')).toMatchObject({ exitCode: 0, err: '' });
      expect(await world.run('apply', '--yes')).toMatchObject({ exitCode: 0, err: '' });
      expect(await numberNow()).toMatchObject({
        emergencyAddressSid: addressSid,
        emergencyAddressStatus: 'registered',
      });
      const verified = await world.run('verify', '--no-urls');
      expect(verified.out).toMatch(/PASS +number \+15035550100 +registered at/);
      // What is meant by its SID must not go either.
      world.files.set(FILE, `${imported.out}absent: { addresses: [${addressSid}] }\n`);
      const removed = await world.run('apply', '--yes', '--allow-emergency-gap');
      expect(removed).toMatchObject({ exitCode: 1 });
      expect(removed.err).toContain('refers to it');
    });

    it('leaves one alone that is not registered yet, and says so', async () => {
      const addressSid = await giveAddress(['office']);
      const imported = await world.run('import');
      expect(imported.err).toContain(
        `Left out: emergency address ${addressSid} of number ${NUMBER}: its state is pending-registration; it stays as it is.`,
      );
      world.files.set(FILE, imported.out);
      expect(await world.run('plan')).toMatchObject({ exitCode: 0, err: '' });
      await world.emulator.clock.advance(HOUR_MS);
      expect(await world.run('plan')).toMatchObject({ exitCode: 0, err: '' });
      expect(await numberNow()).toMatchObject({ emergencyAddressStatus: 'registered' });
    });

    it('is not taken away by a line that was left blank, but by the word null', async () => {
      await giveAddress(['office']);
      await world.emulator.clock.advance(HOUR_MS);
      const { out } = await world.run('import');
      for (const blank of ['', ' ~', ' # office']) {
        world.files.set(
          FILE,
          out
            .replace(' office', blank)
            .replace('emergencyAddress: office', `emergencyAddress:${blank}`),
        );
        const refused = await world.run('plan');
        expect(refused).toMatchObject({ exitCode: 1 });
        expect(refused.err).toContain(
          `numbers.${NUMBER}.emergencyAddress: emergencyAddress is blank`,
        );
      }
      world.files.set(FILE, out.replace('emergencyAddress: office', 'emergencyAddress: null'));
      expect((await world.run('plan')).out).toContain(`- remove emergency-address  ${NUMBER}`);
    });
  });

  it('takes a domain whose emergency calls reach the router, and has it looked at', async () => {
    const { client } = world.account;
    await client.api.v2010.account.sip.domains.create({
      domainName: 'acme.sip.twilio.com',
      voiceUrl: 'https://router.twil.io/inbound-sip-router',
      voiceStatusCallbackUrl: 'https://router.twil.io/status-callback',
      emergencyCallingEnabled: true,
    });
    const imported = await world.run('import');
    expect(imported.out).toContain('inboundSipRouter:');
    world.files.set(FILE, imported.out);
    expect(await world.run('plan')).toMatchObject({ exitCode: 0, err: '' });
    expect((await world.run('verify', '--no-urls')).out).toMatch(
      /WARN +domain acme.sip.twilio.com +its emergency calls reach the inbound SIP router/,
    );
    world.files.set(FILE, imported.out.replace('router.twil.io', 'other.twil.io'));
    expect((await world.run('plan')).err).toContain('its route table is not named');
  });
});
