/** Fills `{{caller}}`, `{{called}}` and `{{header.X-Name}}` in with values of the call. */
import type { CallContext } from './call-context';
import { dropIllegalXml } from './xml';

const BRACES = /\{\{([^{}]*)\}\}/g;

/** A header's name is a token (RFC 3261 §25.1); the whole is compared without regard to case. */
const KNOWN = /^(?:caller|called|header\.[a-z0-9!%*_+`'~.-]+)$/;

/**
 * Longest text taken from a call, in characters: as long as Twilio lets the headers of a SIP URI be (assumed to be
 * ample). Many placeholders can still fill a response to its limit: `renderTwiml` sees to that.
 */
export const MAX_CALL_VALUE_LENGTH = 1024;

/** Whether a text has a placeholder that would be filled in where placeholders are. */
export function hasPlaceholder(text: string): boolean {
  return namesIn(text).some(isKnown);
}

/** What stands in double braces and means nothing: `{{calle}}`, or `{{` where braces are not closed. */
export function findUnknownPlaceholders(text: string): readonly string[] {
  const unknown = namesIn(text)
    .filter((name) => !isKnown(name))
    .map((name) => `{{${name}}}`);
  return text.replace(BRACES, '').includes('{{') ? [...unknown, '{{'] : unknown;
}

/** The text with its placeholders filled in, once: what a value holds is never read as a placeholder. */
export function fillIn(text: string, call: CallContext): string {
  if (!text.includes('{{')) return text;
  return text.replace(BRACES, (whole: string, name: string) =>
    isKnown(name) ? callValue(name, call) : whole,
  );
}

function namesIn(text: string): readonly string[] {
  return (text.match(BRACES) ?? []).map((braces) => braces.slice(2, -2));
}

function isKnown(name: string): boolean {
  return KNOWN.test(name.trim().toLowerCase());
}

function callValue(placeholder: string, call: CallContext): string {
  const name = placeholder.trim().toLowerCase();
  if (name === 'caller') return cleanCallValue(call.callerNumber);
  if (name === 'called') return cleanCallValue(call.calledNumber);
  const header = name.slice('header.'.length);
  const isSent = Object.prototype.hasOwnProperty.call(call.headers, header);
  return cleanCallValue(isSent ? (call.headers[header] ?? '') : '');
}

/** A text of the call, cut to a bearable length and to what XML can carry. */
export function cleanCallValue(text: string): string {
  return dropIllegalXml(text.slice(0, MAX_CALL_VALUE_LENGTH));
}
