/** The field of how often something is played or spoken. */
import type { Field } from '../fields/field';
import { integerField } from '../fields/integer-field';

/** 0 means until the call ends, at most this often (Twilio docs, voice/twiml/say and voice/twiml/play; docs). */
const MAX_LOOPS = 1000;

export function loopField(source: string): Field {
  return integerField({
    name: 'loop',
    example: 1,
    source,
    minimum: 0,
    maximum: MAX_LOOPS,
    unit: 'times',
  });
}
