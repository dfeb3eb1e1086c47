/** Makes a password that keeps Twilio's rules, from random bytes that are passed in. */
import { passwordFaults } from './password-rule';

/** Without letters and digits that look alike. */
const CHARACTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 24;
/** Bytes from here on would make some characters likelier than others. */
const UNBIASED = 256 - (256 % CHARACTERS.length);

export function generatePassword(randomBytes: (count: number) => Uint8Array): string {
  for (;;) {
    const characters: string[] = [];
    while (characters.length < LENGTH) {
      for (const byte of randomBytes(LENGTH)) {
        if (byte < UNBIASED) characters.push(CHARACTERS[byte % CHARACTERS.length] ?? '');
      }
    }
    const password = characters.slice(0, LENGTH).join('');
    if (passwordFaults(password).length === 0) return password;
  }
}
