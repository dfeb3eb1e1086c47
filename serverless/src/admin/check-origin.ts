/** From which web pages the admin API may be asked. */

/** Where Flex runs (Twilio docs, flex/admin-guide; docs). */
const FLEX_ORIGINS: readonly string[] = ['https://flex.twilio.com'];

export type OriginVerdict =
  /** `origin` is undefined if no browser asks: a browser cannot leave it out of a POST to another site. */
  { readonly kind: 'allowed'; readonly origin: string | undefined } | { readonly kind: 'foreign' };

/**
 * The platform lets every origin through, so the Function has to refuse. An origin counts only as a whole:
 * `https://flex.twilio.com.evil.example` and `null` are others.
 */
export function checkOrigin(origin: string | undefined, allowed: readonly string[]): OriginVerdict {
  if (origin === undefined) return { kind: 'allowed', origin };
  const isKnown = FLEX_ORIGINS.includes(origin) || (origin !== '' && allowed.includes(origin));
  return isKnown ? { kind: 'allowed', origin } : { kind: 'foreign' };
}
