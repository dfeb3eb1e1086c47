/** Twilio's rules for the password of a credential, checked before any request. */

/** Characters (docs, voice/sip/api/sip-credential-resource; error 21243). */
const MIN_PASSWORD_LENGTH = 12;

/** What the password lacks, in words; empty when it is fit. Never repeats the password. */
export function passwordFaults(password: string): readonly string[] {
  const faults: string[] = [];
  if (password.length < MIN_PASSWORD_LENGTH) faults.push(`${MIN_PASSWORD_LENGTH} characters`);
  if (!/\d/.test(password)) faults.push('a digit');
  if (!/[a-z]/.test(password)) faults.push('a lower-case letter');
  if (!/[A-Z]/.test(password)) faults.push('an upper-case letter');
  return faults;
}
