/** Fills `{{caller}}`, `{{called}}`, `{{callerName}}` and `{{header.X-Name}}` in with values of the call. */
import type { CallContext } from './call-context';
import { dropIllegalXml } from './xml';

const BRACES = /\{\{([^{}]*)\}\}/g;

/**
 * A header's name is a token (RFC 3261 §25.1); the whole is compared without regard to case. `:1` leaves the first
 * character out, as `${EXTEN:1}` does in Asterisk.
 */
const KNOWN =
  /^(?:(caller|called|callednumber|callername)|(header)\.([a-z0-9!%*_+`'~.-]+))(?::([1-9]\d?))?$/;

/** What is in double braces, read. */
export interface Placeholder {
  readonly name: 'caller' | 'called' | 'callednumber' | 'callername' | 'header';
  /** In lower case; empty but for `header`. */
  readonly header: string;
  /** So many characters at the beginning of the value are left out. */
  readonly skip: number;
}

/**
 * Longest text taken from a call, in characters: as long as Twilio lets the headers of a SIP URI be (assumed to be
 * ample). Many placeholders can still fill a response to its limit: `renderTwiml` sees to that.
 */
export const MAX_CALL_VALUE_LENGTH = 1024;

/** Whether a text has a placeholder that would be filled in where placeholders are. */
export function hasPlaceholder(text: string): boolean {
  return namesIn(text).some(isKnown);
}

/** What is in double braces and means nothing: `{{calle}}`, or `{{` where braces are not closed. */
export function findUnknownPlaceholders(text: string): readonly string[] {
  const unknown = namesIn(text)
    .filter((name) => !isKnown(name))
    .map((name) => `{{${name}}}`);
  return text.replace(BRACES, '').includes('{{') ? [...unknown, '{{'] : unknown;
}

/** The text with its placeholders filled in, once: what a value holds is never read as a placeholder. */
export function fillIn(text: string, call: CallContext): string {
  return replacePlaceholders(text, (placeholder) => valueOf(placeholder, call));
}

/** The text with each known placeholder replaced, once: what a value holds is never read as a placeholder. */
export function replacePlaceholders(
  text: string,
  replace: (placeholder: Placeholder) => string,
): string {
  if (!text.includes('{{')) return text;
  return text.replace(BRACES, (whole: string, inside: string) => {
    const placeholder = readPlaceholder(inside);
    return placeholder === undefined ? whole : replace(placeholder);
  });
}

/** The known placeholders of a text. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  return namesIn(text).flatMap((inside) => readPlaceholder(inside) ?? []);
}

function namesIn(text: string): readonly string[] {
  return (text.match(BRACES) ?? []).map((braces) => braces.slice(2, -2));
}

function isKnown(name: string): boolean {
  return readPlaceholder(name) !== undefined;
}

function readPlaceholder(inside: string): Placeholder | undefined {
  const [, name, isHeader, header = '', skip = '0'] = KNOWN.exec(inside.trim().toLowerCase()) ?? [];
  if (name === undefined && isHeader === undefined) return undefined;
  // The expression knows no other names.
  return { name: (name ?? 'header') as Placeholder['name'], header, skip: Number(skip) };
}

/** What the call has for a placeholder, of bearable length and as XML can carry it. */
export function valueOf({ name, header, skip }: Placeholder, call: CallContext): string {
  return cleanCallValue(wholeValue(name, header, call)).slice(skip);
}

function wholeValue(name: Placeholder['name'], header: string, call: CallContext): string {
  switch (name) {
    case 'caller':
      return call.callerNumber;
    case 'called':
    case 'callednumber':
      return call.calledNumber;
    case 'callername':
      return call.callerName ?? call.caller?.displayName ?? '';
    case 'header': {
      const isSent = Object.prototype.hasOwnProperty.call(call.headers, header);
      return isSent ? (call.headers[header] ?? '') : '';
    }
  }
}

/** A text of the call, cut to a bearable length and to what XML can carry. */
export function cleanCallValue(text: string): string {
  return dropIllegalXml(text.slice(0, MAX_CALL_VALUE_LENGTH));
}
