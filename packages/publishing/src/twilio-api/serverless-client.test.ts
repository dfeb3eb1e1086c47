/** What Twilio's answers mean to publishing. */
import { serverlessClient } from './serverless-client';
import { TwilioFailure } from './twilio-failure';
import type { Ask, TwilioAnswer, TwilioRequest } from './twilio-request';

const place = { serviceSid: 'ZS1', environmentSid: 'ZE1' };
const content = { functionVersions: [], assetVersions: [], dependencies: [], runtime: 'node22' };

function portWith(answer: (request: TwilioRequest) => TwilioAnswer) {
  const asked: TwilioRequest[] = [];
  const ask: Ask = (request) => {
    asked.push(request);
    return Promise.resolve(answer(request));
  };
  return { port: serverlessClient(ask, place), asked };
}

const row = (sid: string) => ({
  sid,
  status: 'completed',
  date_created: '2026-11-20T12:00:00Z',
  runtime: 'node22',
});
/** Three pages of one row each. */
const pages = (key: string, rowOf: (sid: string) => object) => (request: TwilioRequest) => {
  const page = Number(new URL(request.url).searchParams.get('Page') ?? 0);
  const next = page < 2 ? `https://serverless.twilio.com/next?Page=${page + 1}` : null;
  return { status: 200, json: { [key]: [rowOf(`ZX${page}`)], meta: { next_page_url: next } } };
};

test('builds are read to the last page', async () => {
  const { port } = portWith(pages('builds', row));
  expect((await port.builds()).map(({ sid }) => sid)).toEqual(['ZX0', 'ZX1', 'ZX2']);
});

test('so are the versions of a Function', async () => {
  const version = (sid: string) => ({ sid, function_sid: 'ZH1', path: '/a' });
  const { port } = portWith(pages('function_versions', version));
  expect(await port.functionVersions('ZH1')).toHaveLength(3);
});

test('deployments are read until it is enough', async () => {
  const { port, asked } = portWith(pages('deployments', row));
  const enough = await port.deployments((read) => Promise.resolve(read.length === 2));
  expect(enough.map(({ sid }) => sid)).toEqual(['ZX0', 'ZX1']);
  expect(asked).toHaveLength(2);
  expect(await port.deployments(() => Promise.resolve(false))).toHaveLength(3);
});

test('a page that is not answered is an error, not a short list', async () => {
  const { port } = portWith((request) =>
    request.url.includes('Page=1')
      ? { status: 404, json: undefined }
      : pages('builds', row)(request),
  );
  await expect(port.builds()).rejects.toThrow(TwilioFailure);
});

test.each([
  [201, { sid: 'ZB1' }, { kind: 'created', sid: 'ZB1' }],
  [400, { message: 'No.' }, { kind: 'refused', message: 'No.' }],
  [500, undefined, { kind: 'doubtful' }],
  [503, undefined, { kind: 'doubtful' }],
])('%i to the creation of a build', async (status, json, expected) => {
  const { port, asked } = portWith(() => ({ status, json }));
  expect(await port.createBuild(content)).toEqual(expected);
  expect(asked[0]).toMatchObject({ method: 'POST', isRepeatable: false });
});

test('no answer to a creation leaves it in doubt', async () => {
  const ask: Ask = () => Promise.reject(new TwilioFailure('unavailable', 'Nothing.'));
  expect(await serverlessClient(ask, place).createBuild(content)).toEqual({ kind: 'doubtful' });
  expect(await serverlessClient(ask, place).deploy('ZB1')).toEqual({ kind: 'doubtful' });
});

test('a build that is still 429 when asked again is refused: nothing was made', async () => {
  const ask: Ask = () =>
    Promise.reject(new TwilioFailure('unavailable', 'Busy.', { isTooMany: true }));
  expect(await serverlessClient(ask, place).createBuild(content)).toEqual({
    kind: 'refused',
    message: expect.stringContaining('100 builds an hour') as string,
  });
  expect(await serverlessClient(ask, place).deploy('ZB1')).toEqual({ kind: 'doubtful' });
});

test.each([
  [204, 'deleted'],
  [404, 'absent'],
  [400, 'live'],
  [409, 'live'],
])('%i to the deletion of a build means %s', async (status, expected) => {
  const { port, asked } = portWith(() => ({ status, json: undefined }));
  expect(await port.deleteBuild('ZB1')).toBe(expected);
  expect(asked[0]).toMatchObject({ method: 'DELETE', isRepeatable: true });
});

test('a deployment that is there already is told from one that is refused', async () => {
  const message = 'Environment already has requested deployment';
  const { port } = portWith(() => ({ status: 409, json: { message } }));
  expect(await port.deploy('ZB1')).toEqual({ kind: 'repeated' });
  const other = portWith(() => ({ status: 400, json: { message: 'No.' } }));
  expect(await other.port.deploy('ZB1')).toEqual({ kind: 'refused', message: 'No.' });
});

test('only a build that is not there is nothing; anything else is an error', async () => {
  const absent = portWith(() => ({ status: 404, json: undefined })).port;
  expect(await absent.build('ZB1')).toBeUndefined();
  expect(await absent.buildStatus('ZB1')).toBeUndefined();
  await expect(absent.liveBuildSid()).rejects.toThrow(TwilioFailure);
  const refused = portWith(() => ({ status: 401, json: undefined })).port;
  await expect(refused.createBuild(content)).rejects.toMatchObject({ code: 'credentials' });
});
