/** Which host and path a request is for, as the front desk reads them. */
import { createService, SERVERLESS } from '../test/serverless-steps';
import { startTestEmulator } from '../test/test-emulator';

const emulator = startTestEmulator();

describe('The front desk', () => {
  it('takes a path that begins with two slashes for a path, not for a host', async () => {
    await createService(emulator);
    const reply = await emulator.get(SERVERLESS, '//example.com/v1/Services');
    expect(reply).toMatchObject({ status: 501, body: { emulator: 'unknown-path' } });
    expect(emulator.running.requests.all().at(-1)).toMatchObject({
      host: SERVERLESS,
      path: '//example.com/v1/Services',
    });
  });

  it('says that a request without a host is not for a host of Twilio', async () => {
    const reply = await emulator.get('', '/v1/Services');
    expect(reply).toMatchObject({ status: 501, body: { emulator: 'foreign-host' } });
  });
});
