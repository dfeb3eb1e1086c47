/** Where the address of a webhook leads in the local Twilio. Pure. */
import { parseTwilioHost } from '../hosts';

export type WebhookRoute =
  /** `host` is sent as the Host header. */
  | {
      readonly kind: 'http';
      readonly hostname: string;
      readonly port: number;
      readonly host: string;
    }
  /** A Studio flow, emulated just enough to see that it was reached. */
  | { readonly kind: 'flow'; readonly flowSid: string }
  | { readonly kind: 'unreachable'; readonly reason: string };

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])$/;
const FLOW_PATH = /^\/v1\/Accounts\/[^/]+\/Flows\/(FW[0-9a-fA-F]{32})\/?$/;
const STUDIO_HOST = 'webhooks.twilio.com';

/** `plainPort`: of the emulator's own plain HTTP door. */
export function routeWebhook(address: string, plainPort: number): WebhookRoute {
  if (!URL.canParse(address)) return unreachable(`${address} is not a URL.`);
  const url = new URL(address);
  if (parseTwilioHost(url.host).kind === 'functions') {
    return { kind: 'http', hostname: '127.0.0.1', port: plainPort, host: url.hostname };
  }
  const flowSid = url.hostname === STUDIO_HOST ? FLOW_PATH.exec(url.pathname)?.[1] : undefined;
  if (flowSid !== undefined) return { kind: 'flow', flowSid };
  if (url.protocol === 'http:' && LOOPBACK.test(url.hostname)) {
    const hostname = url.hostname.replace(/[[\]]/g, '');
    return { kind: 'http', hostname, port: Number(url.port || 80), host: url.host };
  }
  return unreachable(
    `${url.host} is not reachable from the local Twilio: only *.twil.io, Studio flows and http://127.0.0.1 are.`,
  );
}

function unreachable(reason: string): WebhookRoute {
  return { kind: 'unreachable', reason };
}
