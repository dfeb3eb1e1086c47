/** How long a spoken text may be: it depends on who speaks. */
import type { PhraseName } from '../texts/texts';

interface SayLimit {
  /** Characters. */
  readonly limit: number;
  /** Whose limit it is. */
  readonly voices: PhraseName;
}

/** Twilio docs, voice/twiml/say and voice/twiml/say/text-speech; docs. */
const BASIC: SayLimit = { limit: 4096, voices: 'basic-voices' };
const POLLY: SayLimit = { limit: 3000, voices: 'polly-voices' };
const GOOGLE: SayLimit = { limit: 5000, voices: 'google-voices' };

/** Characters of the text once URL-encoded (error 13521; docs; for which voices is not said). */
export const MAX_ESCAPED_LENGTH = 4500;

/** Without a voice the account's default speaks, which may be of any provider; the basic limit is assumed. */
export function sayLimit(voice: string | undefined): SayLimit {
  if (voice?.startsWith('Polly.') === true) return POLLY;
  return voice?.startsWith('Google.') === true ? GOOGLE : BASIC;
}

/** Expects a text without halves of surrogate pairs. */
export function escapedLength(text: string): number {
  return encodeURIComponent(text).length;
}
