/** The paths under which the inbound SIP router is deployed: how the tool knows that a domain points at it. */

/** Of serverless/src/functions/inbound-sip-router.protected.ts. */
export const ROUTER_PATH = '/inbound-sip-router';

/** Of serverless/src/functions/status-callback.protected.ts. */
export const ROUTER_STATUS_CALLBACK_PATH = '/status-callback';

export function isRouterUrl(url: string): boolean {
  return URL.canParse(url) && new URL(url).pathname.replace(/\/+$/, '') === ROUTER_PATH;
}
