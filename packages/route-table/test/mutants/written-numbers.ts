/** Deliberate faults in extensions, emergency numbers, circles and numbers as people write them. */
import type { Mutant } from './mutant';

const MATCH = 'src/matching/match-route.ts';
const INDEX = 'src/matching/e164-index.ts';
const NUMBER_TEXT = 'src/typed-address/number-text.ts';
const DAMAGE = 'src/typed-address/spreadsheet-damage.ts';
const LOOKS = 'src/typed-address/pattern-looks.ts';
const SEVERAL = 'src/typed-address/several-addresses.ts';
const CIRCLES = 'src/circles/find-circles.ts';
const FORMS = 'src/emergency/emergency-forms.ts';

export const writtenNumberMutants: readonly Mutant[] = [
  {
    name: 'forgets the extension behind a number',
    file: MATCH,
    find: 'const whole = number + parameters;',
    replace: 'const whole = number;',
  },
  {
    name: 'forgets the extension behind an E.164 number',
    file: MATCH,
    find: 'resolved === undefined ? undefined : resolved + parameters',
    replace: 'resolved',
  },
  {
    name: 'asks for the number alone before its extension',
    file: MATCH,
    find: '    addE164(wholeE164);\n',
    replace: '    addE164(resolved);\n    addE164(wholeE164);\n',
  },
  {
    name: 'compares + patterns with the extension only',
    file: MATCH,
    find: "if (parameters !== '') searchView(best, plusPatterns, resolved, 'e164', patterns);",
    replace: '',
  },
  {
    name: 'takes a route of one extension for one of the number',
    file: INDEX,
    find: "return e164 === undefined ? '' : e164 + plainParameters(address.slice(end));",
    replace: "return e164 ?? '';",
  },
  {
    name: 'keeps the separators of an extension',
    file: 'src/address/user-parameters.ts',
    find: '`;ext=${withoutVisualSeparators(extension)}`',
    replace: '`;ext=${extension}`',
  },
  {
    name: 'does not see that an exact route hides the extensions of its number',
    file: 'src/reachability/unreachable-routes.ts',
    find: 'if (ofNumber !== undefined) return',
    replace: 'if (ofNumber === null) return',
  },
  {
    name: 'says that no call reaches a pattern for extensions',
    file: 'src/reachability/never-dialled.ts',
    find: 'const number = placesBeforeParameters(pattern.places);',
    replace: 'const number = pattern.places;',
  },
  {
    name: 'knows emergency numbers without their country code only',
    file: FORMS,
    find: 'digits === each || digits === callingCode + each',
    replace: 'digits === each',
  },
  {
    name: 'knows emergency forms without + only',
    file: FORMS,
    find: 'return [number, `+${number}`, withCode, `+${withCode}`];',
    replace: 'return [number, withCode];',
  },
  {
    name: 'takes the 911 of another country for an emergency number',
    file: FORMS,
    find: 'const known = emergencyNumbers(numbering.defaultCountry);',
    replace: "const known = emergencyNumbers('US');",
  },
  {
    name: 'keeps the trunk zero of E.123',
    file: NUMBER_TEXT,
    find: "return text.replace(TRUNK_PREFIX, '$1$2');",
    replace: 'return text;',
  },
  {
    name: 'makes an extension part of the number',
    file: NUMBER_TEXT,
    find: 'return { number, parameters: `;ext=${extension}` };',
    replace: "return { number: number + extension, parameters: '' };",
  },
  {
    name: 'takes a rounded number for whole',
    file: DAMAGE,
    find: 'meant: zeros === 0 ? plus + whole + decimals : undefined',
    replace: 'meant: plus + whole + decimals',
  },
  {
    name: 'takes a thousand for a decimal fraction',
    file: DAMAGE,
    find: '(?=[.,]0{1,2}$|[.,]0{4,}$)',
    replace: '(?=[.,]0+$)',
  },
  {
    name: 'takes a name that ends with one X for a pattern',
    file: LOOKS,
    find: 'const least = written === places ? 2 : 3;',
    replace: 'const least = 1;',
  },
  {
    name: 'takes a local number with a hyphen for a range',
    file: SEVERAL,
    find: 'return pattern === undefined && !isCertain ? undefined :',
    replace: 'return pattern === null && !isCertain ? undefined :',
  },
  {
    name: 'offers a pattern that takes more than the range',
    file: SEVERAL,
    find: "if (from.slice(at + 1) !== '0'.repeat(rest) || to.slice(at + 1) !== '9'.repeat(rest))",
    replace: 'if (rest < 0)',
  },
  {
    name: 'does not follow a call to a number of the account',
    file: CIRCLES,
    find: 'account.numbers.includes(number)',
    replace: 'number === account.sipDomains[0]',
  },
  {
    name: 'follows a call to a SIP domain of others',
    file: CIRCLES,
    find: 'domain !== undefined && isOwnDomain(account, domain)',
    replace: 'domain !== undefined',
  },
  {
    name: 'takes every call that is followed for long for a circle',
    file: CIRCLES,
    find: '    return undefined;\n  }\n\n  function rowOf(',
    replace: '    return seen;\n  }\n\n  function rowOf(',
  },
];
