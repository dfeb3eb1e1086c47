/** The string formats of Twilio's documents: lenient where Twilio's are not published. */

const ISO_8601 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/;
const RFC_2822 = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/;

/** A query may ask for a day (`2026-11-20`) where the document says date-time (docs of StartTime). */
const isInstant = (text: string): boolean =>
  ISO_8601.test(text) || RFC_2822.test(text) || /^\d{4}-\d{2}-\d{2}$/.test(text);

const isAnything = (): boolean => true;

export const twilioFormats = {
  'date-time': isInstant,
  'date-time-rfc-2822': isInstant,
  date: /^\d{4}-\d{2}-\d{2}$/,
  uri: isAnything,
  'uri-map': isAnything,
  'http-method': /^(GET|POST|HEAD|PATCH|PUT|DELETE)?$/i,
  'phone-number': isAnything,
  'phone-number-capabilities': isAnything,
  endpoint: isAnything,
  currency: isAnything,
  'iso-country-code': isAnything,
  'ice-server': isAnything,
  twiml: isAnything,
};
