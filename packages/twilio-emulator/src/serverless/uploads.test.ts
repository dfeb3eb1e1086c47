/** Uploads of Function and Asset versions, and what can be read back. */
import { AssetRunner } from '../../test/asset-runner';
import {
  createBuild,
  createEnvironment,
  createService,
  deploy,
  postUpload,
  SERVERLESS,
  uploadVersion,
} from '../../test/serverless-steps';
import { startTestEmulator } from '../../test/test-emulator';

const emulator = startTestEmulator({ runner: new AssetRunner() });

async function createFunction(service: string): Promise<string> {
  const { body } = await emulator.post(SERVERLESS, `/v1/Services/${service}/Functions`, {
    FriendlyName: '/hello',
  });
  return body.sid;
}

const HELLO = 'exports.handler = (context, event, callback) => callback(null, "ä");';

describe('An upload', () => {
  it.each([['hello.js'], [undefined]])(
    'with file name %p becomes a version whose content can be read',
    async (fileName) => {
      const service = await createService(emulator);
      const sid = await createFunction(service);
      const reply = await postUpload(emulator, service, sid, {
        kind: 'Functions',
        path: '/hello',
        visibility: 'protected',
        content: HELLO,
        ...(fileName === undefined ? {} : { fileName }),
      });
      expect(reply.status).toBe(201);
      const versions = `/v1/Services/${service}/Functions/${sid}/Versions`;
      const fetched = await emulator.get(SERVERLESS, `${versions}/${reply.body.sid}`);
      expect(reply.body).toEqual(fetched.body);
      expect(fetched.body).toMatchObject({ path: '/hello', visibility: 'protected' });
      const content = await emulator.get(SERVERLESS, `${versions}/${reply.body.sid}/Content`);
      expect(content.body).toMatchObject({ content: HELLO, function_sid: sid });
    },
  );

  it('gets the leading slash that its path lacks', async () => {
    const service = await createService(emulator);
    const reply = await postUpload(emulator, service, await createFunction(service), {
      kind: 'Functions',
      path: 'hello',
      visibility: 'public',
      content: HELLO,
    });
    expect(reply.body['path']).toBe('/hello');
  });

  it('is refused with an unknown visibility, without a form, and over the size limit', async () => {
    const service = await createService(emulator);
    const sid = await createFunction(service);
    const upload = { kind: 'Functions', path: '/x', content: 'x' } as const;
    const visibility = 'secret' as 'public';
    expect(await postUpload(emulator, service, sid, { ...upload, visibility })).toMatchObject({
      status: 400,
      body: { code: 20001, message: 'Invalid Visibility: secret' },
    });
    const path = `/v1/Services/${service}/Functions/${sid}/Versions`;
    const noForm = await emulator.postRaw('serverless-upload.twilio.com', path, '{}', {
      'content-type': 'application/json',
    });
    expect(noForm).toMatchObject({ status: 400, body: { code: 20001 } });
    await expect(
      uploadVersion(emulator, service, {
        visibility: 'private',
        content: Buffer.alloc(10 * 1024 * 1024 + 1),
      }),
    ).rejects.toThrow('larger than 10 MB');
  });

  it('of an asset keeps every byte, and the API does not give it back', async () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
    const service = await createService(emulator);
    const version = await uploadVersion(emulator, service, { content: bytes });
    const rows = emulator.running.store.toJSON()['serverless.version-contents'] ?? [];
    const found = new Map(rows as [string, { base64: string }][]).get(version);
    expect(Buffer.from(found?.base64 ?? '', 'base64')).toEqual(bytes);
    const { body } = await emulator.get(SERVERLESS, `/v1/Services/${service}/Assets`);
    const path = `/v1/Services/${service}/Assets/${(body['assets'] as { sid: string }[])[0]!.sid}/Versions/${version}`;
    expect(await emulator.get(SERVERLESS, `${path}/Content`)).toMatchObject({
      status: 501,
      body: { emulator: 'unknown-path' },
    });
  });
});

describe('An asset', () => {
  it('of a live build cannot be deleted, another can', async () => {
    const service = await createService(emulator);
    const environment = await createEnvironment(emulator, service);
    await deploy(emulator, service, environment, await createBuild(emulator, service));
    await uploadVersion(emulator, service, { path: '/unused' });
    const { body } = await emulator.get(SERVERLESS, `/v1/Services/${service}/Assets`);
    const [unused, live] = (body['assets'] as { sid: string }[]).map(({ sid }) => sid);
    expect(
      await emulator.delete(SERVERLESS, `/v1/Services/${service}/Assets/${live!}`),
    ).toMatchObject({
      status: 400,
      body: { code: 20001 },
    });
    expect(
      (await emulator.delete(SERVERLESS, `/v1/Services/${service}/Assets/${unused!}`)).status,
    ).toBe(204);
  });
});
