/** Whether a text for people seems to hold a secret: it is shown to every admin as it is. */
import { findSecretsInText } from './text-secrets';

/** `password: hunter2`, `API key = …`, `token is …`, `Bearer …`. */
const TOLD =
  /\b(?:passw(?:or)?d|passphrase|passcode|pwd|secret|credentials?|(?:access|auth)?[ _-]?token|(?:api|access|private)[ _-]?key)\b["']?\s{0,9}(?:is\b|[:=])\s{0,9}["']?\S{3}|\bbearer\s{1,9}\S{8}/i;

export function seemsToHoldSecret(text: string): boolean {
  return TOLD.test(text) || findSecretsInText(text).length > 0;
}
