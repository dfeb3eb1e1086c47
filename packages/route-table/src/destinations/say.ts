/** `say`: speaks a text. */
import type { SayDestination } from '../destination';
import { textField } from '../fields/text-field';
import { fault, warn } from '../findings/findings';
import type { Path } from '../findings/findings';
import { element, twimlDocument } from '../twiml/xml';
import { quote } from '../findings/untrusted';
import type { DestinationKind } from './destination-kind';
import { loopField } from './loop-field';
import { MAX_ESCAPED_LENGTH, escapedLength, sayLimit } from './say-limit';

const SOURCE = 'Twilio docs, voice/twiml/say';

/** A basic voice, or one of a provider (Twilio docs, voice/twiml/say/text-speech; docs). The lists grow: no list here. */
const VOICE = /^(?:man|woman|alice|(?:Polly|Google)\.[^\s.]+)$/;

/** A language tag: `en`, `en-US`, `cmn-Hans-CN` (RFC 5646 §2.1, without its rare parts). */
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

export const say: DestinationKind<SayDestination> = {
  label: 'Say',
  help: 'Speaks a text to the caller, then ends the call.',
  value: textField({
    label: 'Text',
    help: 'What is spoken.',
    example: 'We are closed. Please call again tomorrow.',
    source: SOURCE,
    minLength: 0,
    control: { kind: 'text', multiline: true },
    rules(text, path, found) {
      if (text.trim() !== '') return;
      const message =
        'Text is empty: the caller hears nothing, and the call ends. Give a text, or use hangup.';
      warn(found, path, 'says-nothing', message);
    },
  }),
  options: {
    voice: textField({
      label: 'Voice',
      help: 'Who speaks: man, woman, or a voice of Amazon Polly or Google.',
      example: 'Polly.Joanna-Neural',
      source: 'Twilio docs, voice/twiml/say/text-speech',
      maxLength: 64,
      rules(voice, path, found) {
        if (VOICE.test(voice)) return;
        const message = `Voice ${quote(voice)} is not known: use man, woman, Polly.… or Google.….`;
        warn(found, path, 'unknown-voice', message);
      },
    }),
    language: textField({
      label: 'Language',
      help: 'Language of the text.',
      example: 'en-US',
      source: SOURCE,
      maxLength: 35,
      rules(language, path, found) {
        if (LANGUAGE.test(language)) return;
        const message = `Language ${quote(language)} is not a language tag, such as en-US.`;
        fault(found, path, 'not-a-language', message);
      },
    }),
    loop: loopField(SOURCE),
  },
  check({ destination, options }, path, found) {
    const at: Path = [...path, 'destination'];
    const { limit, voices } = sayLimit(options?.voice);
    if (destination.length > limit) {
      const message = `Text is ${destination.length} characters long, ${voices} speak at most ${limit}: shorten it.`;
      fault(found, at, 'say-too-long', message);
    } else if (escapedLength(destination) > MAX_ESCAPED_LENGTH) {
      const message = `Text takes more than ${MAX_ESCAPED_LENGTH} characters once URL-encoded: Twilio may refuse it (error 13521).`;
      warn(found, at, 'say-long-once-escaped', message);
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
