/** Twilio's own client for Node, talking to the local Twilio. */
import twilio from 'twilio';

export function localClient({ url, accountSid, authToken }) {
  /** Only the address that it connects to is another. */
  class LocalHttpClient extends twilio.RequestClient {
    request(options) {
      const { host, pathname, search } = new URL(options.uri);
      return super.request({
        ...options,
        uri: `${url}${pathname}${search}`,
        headers: { ...options.headers, Host: host },
      });
    }
  }
  return twilio(accountSid, authToken, { httpClient: new LocalHttpClient() });
}
