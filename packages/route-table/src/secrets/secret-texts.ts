/** Finds the secrets that stand inside a text: user info of URLs, passwords of SIP URIs and of raw TwiML. */

/** Where a secret stands; a marker made for one kind of place says nothing in another. */
export type SecretPlace =
  | { readonly kind: 'password' }
  | { readonly kind: 'twiml-password' }
  | { readonly kind: 'sip-password'; readonly host: string }
  /** The whole user info: a user name alone may be a token. */
  | { readonly kind: 'url-user-info'; readonly host: string };

/** Takes a secret, as it is written, and says what shall stand in its place. */
export type SecretReplacer = (secret: string, place: SecretPlace) => string;

/** `&#64;` and its like: in raw TwiML the at sign may be written so. */
const AT = '(?:@|&#0*64;|&#[xX]0*40;|&commat;)';
/**
 * Up to the last at sign before the path, as the URL standard reads it; the scheme may be any. The lengths keep the
 * work small for texts that are made to be slow.
 */
const URL_USER_INFO = new RegExp(
  `([A-Za-z][A-Za-z0-9+.-]{0,30}:[\\\\/]{2,9})((?:&#[0-9A-Fa-fxX]{1,9};|[^\\s\\\\/?#"'<>]){1,1024})(${AT})([^\\s\\\\/?#"'<>@]*)`,
  'g',
);
/** RFC 3261 §19.1.1: `sip:user:password@host`. */
const SIP_PASSWORD = new RegExp(
  `(\\bsips?:[^\\s:@/"'<>]{0,255}:)([^\\s@"'<>]{1,512})(${AT})([^\\s;?:"'<>@]*)`,
  'gi',
);
/** A start tag of XML, its quoted values taken whole. */
const TAG = /<[A-Za-z_](?:"[^"]*"|'[^']*'|[^<>"'])*>/g;
const PASSWORD_ATTRIBUTE = /(\s[\w:.-]*password[\w:.-]*\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi;

/** The text with each of its secrets replaced. Whatever is not such a place stays as it is. */
export function replaceSecretsInText(text: string, replace: SecretReplacer): string {
  return text
    .replace(TAG, (tag) => replacePasswordAttributes(tag, replace))
    .replace(
      URL_USER_INFO,
      (_all, scheme: string, userInfo: string, at: string, host: string) =>
        `${scheme}${replace(userInfo, { kind: 'url-user-info', host: host.toLowerCase() })}${at}${host}`,
    )
    .replace(
      SIP_PASSWORD,
      (_all, user: string, password: string, at: string, host: string) =>
        `${user}${replace(password, { kind: 'sip-password', host: host.toLowerCase() })}${at}${host}`,
    );
}

function replacePasswordAttributes(tag: string, replace: SecretReplacer): string {
  return tag.replace(
    PASSWORD_ATTRIBUTE,
    (_all, name: string, inDouble: string | undefined, inSingle: string | undefined) => {
      const quotes = inDouble === undefined ? "'" : '"';
      const secret = inDouble ?? inSingle ?? '';
      const shown = secret === '' ? '' : replace(secret, { kind: 'twiml-password' });
      return `${name}${quotes}${shown}${quotes}`;
    },
  );
}
