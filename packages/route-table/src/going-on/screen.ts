/** What somebody who picks up a screened call hears: who is called, and that 1 takes the call. No mailbox presses a key. */
import type { OpenTable } from '../answer/open-table';
import { acceptText } from './spoken-phrases';
import { element, twimlDocument } from '../twiml/xml';

/** The key that takes the call. */
const KEY = '1';
/** Seconds in which it has to be pressed after the text: with the text about 15 (this project). */
const TIMEOUT_SECONDS = 8;

/** The query of `/screen`, and the key that was pressed. Do not trust them. */
export interface ScreenRequest {
  readonly p?: unknown;
  readonly s?: unknown;
  readonly Digits?: unknown;
}

/**
 * First the question; then, if 1 was pressed, an empty document, which connects both (Twilio docs, voice/twiml/number#url).
 * Anything else hangs up on the callee, and the caller goes on.
 *
 * @param table undefined if it cannot be read
 * @param ownUrl URL of this request without its query
 */
export function screenTwiml(
  table: OpenTable | undefined,
  { p, s, Digits }: ScreenRequest,
  ownUrl: string,
): string {
  if (Digits === KEY) return twimlDocument();
  if (Digits !== undefined) return twimlDocument(element('Hangup'));
  const { name, language } = calledBy(table, p, s);
  const action = `${ownUrl}?p=${idOf(p)}&s=${idOf(s)}`;
  const text = element('Say', { language }, acceptText(name, language));
  const gather = element('Gather', { numDigits: 1, timeout: TIMEOUT_SECONDS, action }, text);
  return twimlDocument(gather, element('Hangup'));
}

interface CalledBy {
  readonly name: string;
  readonly language: string | undefined;
}

/** The team that is rung, otherwise the plan. */
function calledBy(table: OpenTable | undefined, p: unknown, s: unknown): CalledBy {
  const plan = typeof p === 'string' ? table?.plans.plan(p) : undefined;
  const open = plan?.steps.find(({ id }) => id === s);
  const team =
    open?.kind === 'valid' && open.step.type === 'ring'
      ? table?.plans.things.team(open.step.destination)
      : undefined;
  return { name: team?.name ?? plan?.name ?? '', language: plan?.language };
}

/** Ids go into a URL of ours. */
function idOf(value: unknown): string {
  return typeof value === 'string' && /^[a-z0-9-]{1,24}$/.test(value) ? value : '';
}
