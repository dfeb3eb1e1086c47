/** The fields of the numbering settings: how dialled digits become E.164 numbers. */
import type { Field } from '../fields/field';
import { flagField } from '../fields/flag-field';
import { listField } from '../fields/list-field';
import { textField } from '../fields/text-field';
import { fault } from '../findings/findings';
import { phoneNumberLibrary } from '../numbering/phone-number-library';
import type { Numbering } from '../numbering/numbering-settings';
import { quote } from '../findings/untrusted';

/** Digits; the longest in use have five (ITU-T E.164 national annexes; assumed). */
const PREFIX = /^[0-9]{1,8}$/;

const internationalPrefix = textField({
  name: 'numbering.internationalPrefix',
  example: '011',
  source: 'ITU-T E.164',
  inTwiml: false,
  rules(prefix, path, found) {
    if (PREFIX.test(prefix)) return;
    fault(found, path, 'not-a-prefix', { prefix: quote(prefix) });
  },
});

/** Exhaustive over the settings. */
export const numberingFields: { readonly [Name in keyof Numbering]-?: Field } = {
  defaultCountry: textField({
    name: 'numbering.defaultCountry',
    example: 'US',
    source: 'ISO 3166-1 alpha-2',
    inTwiml: false,
    rules(country, path, found) {
      if (phoneNumberLibrary().isKnownCountry(country)) return;
      fault(found, path, 'unknown-country', { country: quote(country) });
    },
  }),
  internationalPrefixes: listField({
    name: 'numbering.internationalPrefixes',
    example: ['011', '00'],
    source: 'ITU-T E.164',
    item: internationalPrefix,
  }),
  bareE164: flagField({
    name: 'numbering.bareE164',
    example: true,
    source: 'this project',
  }),
};
