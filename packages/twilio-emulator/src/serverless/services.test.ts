/** Services through the front door, with every answer held to the specification. */
import { startTestEmulator } from '../../test/test-emulator';

const emulator = startTestEmulator();

describe('Services', () => {
  it('creates a service with a domain base of its own', async () => {
    const reply = await emulator.post('serverless.twilio.com', '/v1/Services', {
      UniqueName: 'sip-router',
      FriendlyName: 'SIP router',
    });
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      unique_name: 'sip-router',
      include_credentials: true,
      ui_editable: false,
      domain_base: expect.stringMatching(/^sip-router-\d{4}$/) as string,
    });
  });

  it('refuses a name that is taken', async () => {
    await emulator.post('serverless.twilio.com', '/v1/Services', {
      UniqueName: 'taken',
      FriendlyName: 'first',
    });
    const reply = await emulator.post('serverless.twilio.com', '/v1/Services', {
      UniqueName: 'taken',
      FriendlyName: 'second',
    });
    expect(reply).toMatchObject({ status: 409, body: { code: 20409, status: 409 } });
  });

  it('finds a service by its unique name', async () => {
    await emulator.post('serverless.twilio.com', '/v1/Services', {
      UniqueName: 'by-name',
      FriendlyName: 'x',
    });
    const reply = await emulator.get('serverless.twilio.com', '/v1/Services/by-name');
    expect(reply).toMatchObject({ status: 200, body: { unique_name: 'by-name' } });
  });

  it('says which required parameter is missing', async () => {
    const reply = await emulator.post('serverless.twilio.com', '/v1/Services', { UniqueName: 'x' });
    expect(reply).toMatchObject({
      status: 400,
      body: { code: 20001, message: 'Missing required parameter FriendlyName in the post body' },
    });
  });

  it('answers 404 with 20404 for a service that does not exist', async () => {
    const reply = await emulator.get('serverless.twilio.com', '/v1/Services/ZSnone');
    expect(reply).toMatchObject({ status: 404, body: { code: 20404 } });
  });
});
