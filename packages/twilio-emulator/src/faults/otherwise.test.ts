/** An emulator that is not as its behaviour table says. */
import { AssetRunner } from '../../test/asset-runner';
import { createService, SERVERLESS } from '../../test/serverless-steps';
import { startTestEmulator } from '../../test/test-emulator';

const emulator = startTestEmulator({ runner: new AssetRunner() });
const NEW_SERVICE = { UniqueName: 'router', FriendlyName: 'router' };

async function namesOfServices(): Promise<unknown[]> {
  const { body } = await emulator.get(SERVERLESS, '/v1/Services');
  return (body['services'] as { unique_name: string }[]).map((each) => each.unique_name);
}

it('gives one refusal with another status and code, and no other', async () => {
  await emulator.post(SERVERLESS, '/v1/Services', NEW_SERVICE);
  const asked = { row: 'serverless.serviceNameTaken', status: 400, code: 20001 };
  expect(await emulator.control('POST', 'otherwise', asked)).toMatchObject({ status: 200 });
  const taken = await emulator.post(SERVERLESS, '/v1/Services', NEW_SERVICE);
  expect(taken).toMatchObject({ status: 400, body: { code: 20001 } });
  expect(taken.body.message).toBe('Service with UniqueName router already exists');
  expect(await emulator.get(SERVERLESS, '/v1/Services/nobody')).toMatchObject({ status: 404 });
  await emulator.control('DELETE', 'faults');
  expect(await emulator.post(SERVERLESS, '/v1/Services', NEW_SERVICE)).toMatchObject({
    status: 409,
  });
});

it.each(['serverless.nothing', 'serverless.newestFirst', undefined])(
  'says that %s is not a refusal of the table',
  async (row) => {
    const reply = await emulator.control('POST', 'otherwise', { row, status: 400 });
    expect(reply).toMatchObject({ status: 400 });
    expect(reply.body.message).toContain('a row of the behaviour table');
  },
);

it('lists the oldest first if it is told to', async () => {
  await createService(emulator, 'one');
  await createService(emulator, 'two');
  await emulator.control('POST', 'lists', { oldestFirst: true });
  expect(await namesOfServices()).toEqual(['one', 'two']);
  await emulator.control('POST', 'lists', {});
  expect(await namesOfServices()).toEqual(['two', 'one']);
});

it('answers a JSON that was asked for instead of an error', async () => {
  emulator.running.faults.add({
    match: { path: '/v1/Services' },
    action: { kind: 'answer', status: 200, body: { services: [], meta: {} } },
  });
  expect(await emulator.get(SERVERLESS, '/v1/Services')).toMatchObject({
    status: 200,
    body: { services: [] },
  });
});
