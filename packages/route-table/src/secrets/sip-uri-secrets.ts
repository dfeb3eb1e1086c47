/** The secrets of a SIP URI field: its password, and headers whose names tell. */
import { namesSecret } from './secret-names';
import { boundToText, type PlacedSpan } from './secret-place';
import { decodedName, findSecretsInText } from './text-secrets';
import { withOthers } from './url-secrets';

/** Scheme, user info, then host, port and parameters, then headers (RFC 3261 §19.1.1). */
const SIP_URI =
  /^(\s*(sips?):)((?:[^\s@<>"]+@)?)((?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?(?:;[^\s?<>"@]*)?)(?:(\?)[^\s<>"]*)?\s*$/i;

/** Where a call to the URI is sent: scheme, host, port and parameters, one of which may name another host (maddr). */
export function sipUriTarget(text: string): readonly string[] | undefined {
  const [, , scheme, , target] = SIP_URI.exec(text) ?? [];
  return scheme === undefined || target === undefined
    ? undefined
    : [scheme.toLowerCase(), target.toLowerCase()];
}

/**
 * A secret is bound to where the URI is sent, the password also to the user, a header to its name. `who` tells who
 * gets to see the URI: a secret for the called server is not one for the server of the caller.
 */
export function findSecretsInSipUri(text: string, who: string): readonly PlacedSpan[] {
  const parts = SIP_URI.exec(text);
  const target = sipUriTarget(text);
  if (!parts || !target) return boundToText(text, findSecretsInText(text), 'text');
  const [, beginning = '', , userInfo = '', address = '', mark] = parts;
  const own: PlacedSpan[] = [];
  const colon = userInfo.indexOf(':');
  if (colon !== -1 && colon < userInfo.length - 2) {
    own.push({
      start: beginning.length + colon + 1,
      end: beginning.length + userInfo.length - 1,
      kind: 'sip-uri-password',
      boundTo: [who, ...target, userInfo.slice(0, colon)],
      within: '',
    });
  }
  if (mark !== undefined) {
    let start = beginning.length + userInfo.length + address.length + 1;
    for (const piece of text.slice(start).trimEnd().split('&')) {
      const equals = piece.indexOf('=');
      const name = decodedName(piece.slice(0, Math.max(equals, 0)));
      if (equals < piece.length - 1 && namesSecret(name)) {
        own.push({
          start: start + equals + 1,
          end: start + piece.length,
          kind: 'sip-uri-header',
          boundTo: [who, ...target, name.toLowerCase()],
          within: '',
        });
      }
      start += piece.length + 1;
    }
  }
  return withOthers(text, own);
}
