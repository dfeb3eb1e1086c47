/** Steps that serverless tests share: what a client does on its way to a deployment. */
import type { TestClient, TestReply } from './test-emulator';

export const SERVERLESS = 'serverless.twilio.com';
const UPLOAD = 'serverless-upload.twilio.com';

export interface Upload {
  readonly kind: 'Functions' | 'Assets';
  readonly path: string;
  readonly visibility: 'public' | 'protected' | 'private';
  readonly content: string | Buffer;
  /** Left out: the part has no file name. */
  readonly fileName?: string;
}

const BOUNDARY = 'test-boundary';

/** Creates a service and returns its SID. */
export async function createService(emulator: TestClient, name = 'router'): Promise<string> {
  const reply = await emulator.post(SERVERLESS, '/v1/Services', {
    UniqueName: name,
    FriendlyName: name,
  });
  return sidOf(reply);
}

export async function createEnvironment(
  emulator: TestClient,
  serviceSid: string,
  suffix = 'dev',
): Promise<string> {
  const reply = await emulator.post(SERVERLESS, `/v1/Services/${serviceSid}/Environments`, {
    UniqueName: `${suffix}-environment`,
    DomainSuffix: suffix,
  });
  return sidOf(reply);
}

export function postUpload(
  emulator: TestClient,
  serviceSid: string,
  fileSid: string,
  upload: Upload,
): Promise<TestReply> {
  const path = `/v1/Services/${serviceSid}/${upload.kind}/${fileSid}/Versions`;
  return emulator.postRaw(UPLOAD, path, multipart(upload), {
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
  });
}

/** Creates a Function or Asset with one version and returns the version's SID. */
export async function uploadVersion(
  emulator: TestClient,
  serviceSid: string,
  more: Partial<Upload> = {},
): Promise<string> {
  const upload: Upload = {
    kind: 'Assets',
    path: '/config.json',
    visibility: 'public',
    content: '{}',
    fileName: 'config.json',
    ...more,
  };
  const file = await emulator.post(SERVERLESS, `/v1/Services/${serviceSid}/${upload.kind}`, {
    FriendlyName: upload.path,
  });
  return sidOf(await postUpload(emulator, serviceSid, sidOf(file), upload));
}

/** Creates a build of one new asset, or of the form given. */
export async function createBuild(
  emulator: TestClient,
  serviceSid: string,
  form?: Record<string, string | readonly string[]>,
): Promise<string> {
  return sidOf(
    await emulator.post(
      SERVERLESS,
      `/v1/Services/${serviceSid}/Builds`,
      form ?? { AssetVersions: await uploadVersion(emulator, serviceSid) },
    ),
  );
}

export function deploy(
  emulator: TestClient,
  serviceSid: string,
  environmentSid: string,
  buildSid: string,
): Promise<TestReply> {
  return emulator.post(
    SERVERLESS,
    `/v1/Services/${serviceSid}/Environments/${environmentSid}/Deployments`,
    { BuildSid: buildSid },
  );
}

function sidOf(reply: TestReply): string {
  if (reply.status !== 201) throw new Error(`Not created: ${JSON.stringify(reply.body)}`);
  return reply.body.sid;
}

function multipart(upload: Upload): Buffer {
  const field = (name: string, value: string): string =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const fileName = upload.fileName === undefined ? '' : `; filename="${upload.fileName}"`;
  const type = upload.fileName === undefined ? '' : '\r\nContent-Type: application/json';
  return Buffer.concat([
    Buffer.from(field('Path', upload.path) + field('Visibility', upload.visibility)),
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="Content"${fileName}${type}\r\n\r\n`,
    ),
    Buffer.from(upload.content),
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
}
