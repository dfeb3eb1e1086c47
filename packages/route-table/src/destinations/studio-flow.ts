/** Which Studio flow a destination hands a call to, if any. */
import type { Destination } from '../destination';

export interface StudioFlow {
  /** As the TwiML says it: without the space that a form may leave around it. */
  readonly url: string;
  readonly accountSid: string;
  readonly flowSid: string;
}

/**
 * The webhook of a Studio flow, as Studio's trigger widget shows it.
 * Source: support.twilio.com 360019383714; docs, confidence high.
 */
const URL_FORM =
  /^https:\/\/webhooks\.twilio\.com\/v1\/Accounts\/(AC[0-9a-f]{32})\/Flows\/(FW[0-9a-f]{32})\/?(?:[?#].*)?$/i;
const ANYWHERE = /webhooks\.twilio\.com\/v1\/Accounts\/[^\s/]+\/Flows\//i;

export function studioFlowOf(destination: Destination): StudioFlow | undefined {
  if (destination.type !== 'webhook') return undefined;
  const url = destination.destination.trim();
  const [, accountSid, flowSid] = URL_FORM.exec(url) ?? [];
  return accountSid && flowSid ? { url, accountSid, flowSid } : undefined;
}

/** Whether a text, such as TwiML, has the URL of a flow in it. */
export function namesStudioFlow(text: string): boolean {
  return ANYWHERE.test(text);
}
