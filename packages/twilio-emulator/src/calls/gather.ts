/** Carries out a Gather: plays its prompt and waits for keys. */
import { methodOf, wholeNumber } from './attributes';
import type { Leg } from './leg';
import type { TwimlElement } from './parse-twiml';
import type { Place, VerbEnd } from './run-documents';
import { SOUNDS, soundSeconds } from './sound';

/** Docs, voice/twiml/gather: the default timeout and finishOnKey. */
const DEFAULT_TIMEOUT_SECONDS = 5;
const DEFAULT_FINISH_KEY = '#';

export async function gather(leg: Leg, verb: TwimlElement, place: Place): Promise<VerbEnd> {
  const { attributes, children } = verb;
  const promptMs = seconds(leg, children) * 1000;
  const silenceMs = wholeNumber(attributes['timeout'], DEFAULT_TIMEOUT_SECONDS) * 1000;
  const { clock } = leg.shared.emulator;
  const pressed = leg.keypad.listen(clock.nowMs(), promptMs, silenceMs);
  const digits = pressed && entered(pressed.digits, attributes);
  leg.recorder.verb(verb, digits === undefined ? 'nothing is pressed' : `${digits} is pressed`);
  await leg.shared.time.sleep(pressed ? pressed.afterMs : promptMs + silenceMs, leg.signal);
  if (digits === undefined && attributes['actionOnEmptyResult'] !== 'true') {
    return { kind: 'next-verb' };
  }
  return {
    kind: 'document',
    purpose: 'action',
    // Docs, voice/twiml/gather: without an action the current document is asked for again.
    url: attributes['action'] ?? place.document.url,
    method: methodOf(attributes),
    more: { Digits: digits ?? '' },
  };
}

function seconds(leg: Leg, prompt: readonly TwimlElement[]): number {
  return prompt
    .filter(({ name }) => SOUNDS.has(name))
    .reduce((sum, sound) => sum + soundSeconds(sound, leg.shared.request.playSeconds), 0);
}

/** What is sent: without the key that ends it, and no more than numDigits. */
function entered(digits: string, { finishOnKey, numDigits }: TwimlElement['attributes']): string {
  const finish = finishOnKey ?? DEFAULT_FINISH_KEY;
  const end = Array.from(digits).findIndex((digit) => finish.includes(digit));
  const typed = end < 0 ? digits : digits.slice(0, end);
  return numDigits === undefined ? typed : typed.slice(0, wholeNumber(numDigits, typed.length));
}
