/** The fields that a route has beside its destination. */
import { choiceField } from '../fields/choice-field';
import type { Field } from '../fields/field';
import { flagField } from '../fields/flag-field';
import { hoursOfRouteField } from '../fields/hours-of-route-field';
import { textField } from '../fields/text-field';
import { fault, warn } from '../findings/findings';
import { canonicalSipDomain } from '../address/sip-domain';
import type { Destination } from '../destination';
import type { Route } from '../table';
import { quote } from '../findings/untrusted';

/** Characters. A SIP URI has fewer than 255 (Twilio docs, voice/twiml/sip), a pattern may spell out sets (assumed). */
const MAX_ADDRESS_LENGTH = 1_000;

/** Characters: three pages, which no comment of an old table should reach (assumed). */
const MAX_COMMENT_LENGTH = 10_000;

/** Characters: a name, not a text (this project). */
const MAX_GROUP_LENGTH = 100;

/** A field for every name that a route adds to a destination. */
export const routeFields: {
  readonly [Name in Exclude<keyof Route, keyof Destination>]-?: Field;
} = {
  address: textField({
    name: 'route.address',
    example: '5551234567',
    source: 'RFC 3261 §19.1.1',
    minLength: 0,
    maxLength: MAX_ADDRESS_LENGTH,
    inTwiml: false,
  }),
  match: choiceField({
    name: 'route.match',
    example: 'exact',
    source: 'this project',
    values: ['exact', 'prefix', 'pattern'],
  }),
  domain: textField({
    name: 'route.domain',
    example: 'acme',
    source: 'Twilio docs, voice/api/sending-sip',
    minLength: 0,
    inTwiml: false,
    rules(domain, path, found) {
      if (domain === '' || canonicalSipDomain(domain) !== undefined) return;
      fault(found, path, 'not-a-sip-domain', { domain: quote(domain) });
    },
  }),
  enabled: flagField({
    name: 'route.enabled',
    example: true,
    source: 'this project',
  }),
  hours: hoursOfRouteField,
  comment: forPeople(
    textField({
      name: 'route.comment',
      example: 'Support hotline',
      source: 'this project',
      minLength: 0,
      maxLength: MAX_COMMENT_LENGTH,
      inTwiml: false,
      rules(comment, path, found) {
        if (found.advice?.seemsToHoldSecret(comment)) warn(found, path, 'comment-holds-secret', {});
      },
    }),
  ),
  group: forPeople(
    textField({
      name: 'route.group',
      example: 'Sales',
      source: 'this project',
      minLength: 0,
      maxLength: MAX_GROUP_LENGTH,
      inTwiml: false,
    }),
  ),
};

/** Means nothing to a call: what is wrong with it must not keep its route from answering. */
function forPeople(field: Field): Field {
  return {
    ...field,
    check(value, path, found) {
      if (found.advice) field.check(value, path, found);
    },
  };
}
