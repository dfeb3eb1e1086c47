/** Whether the name of a header, parameter, attribute or field says that its value is a secret. */

/** Anywhere in the name: `userPassword`, `X-Api-Key`, `access_token`. */
const TELLING_PART =
  /passw(?:or)?d|passphrase|passcode|secret|token|credential|(?:api|access|private|shared|account|master|license|auth)[-_. ]?key/i;
/** As one of its words: `auth`, not `author`. */
const TELLING_WORD = /^(?:pass|pwd|pin|auth|authorization|bearer|jwt|sig|signature)$/;

/** `name` as it is written: in camel case, with hyphens or with underscores. */
export function namesSecret(name: string): boolean {
  if (TELLING_PART.test(name)) return true;
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.split(/[^a-z0-9]+/).some((word) => TELLING_WORD.test(word));
}

/** The same for a parameter of a URL, where `key` alone tells too. */
export function parameterNamesSecret(name: string): boolean {
  return namesSecret(name) || name.toLowerCase() === 'key';
}
