/** Builds: their states by the clock, and what they refuse. */
import { AssetRunner } from '../../test/asset-runner';
import {
  createBuild,
  createEnvironment,
  createService,
  deploy,
  SERVERLESS,
  uploadVersion,
} from '../../test/serverless-steps';
import { startTestEmulator, type TestReply } from '../../test/test-emulator';

const emulator = startTestEmulator({ buildSeconds: 5, runner: new AssetRunner() });

const statusOf = async (service: string, build: string): Promise<unknown> =>
  (await emulator.get(SERVERLESS, `/v1/Services/${service}/Builds/${build}/Status`)).body['status'];

describe('A build', () => {
  it('is building until the clock says it is completed', async () => {
    const service = await createService(emulator);
    const build = await createBuild(emulator, service);
    expect(await statusOf(service, build)).toBe('building');
    await emulator.running.clock.advance(4999);
    expect(await statusOf(service, build)).toBe('building');
    await emulator.running.clock.advance(1);
    expect(await statusOf(service, build)).toBe('completed');
  });

  it('fails when it was asked to, and only as often', async () => {
    const service = await createService(emulator);
    emulator.running.builds.failNext = 1;
    const failed = await createBuild(emulator, service);
    const fine = await createBuild(emulator, service);
    await emulator.running.clock.advance(5000);
    expect(await statusOf(service, failed)).toBe('failed');
    expect(await statusOf(service, fine)).toBe('completed');
  });

  it('takes its dependencies in one field, or one in each field as the plugin builder sends them', async () => {
    const service = await createService(emulator);
    const AssetVersions = await uploadVersion(emulator, service);
    const dependencies = ['twilio', '@twilio/runtime-handler'].map((name, index) => ({
      name,
      version: ['6.2.0', '2.0.3'][index],
    }));
    const built = async (Dependencies: string | string[]) => {
      const build = await createBuild(emulator, service, { AssetVersions, Dependencies });
      return (await emulator.get(SERVERLESS, `/v1/Services/${service}/Builds/${build}`)).body;
    };
    expect(await built(JSON.stringify(dependencies))).toMatchObject({ dependencies });
    const fields = dependencies.map((each) => JSON.stringify(each));
    expect(await built(fields)).toMatchObject({ dependencies });
  });

  it('lists its versions with SIDs and paths, its dependencies and its runtime', async () => {
    const service = await createService(emulator);
    const asset = await uploadVersion(emulator, service);
    const code = await uploadVersion(emulator, service, { kind: 'Functions', path: '/hello' });
    const build = await createBuild(emulator, service, {
      AssetVersions: asset,
      FunctionVersions: [code],
      Dependencies: '"[{"name":"twilio","version":"6.2.0"}]"',
    });
    const { body } = await emulator.get(SERVERLESS, `/v1/Services/${service}/Builds/${build}`);
    expect(body).toMatchObject({
      runtime: 'node22',
      dependencies: [
        { name: 'twilio', version: '6.2.0' },
        { name: '@twilio/runtime-handler', version: '2.0.1' },
      ],
      asset_versions: [{ sid: asset, path: '/config.json', visibility: 'PUBLIC' }],
      function_versions: [{ sid: code, path: '/hello' }],
    });
  });

  it.each([
    [
      'no version',
      () => ({}),
      'At least one Function Version or Asset Version is required for Build.',
    ],
    [
      'an ended runtime',
      (version: string) => ({ AssetVersions: version, Runtime: 'node18' }),
      'unsupported runtime: node18',
    ],
    [
      'a version it does not have',
      () => ({ AssetVersions: `ZN${'0'.repeat(32)}` }),
      `Version ZN${'0'.repeat(32)} was not found in the Service`,
    ],
    [
      'an asset as a function',
      (version: string) => ({ FunctionVersions: version }),
      'was not found in the Service',
    ],
    [
      'a runtime that ended this year',
      (version: string) => ({ AssetVersions: version, Runtime: 'node20' }),
      'unsupported runtime: node20',
    ],
    [
      'a range that no version fits',
      (version: string) => ({
        AssetVersions: version,
        Dependencies: '[{"name":"twilio","version":"^99.0.0"}]',
      }),
      'No matching version found for twilio@^99.0.0.',
    ],
    [
      'a runtime handler that node24 does not take',
      (version: string) => ({
        AssetVersions: version,
        Runtime: 'node24',
        Dependencies: '[{"name":"@twilio/runtime-handler","version":"1.1.3"}]',
      }),
      '@twilio/runtime-handler@1.1.3 cannot run on node24',
    ],
  ])('is refused with %s', async (_what, form, message) => {
    const service = await createService(emulator);
    const version = await uploadVersion(emulator, service);
    const reply = await emulator.post(SERVERLESS, `/v1/Services/${service}/Builds`, form(version));
    expect(reply).toMatchObject({ status: 400, body: { code: 20001, status: 400 } });
    expect(reply.body.message).toContain(message);
  });

  it('lists twilio and the runtime handler, whether they were asked for or not', async () => {
    const service = await createService(emulator);
    const asked = '[{"name":"axios","version":"^1.11.0"},{"name":"twilio","version":"latest"}]';
    const dependencies = async (form: Record<string, string>) => {
      const version = await uploadVersion(emulator, service);
      const build = await createBuild(emulator, service, { AssetVersions: version, ...form });
      const path = `/v1/Services/${service}/Builds/${build}`;
      return (await emulator.get(SERVERLESS, path)).body['dependencies'];
    };
    expect(await dependencies({})).toEqual([
      { name: 'twilio', version: '5.0.3' },
      { name: '@twilio/runtime-handler', version: '2.0.1' },
    ]);
    expect(await dependencies({ Dependencies: asked, Runtime: 'node24' })).toEqual([
      { name: 'axios', version: '^1.11.0' },
      { name: 'twilio', version: 'latest' },
      { name: '@twilio/runtime-handler', version: '2.1.2' },
    ]);
  });

  it('without a runtime has that of the last completed build of its service', async () => {
    const service = await createService(emulator);
    const runtimeOf = async (form: Record<string, string>) => {
      const version = await uploadVersion(emulator, service);
      const build = await createBuild(emulator, service, { AssetVersions: version, ...form });
      const path = `/v1/Services/${service}/Builds/${build}`;
      return (await emulator.get(SERVERLESS, path)).body['runtime'];
    };
    expect(await runtimeOf({})).toBe('node22');
    expect(await runtimeOf({ Runtime: 'node24' })).toBe('node24');
    expect(await runtimeOf({})).toBe('node22'); // none is completed yet
    await emulator.running.clock.advance(5000);
    expect(await runtimeOf({ Runtime: 'node24' })).toBe('node24');
    await emulator.running.clock.advance(5000);
    emulator.running.builds.failNext = 1;
    expect(await runtimeOf({ Runtime: 'node22' })).toBe('node22');
    await emulator.running.clock.advance(5000);
    expect(await runtimeOf({})).toBe('node24');
    expect(await runtimeOf({ Runtime: 'latest' })).toBe('node22');
  });

  it('is refused with two versions of one path', async () => {
    const service = await createService(emulator);
    const versions = [
      await uploadVersion(emulator, service),
      await uploadVersion(emulator, service),
    ];
    await expect(createBuild(emulator, service, { AssetVersions: versions })).rejects.toThrow(
      'more than one version with the path /config.json',
    );
  });

  it('is refused with a 51st private asset', async () => {
    const service = await createService(emulator);
    const versions: string[] = [];
    for (let index = 0; index < 51; index += 1) {
      const more = { path: `/${index}`, visibility: 'private' } as const;
      versions.push(await uploadVersion(emulator, service, more));
    }
    await expect(createBuild(emulator, service, { AssetVersions: versions })).rejects.toThrow(
      'more than 50 private Assets',
    );
  });

  it('cannot be deleted while it is live', async () => {
    const service = await createService(emulator);
    const environment = await createEnvironment(emulator, service);
    const build = await createBuild(emulator, service);
    const successor = await createBuild(emulator, service);
    await emulator.running.clock.advance(5000);
    await deploy(emulator, service, environment, build);
    const path = `/v1/Services/${service}/Builds/${build}`;
    expect(await emulator.delete(SERVERLESS, path)).toMatchObject({
      status: 400,
      body: {
        code: 20001,
        message: "Cannot delete Build because it's part of an active Deployment",
      },
    });
    await deploy(emulator, service, environment, successor);
    expect((await emulator.delete(SERVERLESS, path)).status).toBe(204);
    expect((await emulator.get(SERVERLESS, path)).status).toBe(404);
  });

  it('is listed newest first, in pages that lead to one another', async () => {
    const service = await createService(emulator);
    const made = [];
    for (let count = 0; count < 5; count += 1) made.push(await createBuild(emulator, service));
    const seen: string[] = [];
    let path: string | null = `/v1/Services/${service}/Builds?PageSize=2`;
    while (path !== null) {
      const { body }: TestReply = await emulator.get(SERVERLESS, path);
      seen.push(...(body['builds'] as { sid: string }[]).map(({ sid }) => sid));
      expect(body.meta).toMatchObject({ key: 'builds', page_size: 2 });
      const next: string | null = body.meta.next_page_url;
      path = next && next.replace('https://serverless.twilio.com', '');
    }
    expect(seen).toEqual(made.reverse());
  });
});
