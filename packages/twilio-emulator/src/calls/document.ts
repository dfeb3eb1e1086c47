/** Makes TwiML of the answer to a webhook, or says with Twilio's code why there is none. Pure. */
import { callBehaviours } from './behaviours';
import { parseTwiml, type TwimlElement } from './parse-twiml';
import type { WebhookAnswer, WebhookFailure } from './webhook';

export type TwimlDocument =
  { readonly kind: 'twiml'; readonly response: TwimlElement } | WebhookFailure;

/** Docs, voice/twiml: what is read as TwiML. Simplified: an audio answer is not played. */
const TWIML_TYPE = /^(text\/xml|application\/xml|text\/html)\s*(;|$)/i;
const EMPTY: TwimlElement = { name: 'Response', attributes: {}, text: '', children: [] };

export function readTwimlAnswer(answer: WebhookAnswer): TwimlDocument {
  switch (answer.kind) {
    case 'failed':
      return answer;
    case 'flow':
      return { kind: 'twiml', response: EMPTY };
    case 'answered':
      return readAnswered(answer);
  }
}

function readAnswered(answer: Extract<WebhookAnswer, { kind: 'answered' }>): TwimlDocument {
  const { status, contentType, body, isCut } = answer;
  if (status < 200 || status > 299)
    return failed(callBehaviours.documentStatus.code, `HTTP retrieval failure: ${status}`);
  if (isCut) return failed(callBehaviours.documentTooLarge.code, 'TwiML response body too large');
  if (!TWIML_TYPE.test(contentType))
    return failed(callBehaviours.documentType.code, `Invalid Content-Type: ${contentType}`);
  const reading = parseTwiml(body);
  return reading.kind === 'twiml'
    ? reading
    : failed(callBehaviours.documentBroken.code, `Document parse failure: ${reading.reason}`);
}

function failed(code: number, reason: string): WebhookFailure {
  return { kind: 'failed', code, reason };
}
