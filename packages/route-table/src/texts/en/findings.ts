/** English: what is wrong with routes and settings, by code; with which thing, and what to do. */
export const findings = {
  'address-illegal-characters':
    'Address {address} has characters that the user part of a SIP address cannot hold (RFC 3261): use others.',
  'address-illegal-characters:escaped':
    'Address {address} has characters that the user part of a SIP address cannot hold (RFC 3261): a phone sends it as {escaped}.',
  'address-invisible-characters':
    'Address {address} has characters that cannot be seen ({characters}), which no phone sends, so no call goes to this route: remove them.',
  'address-looks-like-pattern':
    'Address {address} looks like a pattern, but it is compared to the letter, so no call goes to this route: match it as the pattern {meant}.',
  'address-looks-like-pattern:star-pattern':
    'Address {address} ends with a sign that is compared to the letter and does not mean "anything": to match what begins so, write the pattern {meant}.',
  'address-looks-like-pattern:star-prefix':
    'Address {address} ends with a sign that is compared to the letter and does not mean "anything": to match what begins so, write the prefix {meant}.',
  'address-not-a-user-part':
    'Address {address} is not a user part that a phone sends, so no call goes to this route: write only the user part, {userPart}.',
  'address-not-a-user-part:domain':
    'Address {address} is not a user part that a phone sends, so no call goes to this route: write only the user part, {userPart}, and the SIP domain {domain}.',
  'address-regular-expression':
    'Address {address} looks like a regular expression, which means nothing here, so no call goes to this route: write a pattern, such as 4XXX.',
  'address-regular-expression:pattern':
    'Address {address} looks like a regular expression, which means nothing here, so no call goes to this route: write the pattern {meant}.',
  'address-several':
    'Address {address} looks like several addresses, but it is compared to the letter, so no call goes to this route: make a route of each.',
  'address-several:range':
    'Address {address} looks like a range, but it is compared to the letter, so no call goes to this route: write patterns, such as 4XXX.',
  'address-several:pattern':
    'Address {address} looks like a range, but it is compared to the letter, so no call goes to this route: write the pattern {meant}.',
  'address-spreadsheet-damage':
    'Address {address} is {damage}, so no call goes to this route: write the number itself.',
  'address-spreadsheet-damage:known':
    'Address {address} is {damage}, so no call goes to this route: write {meant}.',
  'address-too-long':
    'Address has {length} characters, and a SIP address fewer than {limit}, so no call goes to this route: shorten it.',
  'address-visual-separators':
    'Address {address} has visual separators, which do not count in a dialled number: write {digits}.',
  'address-visual-separators:otherwise':
    'Address {address} is not written as phones send it, so no call goes to this route: write {digits}.',
  'bad-name:empty': '{field} {field?has|have} an empty name: give it a name.',
  'bad-name:long': '{field} {field?has|have} a name longer than {limit} characters: shorten it.',
  'bad-name:sip-header':
    '{field} {field?has|have} the name {name}, which Twilio does not send on: begin it with X-, or use User-to-User, Remote-Party-ID, P-Preferred-Identity or P-Called-Party-ID.',
  'caller-id-of-call':
    'Caller ID is taken from the call, and Twilio takes none of a SIP caller for a phone number: give a number of the account.',
  'comment-holds-secret':
    'Comment seems to hold a secret, and every admin can read it: remove the secret from it.',
  'dial-number-without-caller-id':
    'Dial number has no caller ID, and the ID of a SIP caller is not valid there: give a number of the account.',
  'duplicate-id':
    '{field} {field?has|have} two entries with the id {id}: give one of them another id.',
  'duplicate-item': '{field} {field?has|have} an item twice: remove one.',
  'duplicate-route:any-domain':
    'This route takes the same calls to any domain as {route} (routes[{row}]), in the same words or in others: remove one of the two.',
  'duplicate-route:one-domain':
    'This route takes the same calls to the domain {domain} as {route} (routes[{row}]), in the same words or in others: remove one of the two.',
  'duplicate-sip-header': 'SIP headers {one} and {other} are the same header: keep one.',
  'emergency-number-taken':
    'Calls to the emergency number {numbers}, which has no exact route, go to {route}: add an exact route for it, or make this one take fewer calls.',
  'emergency-number-taken:several':
    'Calls to the emergency numbers {numbers}, which have no exact route, go to {route}: add an exact route for them, or make this one take fewer calls.',
  empty: '{field} {field?is|are} empty: give a value.',
  'empty:address': 'Address is empty: give the user part, or match a prefix, which may be empty.',
  'identity-with-scheme':
    '{field} {identity} begins with client:, which is how a call names a client, not its identity: write {bare}.',
  'illegal-character':
    '{field} {field?holds|hold} a control character or half a surrogate pair, which XML cannot carry: remove it.',
  'illegal-character:sip-header':
    'SIP header {name} has a line end or another control character: remove it.',
  'message-for-nobody':
    'Nobody would be told about the message: choose a Flex workflow, or give a URL and a secret.',
  'message-not-signed':
    'The receiver cannot check who sends the request: give a secret of at least 32 characters.',
  'message-twice':
    'A message goes to a Flex workflow or to a URL, not to both: remove one of them.',
  'not-a-caller-id:client':
    'Caller ID {callerId} is not a number in E.164 or a client identity, without spaces.',
  'not-a-caller-id:number': 'Caller ID {callerId} is not a number in E.164, as in +15551234567.',
  'not-a-caller-id:sip': 'Caller ID {callerId} may only have letters, digits and + - _ .',
  'not-a-choice': '{field} is {value}: give one of {values}.',
  'not-a-choice:empty': '{field} is {value}: leave it empty.',
  'not-a-conference-name': '{field} {token} is not a name on one line.',
  'not-a-flag': '{field} is {value}: give true or false.',
  'not-a-flow-url': '{field} is not the URL of a Studio flow: {form}.',
  'not-a-language': 'Language {language} is not a language tag, such as en-US.',
  'not-a-list': '{field} {field?is|are} {value}: give a list.',
  'not-a-list:routes': 'Routes are {value}: give a list.',
  'not-a-map': '{field} {field?is|are} {value}: give an object of names and texts.',
  'not-a-percentage': '{field} is {value}: give a number from 0 to 100, with at most two decimals.',
  'not-a-prefix': 'International prefix {prefix} is not made of 1 to 8 digits, such as 011 or 00.',
  'not-a-sid': '{field} {token} is not the SID of {resource}: {prefix} and 32 hexadecimal digits.',
  'not-a-sip-domain':
    'SIP domain {domain} is not the label of a Twilio SIP domain: acme of acme.sip.twilio.com.',
  'not-a-sip-uri':
    '{field} {token} is not a SIP URI: sip:user@host, then port, parameters and headers.',
  'not-a-text': '{field} {field?is|are} {value}: give a text.',
  'not-a-url': '{field} {url} is not a URL: check host and port.',
  'not-an-absolute-url': '{field} {token} is not an absolute URL: https://…, without spaces.',
  'not-a-role':
    '{role} is not the name of a role: write it as Flex does, without space around it and without characters that cannot be seen.',
  'not-an-id':
    '{field} {id} must have 1 to 24 lower-case letters, digits or hyphens, such as {example}.',
  'not-an-identity': '{field} {token} is not a client identity: no spaces, and none of {signs}.',
  'not-an-integer': '{field} is {value}: give a whole number.',
  'not-an-object': '{field} {field?is|are} {value}: give an object.',
  'not-an-object:default-route':
    'The default route is {value}: give an object with type and destination.',
  'not-an-object:numbering':
    'Numbering is {value}: give an object with defaultCountry, or leave it out.',
  'not-an-object:options': 'Options are {value}: give an object.',
  'not-an-object:route': 'The route is {value}: give an object.',
  'not-an-object:table': 'The table is {value}: give an object with routes and default.',
  'not-e164':
    '{field} {token} is not a number in E.164: + and at most 15 digits, as in +15551234567, or an emergency number such as 911.',
  'not-json': 'The field is {value}, which JSON cannot hold.',
  'not-json:in-field': '{field} {field?has|have} {value}, which JSON cannot hold.',
  'number-not-possible':
    'Phone number {number} does not have the length of a number of its country: check country code and digits.',
  'out-of-range': '{field} is {value}: give {minimum} to {maximum}.',
  'out-of-range:unit': '{field} is {value}: give {minimum} to {maximum} {unit}.',
  'pattern-empty': 'The pattern is empty: write one, such as 4XXX. To take every call, write "!".',
  'pattern-lower-case':
    'Pattern {pattern} has a small {lower}, which means itself: write {upper} for a digit.',
  'pattern-range-reversed': 'A range runs backwards: put the lower character first, such as [1-5].',
  'pattern-set-empty': 'The set [] holds no character: list some, such as [1-5], or remove it.',
  'pattern-set-negated':
    'A set cannot say which characters are not allowed: list those that are. To allow "^" itself, do not put it first.',
  'pattern-set-unclosed':
    'A set that begins with "[" is never closed: add "]", or write [[] for the character.',
  'pattern-tail-not-last':
    '"{sign}" means all that follows, so it must come last: remove what follows, or write [{sign}] for the character.',
  'pattern-underscore':
    'A pattern does not begin with "_" as in Asterisk: leave it out, or write [_] for the character.',
  'placeholder-misplaced:identity': '{field} takes the placeholders {placeholders} only.',
  'placeholder-misplaced:number':
    '{field} takes one placeholder of {placeholders}, at its end, after digits or nothing.',
  'placeholder-not-filled-in:query':
    '{field} is used as written: placeholders ({placeholders}) are filled in only in its query, after the ?.',
  'placeholder-not-filled-in:sip-user':
    '{field} is used as written: only {placeholders} are filled in, and only before the @.',
  'placeholder-not-filled-in':
    '{field} {field?is|are} used as written: placeholders are not filled in here.',
  'response-too-large':
    'The TwiML takes {bytes} bytes, Twilio takes at most {limit} (error 11750): shorten it.',
  'route-in-circle':
    'Calls to {called} go in a circle, through {routes} and back. After three rounds they are rejected as busy. Let one of them lead elsewhere.',
  'route-hidden':
    'No call reaches {route}: every call that it would match goes to {covers}. Remove it, or make one of them take fewer calls.',
  'route-hidden:many':
    'No call reaches {route}: every call that it would match goes to {covers} and {more} more. Remove it, or make one of them take fewer calls.',
  'route-hidden:extensions':
    'No call reaches {route}: {covers} takes the calls to its extensions too, as it is exact. As a pattern it takes the number alone.',
  'route-never-dialled':
    'No call reaches {route}: patterns that begin with + are compared with the E.164 number, which is + and digits only. Leave out spaces, hyphens, dots and brackets.',
  'say-long-once-escaped':
    'Text takes more than {limit} characters once URL-encoded: Twilio may refuse it (error 13521).',
  'say-too-long': 'Text is {length} characters long, {voices} speak at most {limit}: shorten it.',
  'says-nothing':
    'Text is empty: the caller hears nothing, and the call ends. Give a text, or use hangup.',
  'secret-misplaced':
    'A secret of another place is not put in here, where it could go to somebody else: enter the secret again.',
  'secret-unknown': 'The secret here is no longer known: enter it again.',
  'sip-credentials-incomplete:password':
    'Password is given without user name: Twilio needs both to answer the SIP server.',
  'sip-credentials-incomplete:user-name':
    'User name is given without password: Twilio needs both to answer the SIP server.',
  'sip-edge-host':
    'SIP URI has the edge host {host}, which Twilio does not dial (error 32220): use {instead}.',
  'sip-header-name':
    '{field} has the header {name}, which Twilio does not send on: begin its name with X-.',
  'role-spelling':
    'No role of Flex is called {role}, and names are compared to the letter: write {meant}.',
  'sip-headers-too-long':
    '{field} has {length} characters of headers: shorten them to less than {limit}.',
  'sip-headers-too-long:options':
    'SIP headers take {length} characters once escaped: shorten them to less than {limit}.',
  'sip-may-loop':
    'SIP URI goes to a Twilio SIP domain with the number that was called: if that domain leads here, the call goes in a circle until it is rejected. Make sure that it does not.',
  'sip-may-loop:own':
    'SIP URI goes to {domain}, a SIP domain of this account, with the number that was called: if that domain leads here, the call goes in a circle until it is rejected. Make sure that it does not.',
  'sip-private-host': '{field} has the private host {host}, which Twilio cannot reach.',
  'sip-transport': '{field} has the unknown transport {transport}: use udp, tcp or tls.',
  'sip-uri-too-long':
    '{field} has {length} characters before its headers: shorten it to less than {limit}.',
  'surrounding-space': '{field} has space around it, which is left out.',
  'table-too-large': 'The table takes {bytes} bytes, an asset at most {limit}: remove routes.',
  'table-too-large:values':
    'The table holds more than {limit} values, too many for an asset: remove routes.',
  'timeout-too-short': 'Timeout is {seconds} s: Twilio rings for at least {minimum} s.',
  'timeout-too-short:field':
    '{field} is {value}, and Twilio takes {least} to {maximum} seconds, to which it adds 5: give {least} or more.',
  'too-deep': 'The field is more than {limit} levels deep: flatten it.',
  'too-deep:in-field': '{field} {field?is|are} more than {limit} levels deep: flatten it.',
  'too-long': '{field} {field?is|are} {length} characters long, the limit is {limit}: shorten it.',
  'too-long:entry': '{field} is longer than {limit} characters: shorten it.',
  'too-many-entries': '{field} {field?has|have} {count} entries: the limit is {limit}.',
  'twiml-doctype': 'TwiML has a document type declaration, which Twilio refuses: remove it.',
  'twiml-empty': 'TwiML is empty: the call is answered and ends. Give TwiML, or use hangup.',
  'twiml-loose-text': 'TwiML has text outside of its verbs, which nobody hears: put it into a Say.',
  'twiml-not-well-formed': 'TwiML is not well-formed, line {line}: {reason}. Correct the XML.',
  'twiml-too-deep': 'TwiML has elements more than {limit} levels deep: flatten it.',
  'twiml-unknown-noun': 'TwiML has the unknown noun {name} in {parent}: check the spelling.',
  'twiml-unknown-noun:known':
    'TwiML has the unknown noun {name} in {parent}: did you mean {known}?',
  'twiml-unknown-verb': 'TwiML has the unknown verb {name} in {parent}: check the spelling.',
  'twiml-unknown-verb:known':
    'TwiML has the unknown verb {name} in {parent}: did you mean {known}?',
  'unknown-country':
    'Default country {country} is not known: give its two capital letters, such as US.',
  'unknown-field':
    'Field {name} is unknown here and has no effect: check the spelling or remove it.',
  'unknown-placeholder':
    '{field} {field?has|have} the unknown placeholder {placeholder}: use {caller}, {called} or {header}.',
  'unknown-type': 'Type is {value}: give one of {types}.',
  'unknown-voice': 'Voice {voice} is not known: use man, woman, Polly.… or Google.….',
  'url-host-underscore':
    '{field} has an underscore in its host, which Twilio refuses: use another host.',
  'url-plain-http': "{field} is plain http: the call's data travel unencrypted. Use https.",
  'url-private-host': '{field} has the private host {host}, which Twilio cannot reach.',
  'wait-url-not-audio':
    'With maxWait the router itself plays what is heard, so the wait URL must be an audio file, and this one does not end like one.',
} as const;
