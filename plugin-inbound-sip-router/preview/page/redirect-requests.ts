/** Sends what the page asks of other hosts to the server of the preview. */
import { FOREIGN_PREFIX } from '../preview-settings';
import { readSettings } from './settings';

const { functionsOrigin } = readSettings();

/** `https://flex-api.twilio.com/v1/…` → `http://127.0.0.1:4020/__twilio/flex-api.twilio.com/v1/…`. */
function redirected(address: string | URL): string {
  const url = new URL(address, location.href);
  const isWeb = /^(https?|wss?):$/.test(url.protocol);
  if (!isWeb || url.host === location.host) return String(address);
  // Functions stay on an origin of their own, so that the browser holds their answers to the rules of CORS.
  const origin = url.hostname.endsWith('.twil.io') ? functionsOrigin : location.origin;
  const target = new URL(FOREIGN_PREFIX + url.host + url.pathname + url.search, origin);
  if (url.protocol.startsWith('ws')) target.protocol = 'ws:';
  return target.href;
}

const plainFetch = window.fetch.bind(window);
const plainSendBeacon = navigator.sendBeacon.bind(navigator);

window.fetch = (input, init) =>
  input instanceof Request
    ? plainFetch(new Request(redirected(input.url), input), init)
    : plainFetch(redirected(input), init);

window.XMLHttpRequest = class extends XMLHttpRequest {
  override open(method: string, url: string | URL, ...rest: unknown[]): void {
    super.open(method, redirected(url), ...(rest as [boolean]));
  }
};

window.WebSocket = class extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(redirected(url), protocols);
  }
};

navigator.sendBeacon = (url, data) => plainSendBeacon(redirected(url), data);
