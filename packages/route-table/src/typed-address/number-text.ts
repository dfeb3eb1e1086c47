/** Cleans a phone number as people write it: blanks, brackets, dots, hyphens, the trunk zero of E.123. */
import { plainParameters } from '../address/user-parameters';

/** Between digits: RFC 3966 §5.1.1, blanks of all kinds, slashes, dashes and dots of typography. */
export const SEPARATORS = /[-.()/\s\u00b7\u2022\u2010-\u2015\u2212]/g;
/**
 * `+44 (0)20 7946 0123`: the trunk prefix is for callers within the country (ITU-T E.123 §7; libphonenumber issue 1067).
 * Some write it behind `0044` or a bare country code; `06` is that of Hungary, `8` that of Russia.
 */
const TRUNK_PREFIX =
  /^(\(?\s*(?:\+|00|011)\s*\(?\s*\d{1,3}\s*\)?[-.\s]*)\(\s*(?:0|06|8)\s*\)|^(\d{1,3}[-.\s]*)\(\s*0\s*\)/;
const NUMBER = /^\+?[\d*#]+$/;
/** `5551234567 x12`, `… ext. 12`: people write the extension so, phones send `;ext=12` (RFC 3966 §5.3). */
const EXTENSION = /^([^;]*\d)[)\s]*,?\s*(?:x|ext\.?|extension)\s*[:.=]?\s*(\d{1,8})$/i;
/** An extension is behind a number, not behind another extension. */
const MIN_DIGITS_BEFORE_EXTENSION = 7;
/** `Tel. +49 30 123456`, `+1 555 123 4567 (office)`. A name may have a short number in it, such as `Room 12`. */
const LABEL = /^(?:\p{L}{2,20}[.:]?\s+)+(?=[+(\d])|\s+\(?\p{L}[\p{L} ]{1,30}\)?$/gu;
const MIN_LABELLED_DIGITS = 7;
const MAX_LENGTH = 128;

/**
 * `+15551234567` of `+1 (555) 123-4567`; undefined for a text that is not a number with something between its digits,
 * or whose digits are those of another script. Parameters (`;ext=12`) stay behind it.
 */
export function cleanedNumber(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const { number, parameters } = partsOf(withoutLabel(withPlainDigits(text).trim()));
  const bare = withoutTrunkPrefix(number).replace(SEPARATORS, '').replace(/^\++/, '+');
  const cleaned = bare + parameters;
  return cleaned !== text && /\d/.test(bare) && NUMBER.test(bare) ? cleaned : undefined;
}

/** Whether all that was cleaned are the separators of RFC 3966, which do not count in a call either. */
export function hasOnlyVisualSeparators(text: string, cleaned: string): boolean {
  return text.replace(/[-.() ]/g, '') === cleaned;
}

function partsOf(text: string): { readonly number: string; readonly parameters: string } {
  const semicolon = text.indexOf(';');
  if (semicolon >= 0) {
    const parameters = text.slice(semicolon);
    return {
      number: text.slice(0, semicolon),
      parameters: parameters === ';' ? '' : plainParameters(parameters),
    };
  }
  const [, number = '', extension = ''] = EXTENSION.exec(text) ?? [];
  const isBehindNumber = number.replace(/\D/g, '').length >= MIN_DIGITS_BEFORE_EXTENSION;
  // A comma is left behind by a list of values.
  if (!isBehindNumber) return { number: text.replace(/,$/, ''), parameters: '' };
  return { number, parameters: `;ext=${extension}` };
}

function withoutLabel(text: string): string {
  const number = EXTENSION.test(text) ? text : text.replace(LABEL, '');
  return number.replace(/\D/g, '').length >= MIN_LABELLED_DIGITS ? number : text;
}

export function withoutTrunkPrefix(text: string): string {
  return text.replace(TRUNK_PREFIX, '$1$2');
}

/** Zeros of scripts whose digits phones and keyboards write: full width, Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0xff10, 0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

export function withPlainDigits(text: string): string {
  // Nearly all are in ASCII: a million of them are looked at in one validation.
  if (!/[\u0080-\uffff]/.test(text)) return text;
  return text
    .replace(/[\uff0b\ufe62]/g, '+')
    .replace(/\uff0d/g, '-')
    .replace(/[\uff08\uff09]/g, '')
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = ZEROS.find((each) => code >= each && code < each + 10);
      return zero === undefined ? digit : `${code - zero}`;
    });
}
