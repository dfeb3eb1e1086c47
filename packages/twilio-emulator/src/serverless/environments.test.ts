/** Environments and their variables. */
import { createEnvironment, createService, SERVERLESS } from '../../test/serverless-steps';
import { startTestEmulator } from '../../test/test-emulator';

const emulator = startTestEmulator();

describe('Environments', () => {
  it('have a domain of the service base and the suffix, and no build', async () => {
    const service = await createService(emulator);
    const reply = await emulator.post(SERVERLESS, `/v1/Services/${service}/Environments`, {
      UniqueName: 'dev-environment',
      DomainSuffix: 'dev',
      FriendlyName: 'unspecified, and tolerated',
    });
    expect(reply).toMatchObject({
      status: 201,
      body: {
        build_sid: null,
        domain_suffix: 'dev',
        domain_name: expect.stringMatching(/^router-\d{4}-dev\.twil\.io$/) as string,
      },
    });
    expect(emulator.running.requests.all().at(-1)?.unknownParameters).toEqual(['FriendlyName']);
  });

  it('without a suffix have the base as their domain', async () => {
    const service = await createService(emulator);
    const reply = await emulator.post(SERVERLESS, `/v1/Services/${service}/Environments`, {
      UniqueName: 'production',
    });
    expect(reply.body).toMatchObject({
      domain_suffix: null,
      domain_name: expect.stringMatching(/^router-\d{4}\.twil\.io$/) as string,
    });
  });

  it.each([
    ['unique name', { UniqueName: 'dev-environment', DomainSuffix: 'other' }, 409, 20409],
    ['domain suffix', { UniqueName: 'other', DomainSuffix: 'dev' }, 409, 20409],
    [
      'domain suffix over 16 characters',
      { UniqueName: 'x', DomainSuffix: 'a'.repeat(17) },
      400,
      20001,
    ],
    ['domain suffix with a dot', { UniqueName: 'x', DomainSuffix: 'a.b' }, 400, 20001],
  ])('refuse a taken or invalid %s', async (_what, form, status, code) => {
    const service = await createService(emulator);
    await createEnvironment(emulator, service, 'dev');
    const reply = await emulator.post(SERVERLESS, `/v1/Services/${service}/Environments`, form);
    expect(reply).toMatchObject({ status, body: { code } });
  });

  it('are not found through another service', async () => {
    const environment = await createEnvironment(emulator, await createService(emulator));
    const other = await createService(emulator, 'other');
    const reply = await emulator.get(
      SERVERLESS,
      `/v1/Services/${other}/Environments/${environment}`,
    );
    expect(reply).toMatchObject({ status: 404, body: { code: 20404 } });
  });

  it('go with their service', async () => {
    const service = await createService(emulator);
    await createEnvironment(emulator, service);
    expect((await emulator.delete(SERVERLESS, `/v1/Services/${service}`)).status).toBe(204);
    const rows = Object.entries(emulator.running.store.toJSON());
    const left = rows.filter(([name]) => name.startsWith('serverless.'));
    expect(left.flatMap(([, ofOneKind]) => ofOneKind)).toEqual([]);
  });
});

describe('Variables', () => {
  async function world(): Promise<string> {
    const service = await createService(emulator);
    const environment = await createEnvironment(emulator, service);
    return `/v1/Services/${service}/Environments/${environment}/Variables`;
  }

  it('are created, updated, listed and deleted', async () => {
    const path = await world();
    const { body } = await emulator.post(SERVERLESS, path, { Key: 'MODE', Value: 'a' });
    const one = `${path}/${body.sid}`;
    expect((await emulator.post(SERVERLESS, one, { Value: 'b' })).body).toMatchObject({
      key: 'MODE',
      value: 'b',
    });
    expect((await emulator.get(SERVERLESS, path)).body['variables']).toHaveLength(1);
    expect((await emulator.delete(SERVERLESS, one)).status).toBe(204);
    expect((await emulator.get(SERVERLESS, one)).status).toBe(404);
  });

  it('refuse a key that is taken and a value over 450 bytes', async () => {
    const path = await world();
    await emulator.post(SERVERLESS, path, { Key: 'MODE', Value: 'a' });
    const taken = await emulator.post(SERVERLESS, path, { Key: 'MODE', Value: 'b' });
    expect(taken).toMatchObject({ status: 409, body: { code: 20409 } });
    const long = await emulator.post(SERVERLESS, path, { Key: 'LONG', Value: 'ä'.repeat(226) });
    expect(long).toMatchObject({
      status: 400,
      body: { code: 20001, message: 'Value is longer than 450 bytes' },
    });
  });

  it('never show their values in the request log', async () => {
    await emulator.post(SERVERLESS, await world(), { Key: 'MODE', Value: 'hidden-value' });
    expect(JSON.stringify(emulator.running.requests.all())).not.toContain('hidden-value');
  });
});
