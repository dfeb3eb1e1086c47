/** What the request log shows, and what it never shows. */
import { maskSecrets } from './request-log';

describe('The request log', () => {
  it.each([
    'authorization',
    'Password',
    'Token',
    'X-Flex-JWE',
    'cookie',
    'X-Twilio-Signature',
    'AuthToken',
    'ApiSecret',
    'i-twilio-signature-token',
  ])('masks %s', (name) => {
    expect(maskSecrets({ [name]: 'hidden' })).toEqual({ [name]: '***' });
  });

  it('shows what is only named like a secret', () => {
    const shown = { PageToken: 'PAx', CredentialListSid: 'CLx', IncludeCredentials: 'true' };
    expect(maskSecrets(shown)).toEqual(shown);
  });
});
