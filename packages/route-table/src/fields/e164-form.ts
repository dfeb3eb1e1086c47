/** The form of a phone number in E.164. */

/** `+`, then a country code and number of at most 15 digits (ITU-T E.164; Twilio docs, glossary/what-e164). */
export const E164_FORM = '\\+[1-9][0-9]{1,14}';
