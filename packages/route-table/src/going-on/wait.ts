/** What a caller hears in a queue of a call plan, piece by piece, until the queue gives the call back. */
import type { OpenTable } from '../answer/open-table';
import type { EnqueueDestination } from '../destinations/enqueue';
import type { OpenPlan } from '../plans/open-plans';
import { holdText } from './spoken-phrases';
import { element, twimlDocument, type XmlElement } from '../twiml/xml';

/** Seconds of one piece at most: so late a call is given back at worst (this project). */
const PIECE_SECONDS = 20;
/** Seconds between two times that the texts are spoken. */
const TEXTS_EVERY_SECONDS = 60;
/** Characters that a voice speaks in a second (assumed). */
const CHARACTERS_A_SECOND = 14;
/** The key that leads to a message. */
const KEY = '1';

/** The query of `/wait`, and what Twilio sends with each request for a piece. Do not trust them. */
export interface WaitRequest {
  readonly m?: unknown;
  readonly p?: unknown;
  readonly s?: unknown;
  /** Seconds in the queue so far (Twilio docs, voice/twiml/enqueue#waiturl; docs). */
  readonly QueueTime?: unknown;
  readonly Digits?: unknown;
}

/**
 * The next piece. A call that has waited for `m` seconds, or whose caller pressed the key that was offered, leaves. If the
 * step is gone, the caller waits on in silence: the time is in the URL, so it still ends.
 *
 * @param table undefined if it cannot be read
 * @param ownUrl URL of this request without its query, which a Gather comes back to
 */
export function waitTwiml(
  table: OpenTable | undefined,
  request: WaitRequest,
  ownUrl: string,
): string {
  const maxWait = wholeNumber(request.m);
  const waited = wholeNumber(request.QueueTime) ?? 0;
  const { queue, plan } = queueOf(table, request);
  const options = queue?.options;
  const language = options?.waitLanguage ?? plan?.language;
  const { offerText, waitText, waitUrl } = options ?? {};
  // Without a time nobody knows how long: better given back than kept.
  if (maxWait === undefined || waited >= maxWait) return leave();
  if (request.Digits === KEY && offerText !== undefined) return leave();
  const isTimeToSpeak = waited % TEXTS_EVERY_SECONDS < PIECE_SECONDS;
  const hold = options && (waitText ?? (waitUrl === undefined ? holdText(language) : undefined));
  const texts = isTimeToSpeak ? [hold, offerText].filter((text) => text !== undefined) : [];
  const voice = { voice: options?.waitVoice, language };
  const spoken = texts.map((text) => element('Say', voice, text));
  const piece = [...spoken, musicOrPause(waitUrl, maxWait - waited, texts.join('').length)];
  if (offerText === undefined) return twimlDocument(...piece);
  // The step was found by them, so both are ids.
  const action = `${ownUrl}?m=${maxWait}&p=${String(request.p)}&s=${String(request.s)}`;
  return twimlDocument(element('Gather', { numDigits: 1, timeout: 1, action }, ...piece));
}

function leave(): string {
  return twimlDocument(element('Leave'));
}

/** A file may be longer than a piece: then the call is given back that much later. */
function musicOrPause(
  waitUrl: string | undefined,
  secondsLeft: number,
  characters: number,
): XmlElement {
  if (waitUrl !== undefined) return element('Play', {}, waitUrl.trim());
  const spoken = Math.ceil(characters / CHARACTERS_A_SECOND);
  const length = Math.max(1, Math.min(PIECE_SECONDS, secondsLeft) - spoken - 1);
  return element('Pause', { length });
}

function queueOf(
  table: OpenTable | undefined,
  { p, s }: WaitRequest,
): { readonly queue?: EnqueueDestination; readonly plan?: OpenPlan } {
  const plan = typeof p === 'string' ? table?.plans.plan(p) : undefined;
  const open = plan?.steps.find(({ id }) => id === s);
  if (!plan || open?.kind !== 'valid' || open.step.type !== 'enqueue') return {};
  return { queue: open.step, plan };
}

function wholeNumber(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}
