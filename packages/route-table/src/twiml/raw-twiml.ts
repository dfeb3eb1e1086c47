/** Makes one TwiML document of what was written for `twiml`: verbs, or a whole document. */
import { XML_DECLARATION } from './xml';

/** A byte order mark, space and a declaration: a document gets our own declaration. */
const PROLOGUE = /^\uFEFF?\s*(?:<\?xml\s[^>]*\?>)?\s*/;

const RESPONSE_ROOT = /^(?:\s|<!--[\s\S]*?-->)*<Response[\s/>]/;

/**
 * As in the original router, verbs get a Response around them. A whole document stays as it is, but for its declaration:
 * what goes out is always UTF-8.
 */
export function wholeDocument(raw: string): string {
  const body = raw.replace(PROLOGUE, '');
  return XML_DECLARATION + (hasRoot(body) ? body : `<Response>${body}</Response>`);
}

function hasRoot(body: string): boolean {
  return RESPONSE_ROOT.test(body);
}
