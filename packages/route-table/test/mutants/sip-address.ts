/** Ten deliberate faults in the parsing of SIP addresses. */
import type { Mutant } from './mutant';

export const sipAddressMutants: readonly Mutant[] = [
  {
    name: 'the case of the user part is folded',
    file: 'src/address/sip-address.ts',
    find: 'const { escapedUser, host, port, parameters } = uri;',
    replace:
      'const { host, port, parameters } = uri; const escapedUser = uri.escapedUser.toLowerCase();',
  },
  {
    name: 'only a lower-case scheme is known',
    file: 'src/address/sip-address.ts',
    find: 'schemeName.toLowerCase()',
    replace: 'schemeName',
  },
  {
    name: 'an angle bracket inside a quoted display name opens the URI',
    file: 'src/address/name-addr.ts',
    find: "trimmed.indexOf('<', nameEnd)",
    replace: "trimmed.indexOf('<')",
  },
  {
    name: 'the password stays in the user part',
    file: 'src/address/sip-uri.ts',
    find: 'return colon < 0 ? userInfo : userInfo.slice(0, colon);',
    replace: 'return userInfo;',
  },
  {
    name: 'a ? in the user part begins the headers',
    file: 'src/address/sip-uri.ts',
    find: "const at = afterScheme.indexOf('@');",
    replace: "const at = (afterScheme.split('?', 1)[0] ?? '').indexOf('@');",
  },
  {
    name: 'a second @ goes unnoticed',
    file: 'src/address/sip-uri.ts',
    find: "if (at !== afterScheme.lastIndexOf('@')) return sipAddressFailure('more-than-one-at');",
    replace: '',
  },
  {
    name: 'a host that only ends like a Twilio host is a SIP domain',
    file: 'src/address/sip-domain.ts',
    find: '\\.twilio\\.com$/',
    replace: 'twilio\\.com$/',
  },
  {
    name: 'the dialled number keeps the user parameters',
    file: 'src/address/dialled-number.ts',
    find: 'semicolon < 0 ? escapedUser : escapedUser.slice(0, semicolon)',
    replace: 'escapedUser',
  },
  {
    name: 'a name loses its dots and hyphens',
    file: 'src/address/dialled-number.ts',
    find: 'return isDiallable(bare) ? bare : text;',
    replace: 'return bare;',
  },
  {
    name: 'escapes are undone twice',
    file: 'src/address/percent-encoding.ts',
    find: 'text.replace(ESCAPED, unescapeCharacter)',
    replace: 'text.replace(ESCAPED, unescapeCharacter).replace(ESCAPED, unescapeCharacter)',
  },
];
