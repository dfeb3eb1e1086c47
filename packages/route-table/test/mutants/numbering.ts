/** Deliberate faults in the reading of numbers, which its tests must notice. */
import type { Mutant } from './mutant';

const E164 = 'src/numbering/e164.ts';
const NUMBERING = 'src/numbering/numbering.ts';
const PLAN = 'src/numbering/national-plan.ts';

export const numberingMutants: readonly Mutant[] = [
  {
    name: 'reads digits as national first in every country',
    file: E164,
    find: 'needsTrunkPrefix(digits, national, plan)\n',
    replace: 'false\n',
  },
  {
    name: 'reads digits as E.164 first in every country',
    file: E164,
    find: 'needsTrunkPrefix(digits, national, plan)\n',
    replace: 'true\n',
  },
  {
    name: 'does not see that the trunk prefix was dialled',
    file: E164,
    find: 'if (trunkPrefix === undefined || digits.startsWith(trunkPrefix)) return false;',
    replace: 'if (trunkPrefix === undefined) return false;',
  },
  {
    name: 'takes every number of a country with a trunk prefix for one that is dialled with it',
    file: E164,
    find: 'return written !== national.nationalNumber;',
    replace: 'return true;',
  },
  {
    name: 'never prefers the reading that exists',
    file: E164,
    find: '!first.isValid() && second.isValid() ? second : first',
    replace: 'first',
  },
  {
    name: 'prefers the second reading whether it exists or not',
    file: E164,
    find: '!first.isValid() && second.isValid() ? second : first',
    replace: '!first.isValid() ? second : first',
  },
  {
    name: 'counts only readings that exist',
    file: E164,
    find: '!number.isPossible()',
    replace: '!number.isValid()',
  },
  {
    name: 'reads foreign country codes without being told to',
    file: E164,
    find: 'const isBare = bareE164 || ',
    replace: 'const isBare = true || ',
  },
  {
    name: 'reads the own country code only if foreign ones are read',
    file: E164,
    find: 'bareE164 || digits.startsWith(plan.callingCode)',
    replace: 'bareE164',
  },
  {
    name: 'reads no bare E.164 in a country that it does not know',
    file: E164,
    find: 'if (plan === undefined) return bareE164 ? internationalE164(digits) : undefined;',
    replace: 'if (plan === undefined) return undefined;',
  },
  {
    name: 'takes numbers that lose digits when they are read again',
    file: E164,
    find: 'return again?.number === number.number ? number : undefined;',
    replace: 'return number;',
  },
  {
    name: 'allows sixteen digits',
    file: E164,
    find: "'+'.length + 15",
    replace: "'+'.length + 16",
  },
  {
    name: 'believes the trunk prefix that the metadata names for countries without one',
    file: PLAN,
    find: 'plan?.formats().some((format) => format.usesNationalPrefix()) === true',
    replace: 'true',
  },
  {
    name: 'takes the 1 of North America for a trunk prefix',
    file: PLAN,
    find: 'if (callingCode === NORTH_AMERICAN_CALLING_CODE) return undefined;',
    replace: 'if (callingCode === NORTH_AMERICAN_CALLING_CODE) return callingCode;',
  },
  {
    name: 'tries the shortest international prefix first',
    file: NUMBERING,
    find: 'other.length - one.length',
    replace: 'one.length - other.length',
  },
  {
    name: 'takes the first international prefix even if it gives no number',
    file: NUMBERING,
    find: '    if (resolved !== undefined) return resolved;\n',
    replace: '    return resolved;\n',
  },
  {
    name: 'takes an empty international prefix',
    file: NUMBERING,
    find: "prefix !== '' && ",
    replace: '',
  },
  {
    name: 'reads six digits without a country code',
    file: NUMBERING,
    find: 'const MIN_NATIONAL_DIGITS = 7;',
    replace: 'const MIN_NATIONAL_DIGITS = 6;',
  },
  {
    name: 'reads eight digits and more only',
    file: NUMBERING,
    find: 'const MIN_NATIONAL_DIGITS = 7;',
    replace: 'const MIN_NATIONAL_DIGITS = 8;',
  },
  {
    name: 'makes E.164 numbers of emergency numbers',
    file: NUMBERING,
    find: 'if (emergencyForms(dialled, numbering).length > 0) return undefined;',
    replace: '',
  },
  {
    name: 'does not look at the listed prefixes',
    file: NUMBERING,
    find: 'if (prefixed !== undefined || dialled',
    replace: 'if (dialled',
  },
];
