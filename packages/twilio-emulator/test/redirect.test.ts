/** Journey: fetch, axios and twilio-flex-token-validator through the redirect file. */
import { runClient } from './run-node';
import { startTestEmulator } from './test-emulator';

const emulator = startTestEmulator();

/** A process of its own for each client. */
jest.setTimeout(30_000);

describe('Through the redirect', () => {
  it('fetch and axios reach the emulator', async () => {
    expect(await runClient(emulator.running, 'redirect', 'fetch-and-axios.cjs')).toEqual({
      fetch: [200, 'services'],
      axios: [200, 'services'],
      domain: 404,
    });
  });

  it('twilio-flex-token-validator accepts the tokens of the account and no others', async () => {
    const { admin, supervisor, agent } = emulator.running.flexTokens;
    const tokens = [admin, supervisor, agent, `${admin}x`, 'nonsense'];
    expect(
      await runClient(emulator.running, 'redirect', 'flex-token-validator.cjs', tokens),
    ).toEqual({
      tokens: [
        { valid: true, roles: ['admin'] },
        { valid: true, roles: ['supervisor'] },
        { valid: true, roles: ['agent'] },
        { refused: 'Access Token invalid' },
        { refused: 'Access Token invalid' },
      ],
      wrongCredentials: { refused: 'Authenticate' },
    });
  });

  it('twilio-flex-token-validator refuses a token that has expired', async () => {
    await emulator.running.clock.advance(400 * 24 * 60 * 60 * 1000);
    const { admin } = emulator.running.flexTokens;
    expect(
      await runClient(emulator.running, 'redirect', 'flex-token-validator.cjs', [admin]),
    ).toMatchObject({ tokens: [{ refused: 'Access Token expired or expiration date invalid' }] });
  });
});
