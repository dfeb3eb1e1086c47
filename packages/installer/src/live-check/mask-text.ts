/** Twilio's words without what is an account's own: SIDs, numbers, addresses, names of the run, secrets. */

const OWN = [
  // SIDs, and 32 hexadecimal digits in general: an auth token looks so.
  /\b(?:[A-Z]{2})?[0-9a-fA-F]{32}\b/g,
  /\b[a-z0-9.-]+\.(?:twil\.io|twilio\.com)\b/gi,
  /\bsips?:\S+/gi,
  /\b\S+@\S+\b/g,
  /\blive-check-[0-9a-f]{8}\b/g,
  /\+?\d[\d ().-]{5,}\d/g,
];
const MAX_CHARACTERS = 200;

/** `secrets`: texts that must not be in it. */
export function maskText(text: string, secrets: readonly string[]): string {
  const without = secrets.reduce((masked, secret) => masked.replaceAll(secret, '…'), text);
  const masked = OWN.reduce((rest, pattern) => rest.replaceAll(pattern, '…'), without);
  return masked.replaceAll(/\s+/g, ' ').slice(0, MAX_CHARACTERS);
}
