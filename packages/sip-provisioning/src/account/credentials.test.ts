import { AccountError } from './account-error';
import { findCredentials } from './credentials';

const PROFILES = {
  activeProfile: 'work',
  profiles: {
    work: { accountSid: 'ACwork', apiKey: 'SKwork', apiSecret: 'secret', region: 'ie1' },
    home: { accountSid: 'AChome', apiKey: 'SKhome', apiSecret: 'secret' },
  },
};
const TOKEN = { TWILIO_ACCOUNT_SID: 'ACenv', TWILIO_AUTH_TOKEN: 'token' };

describe('Credentials', () => {
  it('come from the environment, with the token that signs', () => {
    expect(findCredentials({ environment: TOKEN, cliConfig: PROFILES })).toEqual({
      accountSid: 'ACenv',
      username: 'ACenv',
      password: 'token',
      authToken: 'token',
    });
  });

  it('may be an API key, whose account token still signs', () => {
    const environment = { ...TOKEN, TWILIO_API_KEY: 'SK1', TWILIO_API_SECRET: 's' };
    expect(findCredentials({ environment, cliConfig: undefined })).toMatchObject({
      username: 'SK1',
      authToken: 'token',
    });
  });

  it('otherwise come from the active profile of the Twilio CLI, which cannot sign', () => {
    expect(findCredentials({ environment: {}, cliConfig: PROFILES })).toEqual({
      accountSid: 'ACwork',
      username: 'SKwork',
      password: 'secret',
      region: 'ie1',
    });
  });

  it('take the signing token from the environment only for the same account', () => {
    const same = { TWILIO_ACCOUNT_SID: 'AChome', TWILIO_AUTH_TOKEN: 'token' };
    const of = (environment: Record<string, string>) =>
      findCredentials({ environment, cliConfig: PROFILES, profile: 'home' }).authToken;
    expect(of(same)).toBe('token');
    expect(of(TOKEN)).toBeUndefined();
  });

  it.each([
    ['no credentials', {}, undefined, undefined, 'set TWILIO_ACCOUNT_SID'],
    ['a profile that does not exist', TOKEN, PROFILES, 'away', 'no profile "away"'],
  ])('with %s are an error that says what to do', (_, environment, cliConfig, profile, message) => {
    const input = { environment, cliConfig, ...(profile === undefined ? {} : { profile }) };
    expect(() => findCredentials(input)).toThrow(AccountError);
    expect(() => findCredentials(input)).toThrow(message);
  });
});
