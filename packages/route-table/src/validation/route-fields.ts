/** The fields that a route has beside its destination. */
import { choiceField } from '../fields/choice-field';
import type { Field } from '../fields/field';
import { flagField } from '../fields/flag-field';
import { textField } from '../fields/text-field';
import { fault, warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { canonicalSipDomain } from '../address/sip-domain';
import type { Destination } from '../destination';
import type { Route } from '../table';
import { quote } from '../findings/untrusted';
import { seemsToHoldSecret } from '../secrets/seems-secret';

/** Characters. A SIP URI has fewer than 255 (Twilio docs, voice/twiml/sip), a pattern may spell out sets (assumed). */
const MAX_ADDRESS_LENGTH = 1_000;

/** Characters: three pages, which no comment of an old table should reach (assumed). */
const MAX_COMMENT_LENGTH = 10_000;

/** A field for every name that a route adds to a destination. */
export const routeFields: {
  readonly [Name in Exclude<keyof Route, keyof Destination>]-?: Field;
} = {
  address: textField({
    label: 'Address',
    help: 'User part that is called, the beginning of it, or a pattern; see match.',
    example: '5551234567',
    source: 'RFC 3261 §19.1.1',
    minLength: 0,
    maxLength: MAX_ADDRESS_LENGTH,
    inTwiml: false,
  }),
  match: choiceField({
    label: 'Match',
    help: 'How the address is compared with the user part; exact if not given.',
    example: 'exact',
    source: 'this project',
    values: ['exact', 'prefix', 'pattern'],
  }),
  domain: textField({
    label: 'SIP domain',
    help: 'Only calls to this SIP domain match; calls to any if empty or not given.',
    example: 'acme',
    source: 'Twilio docs, voice/api/sending-sip',
    minLength: 0,
    inTwiml: false,
    rules(domain, path, found) {
      if (domain === '' || canonicalSipDomain(domain) !== undefined) return;
      const message = `SIP domain ${quote(domain)} is not the label of a Twilio SIP domain: acme of acme.sip.twilio.com.`;
      fault(found, path, 'not-a-sip-domain', message);
    },
  }),
  enabled: flagField({
    label: 'Enabled',
    help: 'A route that is not enabled matches no call; true if not given.',
    example: true,
    source: 'this project',
  }),
  comment: textField({
    label: 'Comment',
    help: 'A note for people.',
    example: 'Support hotline',
    source: 'this project',
    minLength: 0,
    inTwiml: false,
    rules: checkComment,
  }),
};

function checkComment(comment: string, path: Path, found: Findings): void {
  // A comment means nothing to a call: one that is too long must not keep its route from answering.
  if (found.issuesOnly) return;
  if (comment.length > MAX_COMMENT_LENGTH) {
    const message = `Comment is ${comment.length} characters long, the limit is ${MAX_COMMENT_LENGTH}: shorten it.`;
    fault(found, path, 'too-long', message);
  }
  if (!seemsToHoldSecret(comment)) return;
  const message =
    'Comment seems to hold a secret, and every admin can read it: remove the secret from it.';
  warn(found, path, 'comment-holds-secret', message);
}
