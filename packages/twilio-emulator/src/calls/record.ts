/** Carries out a Record: what the caller says becomes a recording, and its action is asked. */
import { wholeNumber } from './attributes';
import { CallOver } from './call-time';
import { handOver } from './hand-over';
import type { Leg } from './leg';
import type { TwimlElement } from './parse-twiml';
import type { SpokenMessage } from './place-call-request';
import { keepRecording } from './recording';
import type { Place, VerbEnd } from './run-documents';

/** Docs, voice/twiml/record: silence that ends it, the longest recording, the keys that end it. */
const DEFAULT_TIMEOUT_SECONDS = 5;
const DEFAULT_MAX_SECONDS = 3600;
const DEFAULT_FINISH_KEYS = '1234567890*#';

const USUAL_MESSAGE: SpokenMessage = { seconds: 10 };

export async function record(leg: Leg, verb: TwimlElement, place: Place): Promise<VerbEnd> {
  const { attributes } = verb;
  const { clock } = leg.shared.emulator;
  const said = leg.shared.messages.shift() ?? USUAL_MESSAGE;
  const silence = wholeNumber(attributes['timeout'], DEFAULT_TIMEOUT_SECONDS);
  if (said.seconds === 0 && said.hangsUp !== true) {
    leg.recorder.verb(verb, 'nothing is said: there is no recording');
    await leg.sleep(silence);
    return { kind: 'next-verb' };
  }
  const longest = wholeNumber(attributes['maxLength'], DEFAULT_MAX_SECONDS) || DEFAULT_MAX_SECONDS;
  const seconds = Math.min(said.seconds, longest);
  const key = endKey(said, attributes['finishOnKey']);
  const isCut = said.seconds >= longest;
  leg.recorder.verb(verb, `${seconds} s are recorded`);
  const began = clock.nowMs();
  try {
    await leg.sleep(seconds);
    if (said.hangsUp === true) {
      leg.shared.hangUp();
      throw new CallOver();
    }
    if (key === undefined && !isCut) await leg.sleep(silence);
  } catch (error) {
    if (!(error instanceof CallOver)) throw error;
    const heard = Math.min(seconds, Math.round((clock.nowMs() - began) / 1000));
    if (heard === 0) throw error;
    return finish(leg, verb, place, { seconds: heard, digits: 'hangup', isOver: true });
  }
  return finish(leg, verb, place, { seconds, digits: key ?? '' });
}

/** The key that the caller ends it with, if it is one that does. */
function endKey({ digits }: SpokenMessage, finishOnKey = DEFAULT_FINISH_KEYS): string | undefined {
  return Array.from(digits ?? '').find((digit) => finishOnKey.includes(digit));
}

interface Recorded {
  readonly seconds: number;
  readonly digits: string;
  readonly isOver?: boolean;
}

/** Docs, voice/twiml/record: without an action the same document is asked for again. */
async function finish(
  leg: Leg,
  verb: TwimlElement,
  place: Place,
  { seconds, digits, isOver = false }: Recorded,
): Promise<VerbEnd> {
  const recording = keepRecording(leg, verb, {
    base: place.base,
    source: 'RecordVerb',
    durationSeconds: seconds,
  });
  const action = verb.attributes['action'] ?? place.document.url;
  const asked = { ...verb, attributes: { ...verb.attributes, action } };
  const more = {
    RecordingUrl: recording?.url ?? '',
    RecordingSid: recording?.sid ?? '',
    RecordingDuration: String(seconds),
    Digits: digits,
  };
  return handOver(leg, asked, place, { more, isOver });
}
