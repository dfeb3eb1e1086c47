/** twilio-node inside the test's own process, led to the emulator's plain door by its `httpClient`. */
import twilio, { RequestClient, type Twilio } from 'twilio';
import type { TwilioEmulator } from '../src/index';

/** A client of the emulator's account. */
export function nodeClient(emulator: TwilioEmulator): Twilio {
  const httpClient = new RequestClient();
  httpClient.axios.interceptors.request.use((request) => {
    const asked = new URL(request.url ?? '');
    request.headers.set('Host', asked.host);
    request.url = `${emulator.url}${asked.pathname}${asked.search}`;
    return request;
  });
  return twilio(emulator.accountSid, emulator.authToken, { httpClient });
}

/** What Twilio refused: status, code and message of the error that the promise ends in. */
export async function refusalOf(promise: Promise<unknown>): Promise<object> {
  return promise.then(
    () => Promise.reject(new Error('It was not refused.')),
    (error: unknown) => {
      const { status, code, message } = error as Record<string, unknown>;
      return { status, code, message };
    },
  );
}
