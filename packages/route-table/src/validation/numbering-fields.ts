/** The fields of the numbering settings: how dialled digits become E.164 numbers. */
import type { Field } from '../fields/field';
import { flagField } from '../fields/flag-field';
import { listField } from '../fields/list-field';
import { textField } from '../fields/text-field';
import { fault } from '../findings/findings';
import { phoneNumberLibrary } from '../numbering/phone-number-library';
import type { Numbering } from '../table';
import { quote } from '../findings/untrusted';

/** Digits; the longest in use have five (ITU-T E.164 national annexes; assumed). */
const PREFIX = /^[0-9]{1,8}$/;

const internationalPrefix = textField({
  label: 'International prefix',
  help: 'Digits that callers dial before a country code.',
  example: '011',
  source: 'ITU-T E.164',
  inTwiml: false,
  rules(prefix, path, found) {
    if (PREFIX.test(prefix)) return;
    const message = `International prefix ${quote(prefix)} is not made of 1 to 8 digits, such as 011 or 00.`;
    fault(found, path, 'not-a-prefix', message);
  },
});

/** Exhaustive over the settings. */
export const numberingFields: { readonly [Name in keyof Numbering]-?: Field } = {
  defaultCountry: textField({
    label: 'Default country',
    help: 'Country whose national numbers are understood.',
    example: 'US',
    source: 'ISO 3166-1 alpha-2',
    inTwiml: false,
    rules(country, path, found) {
      if (phoneNumberLibrary().isKnownCountry(country)) return;
      const message = `Default country ${quote(country)} is not known: give its two capital letters, such as US.`;
      fault(found, path, 'unknown-country', message);
    },
  }),
  internationalPrefixes: listField({
    label: 'International prefixes',
    help: 'What callers dial before a country code.',
    example: ['011', '00'],
    source: 'ITU-T E.164',
    item: internationalPrefix,
  }),
  bareE164: flagField({
    label: 'Bare E.164',
    help: 'Digits that begin with a foreign country code, without +, are read as E.164.',
    example: true,
    source: 'this project',
  }),
};
