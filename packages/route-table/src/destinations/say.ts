/** `say`: speaks a text. */
import { textField } from '../fields/text-field';
import { fault, warn } from '../findings/findings';
import type { Path } from '../findings/findings';
import { element, twimlDocument } from '../twiml/xml';
import type { DestinationKind, StepOptions, Typed } from './destination-kind';
import { loopField } from './loop-field';
import { thenContinueField } from './then-continue-field';
import { MAX_ESCAPED_LENGTH, escapedLength, sayLimit } from './say-limit';
import { spokenFields } from './spoken-fields';

const SOURCE = 'Twilio docs, voice/twiml/say';

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
    ...spokenFields,
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
