/** `say`: speaks a text. */
import { textField } from '../fields/text-field';
import { fault, warn } from '../findings/findings';
import type { Path } from '../findings/findings';
import { element, twimlDocument } from '../twiml/xml';
import { quote } from '../findings/untrusted';
import type { DestinationKind, StepOptions, Typed } from './destination-kind';
import { loopField } from './loop-field';
import { thenContinueField } from './then-continue-field';
import { MAX_ESCAPED_LENGTH, escapedLength, sayLimit } from './say-limit';

const SOURCE = 'Twilio docs, voice/twiml/say';

/** A basic voice, or one of a provider (Twilio docs, voice/twiml/say/text-speech; docs). The lists grow: no list here. */
const VOICE = /^(?:man|woman|alice|(?:Polly|Google)\.[^\s.]+)$/;

/** A language tag: `en`, `en-US`, `cmn-Hans-CN` (RFC 5646 §2.1, without its rare parts). */
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** Speaks a text. */
export type SayDestination = Typed<
  'say',
  StepOptions & { readonly voice?: string; readonly language?: string; readonly loop?: number }
>;

export const say: DestinationKind<SayDestination> = {
  value: textField({
    name: 'say.destination',
    example: 'We are closed. Please call again tomorrow.',
    source: SOURCE,
    minLength: 0,
    control: { kind: 'text', multiline: true },
    rules(text, path, found) {
      if (text.trim() !== '') return;
      warn(found, path, 'says-nothing', {});
    },
  }),
  options: {
    voice: textField({
      name: 'say.voice',
      example: 'Polly.Joanna-Neural',
      source: 'Twilio docs, voice/twiml/say/text-speech',
      maxLength: 64,
      rules(voice, path, found) {
        if (VOICE.test(voice)) return;
        warn(found, path, 'unknown-voice', { voice: quote(voice) });
      },
    }),
    language: textField({
      name: 'say.language',
      example: 'en-US',
      source: SOURCE,
      maxLength: 35,
      rules(language, path, found) {
        if (LANGUAGE.test(language)) return;
        fault(found, path, 'not-a-language', { language: quote(language) });
      },
    }),
    loop: loopField(SOURCE),
  },
  stepOptions: { thenContinue: thenContinueField },
  check({ destination, options }, path, found) {
    const at: Path = [...path, 'destination'];
    const { limit, voices } = sayLimit(options?.voice);
    if (destination.length > limit) {
      const lengths = { length: destination.length, limit };
      fault(found, at, 'say-too-long', { ...lengths, voices: { phrase: voices } });
    } else if (escapedLength(destination) > MAX_ESCAPED_LENGTH) {
      warn(found, at, 'say-long-once-escaped', { limit: MAX_ESCAPED_LENGTH });
    }
  },
  render: ({ destination, options }) =>
    twimlDocument(
      element(
        'Say',
        { voice: options?.voice, language: options?.language, loop: options?.loop },
        destination,
      ),
    ),
};
