/** Makes one TwiML document of what was written for `twiml`: verbs, or a whole document. */
import { XML_DECLARATION } from './xml';

/** A byte order mark, space and a declaration: a document gets our own declaration. */
const PROLOGUE = /^\uFEFF?\s*(?:<\?xml\s[^>]*\?>)?\s*/;

/** After space and comments. A comment ends at its first `-->`: read otherwise, this would take exponential time. */
const DOCUMENT_START = /^(?:\s|<!--(?:(?!-->)[\s\S])*-->)*<(?:Response[\s/>]|!DOCTYPE)/;

/**
 * As in the original router, verbs get a Response around them. A whole document stays as it is, but for its declaration:
 * what goes out is always UTF-8.
 */
export function wholeDocument(raw: string): string {
  const body = raw.replace(PROLOGUE, '');
  const isDocument = DOCUMENT_START.test(body);
  return XML_DECLARATION + (isDocument ? body : `<Response>${body}</Response>`);
}
