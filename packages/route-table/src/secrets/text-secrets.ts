/** Finds what looks like a secret in any text: user info and telling parameters of URLs, passwords of SIP URIs. */
import { parameterNamesSecret } from './secret-names';
import { joinSpans, type SecretSpan } from './secret-place';

/**
 * Takes time in proportion to the text, whatever it holds. A text that is XML may write an at sign as `&#64;`.
 */
export function findSecretsInText(text: string): readonly SecretSpan[] {
  if (!/[:=]/.test(text)) return [];
  return joinSpans([...userInfoOfUrls(text), ...tellingParameters(text), ...sipPasswords(text)]);
}

const URL_START = /https?:[\\/]*|[A-Za-z][A-Za-z0-9+.-]{0,30}:[\\/]{2,}/gi;
/** User info, host and port: up to the path, as the URL standard reads it. */
const AUTHORITY = /(?:&#[0-9A-Fa-fxX]{1,9};|[^\s\\/?#"'<>])*/y;
const AT = /@|&#0*64;|&#[xX]0*40;|&commat;/g;

function userInfoOfUrls(text: string): readonly SecretSpan[] {
  const spans: SecretSpan[] = [];
  let read = 0;
  for (const { 0: beginning, index } of text.matchAll(URL_START)) {
    const start = index + beginning.length;
    // Within an authority that was read already there is nothing else to find.
    if (start < read) continue;
    AUTHORITY.lastIndex = start;
    const authority = AUTHORITY.exec(text)?.[0] ?? '';
    read = start + authority.length;
    const end = lastAt(authority);
    if (end !== undefined) spans.push({ start, end: start + end });
  }
  return spans;
}

/** `?token=…`, `&amp;token=…`: the name is bounded to keep the work small. */
const PARAMETER = /[?&#;]([^=&#?;\s"'<>]{1,100})=([^&#\s"'<>]*)/g;

function tellingParameters(text: string): readonly SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (const { 0: whole, 1: name = '', index } of text.matchAll(PARAMETER)) {
    if (!parameterNamesSecret(decodedName(name))) continue;
    spans.push({ start: index + name.length + 2, end: index + whole.length });
  }
  return spans;
}

/** A name as it is meant: `tok%65n` is one that tells. */
export function decodedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const SIP_URI = /\bsips?:([^\s"'<>]*)/gi;
/** User, password and host, as RFC 3261 §19.1.1 has them; a password in a text may hold an at sign itself. */
const USER_INFO = /^([^:@]*:)([^]*?)(?:@|&#0*64;|&#[xX]0*40;|&commat;)([^;?]*)/;

function sipPasswords(text: string): readonly SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (const { 0: uri, 1: rest = '', index } of text.matchAll(SIP_URI)) {
    const [userInfo, user = '', password = '', host = ''] = USER_INFO.exec(rest) ?? [];
    if (userInfo === undefined) continue;
    const from = index + uri.length - rest.length;
    const start = from + user.length;
    const more = lastAt(host);
    const end =
      more === undefined ? start + password.length : from + userInfo.length - host.length + more;
    spans.push({ start, end });
  }
  return spans;
}

/** Where the last at sign begins. */
function lastAt(text: string): number | undefined {
  let last: number | undefined;
  for (const { index } of text.matchAll(AT)) last = index;
  return last;
}
