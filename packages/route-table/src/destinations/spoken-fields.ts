/** The options of whatever is spoken: the voice, and its language. */
import type { Field } from '../fields/field';
import { textField } from '../fields/text-field';
import { fault, warn } from '../findings/findings';
import { quote } from '../findings/untrusted';
import type { FieldName } from '../texts/texts';

const SOURCE = 'Twilio docs, voice/twiml/say';

/** A basic voice, or one of a provider (Twilio docs, voice/twiml/say/text-speech; docs). The lists grow: no list here. */
const VOICE = /^(?:man|woman|alice|(?:Polly|Google)\.[^\s.]+)$/;

/** A language tag: `en`, `en-US`, `cmn-Hans-CN` (RFC 5646 §2.1, without its rare parts). */
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

export interface SpokenOptions {
  readonly voice?: string;
  readonly language?: string;
}

export const spokenFields = {
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
  language: languageField('say.language'),
};

export function languageField(name: FieldName): Field {
  return textField({
    name,
    example: 'en-US',
    source: SOURCE,
    maxLength: 35,
    rules(language, path, found) {
      if (LANGUAGE.test(language)) return;
      fault(found, path, 'not-a-language', { language: quote(language) });
    },
  });
}
