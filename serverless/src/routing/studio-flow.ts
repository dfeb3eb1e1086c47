/** Which Studio flow a call was handed to, if any. */
import type { Destination } from 'route-table';

/**
 * The webhook of a Studio flow, as Studio's trigger widget shows it.
 * Source: support.twilio.com 360019383714; docs, confidence high.
 */
const STUDIO_FLOW_URL =
  /^https:\/\/webhooks\.twilio\.com\/v1\/Accounts\/AC[0-9a-f]{32}\/Flows\/FW[0-9a-f]{32}\/?(?:[?#].*)?$/i;

/** The flow's URL, to which the end of the call must be reported too, or undefined. */
export function studioFlowUrl(destination: Destination): string | undefined {
  if (destination.type !== 'webhook') return undefined;
  // As the TwiML says it: without the space that a form may leave around it.
  const url = destination.destination.trim();
  return STUDIO_FLOW_URL.test(url) ? url : undefined;
}
