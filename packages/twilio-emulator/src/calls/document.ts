/** Makes TwiML of the answer to a webhook, or says with Twilio's code why there is none. Pure. */
import { callBehaviours } from './behaviours';
import { parseTwiml, type TwimlElement } from './parse-twiml';
import type { WebhookAnswer, WebhookFailure } from './webhook';

export type TwimlDocument =
  { readonly kind: 'twiml'; readonly response: TwimlElement } | WebhookFailure;

/** Docs, voice/twiml: what is read as TwiML. */
const TWIML_TYPE = /^(text\/xml|application\/xml|text\/html)\s*(;|$)/i;
/** Docs, voice/twiml: a file of one of these types is played. */
const AUDIO_TYPE = /^audio\/[a-z0-9.+-]+\s*(;|$)/i;
const EMPTY: TwimlElement = { name: 'Response', attributes: {}, text: '', children: [] };

/** `url`: what an audio file, which is played, is known by. */
export function readTwimlAnswer(answer: WebhookAnswer, url: string): TwimlDocument {
  switch (answer.kind) {
    case 'failed':
      return answer;
    case 'flow':
      return { kind: 'twiml', response: EMPTY };
    case 'answered':
      return readAnswered(answer, url);
  }
}

function readAnswered(
  answer: Extract<WebhookAnswer, { kind: 'answered' }>,
  url: string,
): TwimlDocument {
  const { status, contentType, body, isCut } = answer;
  if (status < 200 || status > 299)
    return failed(callBehaviours.documentStatus.code, `HTTP retrieval failure: ${status}`);
  if (isCut) return failed(callBehaviours.documentTooLarge.code, 'TwiML response body too large');
  if (AUDIO_TYPE.test(contentType)) return playing(url);
  if (!TWIML_TYPE.test(contentType))
    return failed(callBehaviours.documentType.code, `Invalid Content-Type: ${contentType}`);
  const reading = parseTwiml(body);
  return reading.kind === 'twiml'
    ? reading
    : failed(callBehaviours.documentBroken.code, `Document parse failure: ${reading.reason}`);
}

function playing(url: string): TwimlDocument {
  const play: TwimlElement = { name: 'Play', attributes: {}, text: url, children: [] };
  return { kind: 'twiml', response: { ...EMPTY, children: [play] } };
}

function failed(code: number, reason: string): WebhookFailure {
  return { kind: 'failed', code, reason };
}
