/** A field that holds the identity of a Voice SDK client. */
import { warn } from '../findings/findings';
import { quote } from '../findings/untrusted';
import type { Field, FieldText } from './field';
import { tokenField } from './token-field';

/** Characters (Twilio docs, voice/twiml/client; docs). */
const MAX_IDENTITY_LENGTH = 256;

/**
 * An identity has no control character, space, delimiter (`< > # % "`) or unwise character (`{ } | \ ^ [ ]` or a backquote)
 * of RFC 2396 §2.4.3 (Twilio error 31105; docs).
 */
export const IDENTITY_FORM = '[^\\s\\u0000-\\u0020\\u007f<>#%"{}|\\\\^\\[\\]`]+';

/** Of the address of a client, as webhooks have it (Twilio docs, voice/twiml#request-parameters; docs). */
const SCHEME = /^client:/i;

export function identityField(text: FieldText): Field {
  return tokenField({
    ...text,
    passesOn: 'identity',
    maxLength: MAX_IDENTITY_LENGTH,
    form: IDENTITY_FORM,
    formText: 'not-an-identity',
    formParams: { signs: '< > # % " { } | \\ ^ [ ] `' },
    rules(identity, path, found) {
      const bare = identity.replace(SCHEME, '');
      if (bare === identity) return;
      warn(found, path, 'identity-with-scheme', {
        field: { field: text.name },
        identity: quote(identity),
        bare: quote(bare),
      });
    },
  });
}
