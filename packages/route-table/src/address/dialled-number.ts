/** The dialled number: what of a user part was dialled. */
import { unescapePercents } from './percent-encoding';

/** RFC 3966 §5.1.1 has `-`, `.`, `(` and `)`; people also write spaces. */
const VISUAL_SEPARATORS = /[-.() ]/g;
const NOT_DIALLABLE = /[^\d*#]/;

/**
 * The dialled number of a user part as it is in a URI, still escaped.
 *
 * User parameters (`;npdi;rn=…`, RFC 3966 §3, RFC 4694) go; an escaped semicolon begins none. Visual separators go
 * where the rest is a number; a name keeps its dots and hyphens.
 */
export function dialledNumber(escapedUser: string): string {
  const semicolon = escapedUser.indexOf(';');
  const beforeParameters = semicolon < 0 ? escapedUser : escapedUser.slice(0, semicolon);
  return withoutVisualSeparators(unescapePercents(beforeParameters));
}

/** `+1 (555) 123-4567` gives `+15551234567`; a text that is not a number is given back as it is. */
export function withoutVisualSeparators(text: string): string {
  const bare = text.replace(VISUAL_SEPARATORS, '');
  return isDiallable(bare) ? bare : text;
}

/** Digits, `*` and `#`, at least one of them, after at most one `+`. */
export function isDiallable(text: string): boolean {
  const dialled = text.startsWith('+') ? text.slice(1) : text;
  return dialled !== '' && !NOT_DIALLABLE.test(dialled);
}
