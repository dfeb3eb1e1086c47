/** English: why a text is not a SIP address. None repeats the input: it may hold a password, and be of any size. */
export const addresses = {
  'not-text': 'The SIP address is not a text. Give one text, as Twilio sends it in To or From.',
  empty: 'The SIP address is empty. Give a SIP URI, a tel URI or a number.',
  'unclosed-quote': 'The display name opens a quote and does not close it. Add the closing quote.',
  'no-angle-bracket': 'A quoted display name is not followed by a URI in < and >. Add them.',
  'unclosed-angle-bracket': 'The URI opens with < and does not close. Add the closing >.',
  'text-after-angle-bracket': 'Only parameters, each after a ;, may follow the > of the URI.',
  'unknown-scheme': 'The scheme is not one of sip, sips, tel and client. Use one of these.',
  'more-than-one-at':
    'The SIP address has more than one @: where the host begins is a guess. Write %40 for those in the user part.',
  'illegal-character':
    'The user part has a space, a control character, a quote, < or >. Escape it: %20 for a space.',
  'bad-escape':
    'A % is not followed by two hexadecimal digits. Write %25 for the character itself.',
  'no-user': 'The address names nobody: nothing follows the scheme. Add a number or an identity.',
  'no-host': 'The SIP URI has no host. Add one: sip:user@host.',
  'bad-host': 'The host is neither a domain name, nor an IPv4 address, nor an IPv6 address in [ ].',
  'bad-port': 'The port is not a whole number from 1 to 65535.',
} as const;
