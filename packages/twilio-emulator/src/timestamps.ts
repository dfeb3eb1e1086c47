/** Instants as Twilio writes them. */

/** `2018-11-10T20:00:00Z`, the v1 and v2 APIs (spec: format date-time). */
export function isoTimestamp(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}

/** `Sat, 10 Nov 2018 20:00:00 +0000`, the 2010-04-01 API (spec: format date-time-rfc-2822). */
export function rfc2822Timestamp(instant: Date): string {
  return instant.toUTCString().replace('GMT', '+0000');
}
