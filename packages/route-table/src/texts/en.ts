/**
 * English: every text of this package that people read. A language is data of this shape.
 *
 * `{name}` is a parameter. `{name?one|many}` is the first if what the parameter says is singular, else the second; a
 * field is plural if its entry says so, a number if it is not 1. What comes after the colon of a finding's name tells
 * apart texts that share one code.
 */
export const english = {
  /** By code. What is wrong, with which thing, and what to do. */
  findings: {
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
    'always-open':
      'Hours {hours} are always open in the next twelve months, so no step for another state takes a call: change them, or do without hours.',
    'bad-name:empty': '{field} {field?has|have} an empty name: give it a name.',
    'bad-name:long': '{field} {field?has|have} a name longer than {limit} characters: shorten it.',
    'bad-name:sip-header':
      '{field} {field?has|have} the name {name}, which Twilio does not send on: begin it with X-, or use User-to-User, Remote-Party-ID, P-Preferred-Identity or P-Called-Party-ID.',
    'below-the-last-step':
      'Step {step} is never reached: step {above} above takes every call. Move it up, or remove it.',
    'blocks-anonymous':
      'The plan for every call takes anonymous callers: emergency services may call back without a number.',
    'caller-id-missing':
      'Step {step} dials a number without a caller ID: for a call over SIP, Twilio needs one of the account’s numbers.',
    'caller-id-missing:member':
      'Member {member} of team {team} dials a number without a caller ID: give one to the member, or to the step that rings the team.',
    'caller-id-of-call':
      'Caller ID is taken from the call, and Twilio takes none of a SIP caller for a phone number: give a number of the account.',
    'caller-never-fits':
      'Entry {address} fits no caller as it is written: write a number or user part as phones send it.',
    'caller-twice':
      'Caller {address} is on the list already, in the same words or in others: remove one.',
    'comment-holds-secret':
      'Comment seems to hold a secret, and every admin can read it: remove the secret from it.',
    'cover-without-rotation':
      'Cover changes who is on call, and this team has no rotation: add one.',
    'covers-overlap': 'At the same time {other} covers too: the one that begins later counts.',
    'dates-over': 'The dates of {list} are over, the last was {date}: add those of the next years.',
    'day-twice':
      'Day {day} is named by the entry {other} too, and only one of them counts: remove one.',
    'days-meet': 'Days {one} and {other} are both {date}, and only one of them counts then.',
    'dial-number-without-caller-id':
      'Dial number has no caller ID, and the ID of a SIP caller is not valid there: give a number of the account.',
    'dialled-twice': 'Step {step} dials what step {above} above has dialled already.',
    'dials-this-router':
      'This is dialled and comes back here, as a route of this table takes it: let the call go there itself.',
    'duplicate-id':
      '{field} {field?has|have} two entries with the id {id}: give one of them another id.',
    'duplicate-item': '{field} {field?has|have} an item twice: remove one.',
    'duplicate-route:any-domain':
      'This route takes the same calls to any domain as {route} (routes[{row}]), in the same words or in others: remove one of the two.',
    'duplicate-route:one-domain':
      'This route takes the same calls to the domain {domain} as {route} (routes[{row}]), in the same words or in others: remove one of the two.',
    'duplicate-sip-header': 'SIP headers {one} and {other} are the same header: keep one.',
    'emergency-in-plan':
      'An emergency number cannot lead to a call plan: give it a destination of its own.',
    'emergency-in-plan:dialled': 'A call plan cannot dial an emergency number: let a route do it.',
    'emergency-in-plan:no-country':
      'This is an emergency number in some countries, and those cannot lead to a call plan: give it a destination of its own, or set your country under numbering.',
    'emergency-number-taken':
      'Calls to the emergency number {numbers}, which has no exact route, go to {route}: add an exact route for it, or make this one take fewer calls.',
    'emergency-number-taken:several':
      'Calls to the emergency numbers {numbers}, which have no exact route, go to {route}: add an exact route for them, or make this one take fewer calls.',
    empty: '{field} {field?is|are} empty: give a value.',
    'empty-condition': '{field} {field?is|are} empty: fill it in, or remove it.',
    'empty:address': 'Address is empty: give the user part, or match a prefix, which may be empty.',
    'ends-before-begin': 'It ends before it begins: change its end.',
    'every-call-goes-on':
      'Step {step} of the plan for every call does not end the call: only steps that do are allowed there.',
    'every-call-of-route':
      'Step {step} of the plan for every call asks for the hours of the route, and not every route has some: name hours.',
    'every-call-takes-all':
      'Step {step} of the plan for every call has no condition: no route would get a call.',
    'falls-into-other-hours':
      'Calls that nobody answers at step {from}, which has hours, fall into step {into}, which has none: give it hours, or set goOn to anywhere.',
    'flow-in-twiml':
      'Step {step} leads to a Studio flow from inside its TwiML, so the flow would never be told that the call ended: use a webhook.',
    'flows-of-two-accounts':
      'Step {step} leads to a Studio flow of another account than step {other}: use flows of one account.',
    'header-not-passed-on':
      'Header {header} never reaches a webhook: Twilio passes on X-… headers and User-to-User only.',
    'hours-missing':
      'Call plan {plan} asks for the hours of the route, and this route has none: choose hours.',
    'identity-with-scheme':
      '{field} {identity} begins with client:, which is how a call names a client, not its identity: write {bare}.',
    'illegal-character':
      '{field} {field?holds|hold} a control character or half a surrogate pair, which XML cannot carry: remove it.',
    'illegal-character:sip-header':
      'SIP header {name} has a line end or another control character: remove it.',
    'members-differ':
      'The members of team {team} ring in one Dial and differ in {options}: the longest timeout counts, and otherwise what the first member says.',
    'message-for-nobody':
      'Nobody would get to know of the message: choose a Flex workflow, or give a URL and a secret.',
    'message-not-signed':
      'The receiver cannot check who sends the request: give a secret of at least 32 characters.',
    'message-twice':
      'A message goes to a Flex workflow or to a URL, not to both: remove one of them.',
    'mobile-without-screening':
      'Number {number} may be a mobile phone, whose voicemail would take the call: set screen.',
    'names-no-day': 'The exception must name one day (on), or a span of dates (from and to).',
    'not-a-caller-id:client':
      'Caller ID {callerId} is not a number in E.164 or a client identity, without spaces.',
    'not-a-caller-id:number': 'Caller ID {callerId} is not a number in E.164, as in +15551234567.',
    'not-a-caller-id:sip': 'Caller ID {callerId} is not of letters, digits and + - _ . only.',
    'not-a-choice': '{field} is {value}: give one of {values}.',
    'not-a-choice:empty': '{field} is {value}: leave it empty.',
    'not-a-conference-name': '{field} {token} is not a name on one line.',
    'not-a-date': '{field} {date} must be a date that exists, such as 2027-07-20.',
    'not-a-day':
      'Day {day} must be a date that exists (2026-12-24), a date of every year (12-25), a weekday of a month (11.thu.4, 05.mon.last), or a distance from Easter (easter-2).',
    'not-a-flag': '{field} is {value}: give true or false.',
    'not-a-flow-url': '{field} is not the URL of a Studio flow: {form}.',
    'not-a-language': 'Language {language} is not a language tag, such as en-US.',
    'not-a-list': '{field} {field?is|are} {value}: give a list.',
    'not-a-list:routes': 'Routes are {value}: give a list.',
    'not-a-local-time': 'Time {time} must be a local date and time, such as {example}.',
    'not-a-map': '{field} {field?is|are} {value}: give an object of names and texts.',
    'not-a-member-type': 'Type is {value}: a member has one of {types}.',
    'not-a-network': 'Network {network} must be an IP address or a network such as 203.0.113.0/24.',
    'not-a-percentage':
      '{field} is {value}: give a number from 0 to 100, with at most two decimals.',
    'not-a-prefix':
      'International prefix {prefix} is not made of 1 to 8 digits, such as 011 or 00.',
    'not-a-sid':
      '{field} {token} is not the SID of {resource}: {prefix} and 32 hexadecimal digits.',
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
      '{field} {id} must have 1 to 24 small letters, digits or hyphens, such as {example}.',
    'not-an-identity': '{field} {token} is not a client identity: no spaces, and none of {signs}.',
    'not-an-instant':
      '{field} {instant} must be a date and a time with an offset, such as {example}.',
    'not-an-integer': '{field} is {value}: give a whole number.',
    'not-an-object': '{field} {field?is|are} {value}: give an object.',
    'not-an-object:default-route':
      'The default route is {value}: give an object with type and destination.',
    'not-an-object:numbering':
      'Numbering is {value}: give an object with defaultCountry, or leave it out.',
    'not-an-object:options': 'Options are {value}: give an object.',
    'not-an-object:route': 'The route is {value}: give an object.',
    'not-an-object:table': 'The table is {value}: give an object with routes and default.',
    'not-an-opening':
      'Opening {opening} must be two times from 00:00 to 24:00, such as 08:00-17:00.',
    'not-e164':
      '{field} {token} is not a number in E.164: + and at most 15 digits, as in +15551234567, or an emergency number such as 911.',
    'not-json': 'The field is {value}, which JSON cannot hold.',
    'not-json:in-field': '{field} {field?has|have} {value}, which JSON cannot hold.',
    'never-open':
      'Hours {hours} are never open in the next twelve months: add openings, or remove the hours.',
    'night-overlaps':
      'Opening {opening} begins while that of the night before still runs: make one of them end earlier.',
    'no-holidays':
      'Hours {hours} have no exception in the next twelve months: add a holiday list, or days on which they are closed.',
    'nobody-to-ring':
      'Nobody of team {team} can be rung: give it members, and a rotation if the step asks who is on call.',
    'not-used:callerLists': 'Nothing uses the caller list {id}.',
    'not-used:holidays': 'Nothing uses the holiday list {id}.',
    'not-used:hours': 'Nothing uses the hours {id}.',
    'not-used:plans': 'Nothing uses the call plan {id}.',
    'not-used:teams': 'Nothing rings the team {id}.',
    'number-not-possible':
      'Phone number {number} does not have the length of a number of its country: check country code and digits.',
    'only-true': '{field} can only be true: remove it instead.',
    'openings-overlap': 'Openings {one} and {other} overlap: make one of them, or change a time.',
    'order-incomplete': 'The order leaves out {ids}: name every member once.',
    'otherwise-without-openings': 'Without openings the whole day is a holiday: remove otherwise.',
    'out-of-range': '{field} is {value}: give {minimum} to {maximum}.',
    'out-of-range:unit': '{field} is {value}: give {minimum} to {maximum} {unit}.',
    'pattern-empty':
      'The pattern is empty: write one, such as 4XXX. To take every call, write "!".',
    'pattern-lower-case':
      'Pattern {pattern} has a small {lower}, which means itself: write {upper} for a digit.',
    'pattern-range-reversed':
      'A range runs backwards: put the lower character first, such as [1-5].',
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
    'plan-in-plan': 'A call plan cannot lead to another: let the route lead there.',
    'plan-too-long':
      'The ids of this plan do not fit into a URL of the router ({bytes} bytes of {limit}): shorten ids, or remove steps.',
    'queue-timeout-with-steps':
      'A task that times out leaves the caller waiting, and the steps below are not read: use maxWait instead of timeout.',
    'queue-without-max-wait':
      'Queue {step} never gives a caller back, so step {below} is read only if the queue is full or fails: set maxWait.',
    'private-network':
      'Network {network} is private: calls come to Twilio over the internet, from public addresses.',
    'refers-to-nothing:callerLists':
      'There is no caller list with the id {id}: add it, or choose another.',
    'refers-to-nothing:holidays':
      'There is no holiday list with the id {id}: add it, or choose another.',
    'refers-to-nothing:hours': 'There are no hours with the id {id}: add them, or choose others.',
    'refers-to-nothing:plans': 'There is no call plan with the id {id}: add it, or choose another.',
    'refers-to-nothing:members':
      'The team has no member with the id {id}: add it, or choose another.',
    'refers-to-nothing:teams': 'There is no team with the id {id}: add it, or choose another.',
    'rejects-answered-call':
      'Step {step} rejects calls that step {announcing} has answered: use hangup.',
    'rejects-rung-call':
      'Step {step} is read after step {ringing} has rung: a call can only be hung up there. Use hangup.',
    'response-too-large':
      'The TwiML takes {bytes} bytes, Twilio takes at most {limit} (error 11750): shorten it.',
    'rings-long':
      'Plan {plan} may ring for {seconds} s before anything else happens: most callers have hung up by then.',
    'rings-long:too-long':
      'Plan {plan} may ring for {seconds} s: carriers end calls that nobody answers for so long. Say something first.',
    'rings-in-turn':
      'Team {team} would ring in several rounds, and only a call plan goes on from one to the next: choose all or on-call, or make this the step of a plan.',
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
    'shares-overlap':
      'Step {step} and step {above} above are for shares that overlap: this one gets less than it says.',
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
    'step-gone': 'Step {step} is not in the plan any more, or refers to something that is gone.',
    'state-not-taken': 'No step is meant for calls while hours {hours} are {states}: add one.',
    'step-unreachable':
      'Step {step} is never reached: {above} above {count?takes|take} all its calls.',
    'step-unreachable:never': 'Step {step} is never reached: its condition never holds.',
    'step-unreachable:over': 'Step {step} is never reached any more: its period is over.',
    'surrounding-space': '{field} has space around it: it is used without.',
    'switch-long': 'The switch lasts longer than {limit} days: somebody may forget it.',
    'switch-over': 'The switch is over: remove it.',
    'switch-too-long':
      'The switch lasts longer than {limit} days: end it earlier, and extend it when the time comes.',
    'table-too-large': 'The table takes {bytes} bytes, an asset at most {limit}: remove routes.',
    'table-too-large:values':
      'The table holds more than {limit} values, too many for an asset: remove routes.',
    'team-empty': 'Team {team} has no members: add one.',
    'team-without-rotation': 'Nobody of team {team} is on call, as it has no rotation: add one.',
    'timeout-too-short': 'Timeout is {seconds} s: Twilio rings for at least {minimum} s.',
    'timeout-too-short:field':
      '{field} is {value}, and Twilio takes {least} to {maximum} seconds, to which it adds 5: give {least} or more.',
    'too-deep': 'The field is more than {limit} levels deep: flatten it.',
    'too-deep:in-field': '{field} {field?is|are} more than {limit} levels deep: flatten it.',
    'too-long':
      '{field} {field?is|are} {length} characters long, the limit is {limit}: shorten it.',
    'too-long:entry': '{field} is longer than {limit} characters: shorten it.',
    'too-many-entries': '{field} {field?has|have} {count} entries: the limit is {limit}.',
    'too-many-at-once':
      'Team {team} has {count} members, and at most {limit} ring at the same time: let them ring in turn.',
    'too-many-flows':
      'The plan leads to {count} Studio flows: use at most {limit}, as each is asked when a call ends.',
    'twiml-doctype': 'TwiML has a document type declaration, which Twilio refuses: remove it.',
    'twiml-empty': 'TwiML is empty: the call is answered and ends. Give TwiML, or use hangup.',
    'twiml-loose-text':
      'TwiML has text outside of its verbs, which nobody hears: put it into a Say.',
    'twiml-not-well-formed': 'TwiML is not well-formed, line {line}: {reason}. Correct the XML.',
    'twiml-too-deep': 'TwiML has elements more than {limit} levels deep: flatten it.',
    'twiml-unknown-noun': 'TwiML has the unknown noun {name} in {parent}: check the spelling.',
    'twiml-unknown-noun:known':
      'TwiML has the unknown noun {name} in {parent}: did you mean {known}.',
    'twiml-unknown-verb': 'TwiML has the unknown verb {name} in {parent}: check the spelling.',
    'twiml-unknown-verb:known':
      'TwiML has the unknown verb {name} in {parent}: did you mean {known}.',
    'unknown-country':
      'Default country {country} is not known: give its two capital letters, such as US.',
    'unknown-field':
      'Field {name} is unknown here and has no effect: check the spelling or remove it.',
    'unknown-placeholder':
      '{field} {field?has|have} the unknown placeholder {placeholder}: use {caller}, {called} or {header}.',
    'unknown-time-zone': 'Time zone {zone} is not known: write one such as America/New_York.',
    'unknown-time-zone:meant': 'Time zone {zone} is not known: write {meant}.',
    'unknown-type': 'Type is {value}: give one of {types}.',
    'unknown-voice': 'Voice {voice} is not known: use man, woman, Polly.… or Google.….',
    'url-host-underscore':
      '{field} has an underscore in its host, which Twilio refuses: use another host.',
    'url-plain-http': "{field} is plain http: the call's data travel unencrypted. Use https.",
    'url-private-host': '{field} has the private host {host}, which Twilio cannot reach.',
    'wait-url-not-audio':
      'With maxWait the router itself plays what is heard, so the wait URL must be an audio file, and this one does not end like one.',
    'week-without-span': 'A week belongs to a span of dates without openings of its own: use open.',
  },

  /** What is in a finding where its thing is not a text of the table. */
  phrases: {
    'damage-currency': 'a number that a spreadsheet takes for money',
    'damage-date': 'a date or a time, which a spreadsheet has made of something else',
    'damage-exponent': 'a number that a spreadsheet has rounded',
    'damage-float': 'a number that a program has made a decimal fraction of',
    'damage-formula': 'a formula of a spreadsheet',
    'damage-no-value': 'what a spreadsheet or a database writes if there is no value',
    'damage-quoted': 'in quotation marks',
    'damage-thousands': 'a number that a spreadsheet has put into groups of thousands',
    missing: 'missing',
    null: 'null',
    list: 'a list',
    object: 'an object',
    empty: 'empty',
    text: 'a text',
    function: 'a function',
    symbol: 'a symbol',
    bigint: 'a bigint',
    'name-in-field': '{field}: a name',
    'entry-of-field': '{field}: {name}',
    'exact-route': 'the address {address}',
    'prefix-route': 'the prefix {address}',
    'pattern-route': 'the pattern {address}',
    'some-route': 'a route',
    'twiml-app': 'a TwiML app',
    'taskrouter-workflow': 'a TaskRouter workflow',
    'basic-voices': 'basic voices',
    'polly-voices': 'Amazon Polly voices',
    'google-voices': 'Google voices',
    // What a pattern matches.
    'pattern-only': 'only {text}',
    'pattern-anything': 'anything',
    'pattern-characters': 'anything of {count} characters',
    'pattern-number': 'any {count}-digit number',
    'pattern-beginning': '{kind} that begins with {beginning}',
    'pattern-then': '{first}, then {rest}',
    'pattern-more': 'at least one more character',
    'pattern-any-digit': 'any digit',
    'pattern-any-digits': 'any {count} digits',
    'pattern-digit': 'a digit of {of}',
    'pattern-digits': '{count} digits of {of}',
    'pattern-character': 'a character of {of}',
    'pattern-some-characters': '{count} characters of {of}',
    'pattern-range': '{from} to {to}',
  },

  /** Why a text is not a SIP address. None repeats the input: it may hold a password, and it may be of any size. */
  addresses: {
    'not-text': 'The SIP address is not a text. Give one text, as Twilio sends it in To or From.',
    empty: 'The SIP address is empty. Give a SIP URI, a tel URI or a number.',
    'unclosed-quote':
      'The display name opens a quote and does not close it. Add the closing quote.',
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
    'bad-host':
      'The host is neither a domain name, nor an IPv4 address, nor an IPv6 address in [ ].',
    'bad-port': 'The port is not a whole number from 1 to 65535.',
  },

  units: { seconds: 'seconds', times: 'times' },

  /** How a call plan is read for a call: what becomes of each step, and why. */
  reading: {
    'step-taken': 'Takes the call.',
    'step-heard': 'Is heard, then the steps below are read.',
    'step-skipped': 'Is skipped.',
    'step-unreadable': 'Cannot be read, so the call is refused.',
    'step-coming': 'Comes next if nobody answers above.',
    'step-undecided': 'Comes next if its hours and period hold when the queue gives the call back.',
    'step-not-reached': 'Is not reached: a step above takes the call.',
    'no-condition': 'It has no condition.',
    'hours-hold': 'Hours {hours} are {state}, as the step asks: {why}.',
    'hours-do-not-hold': 'Hours {hours} are {state}, and the step asks for {states}: {why}.',
    'hours-unreadable': 'Hours {hours} are not there, or cannot be read.',
    'switched-open': 'they were opened by hand, until {until}',
    'switched-closed': 'they were closed by hand, until {until}',
    'in-opening': 'it is {time} on {weekday}, {date}, and {opening} of {day} is an opening',
    'in-opening-of-entry':
      'it is {time} on {weekday}, {date}, and {opening} is an opening of {entry}, which replaces {day}',
    'out-of-openings': 'it is {time} on {weekday}, {date}, outside of the openings of the week',
    'out-of-entry': 'it is {time} on {weekday}, {date}, and {entry} replaces the day',
    'entry-of-list': '{entry} ({list})',
    'caller-on-list': 'The caller is on the list {list} (entry {entry}).',
    'caller-fits-pattern': 'The caller fits the pattern {pattern}.',
    'caller-is-anonymous': 'The caller hides the number.',
    'caller-does-not-fit': 'The caller is not one of those that the step names.',
    'caller-without-number': 'The caller hides the number, so nobody could call back.',
    'caller-unknown': 'The step asks for the caller, who is not given.',
    'caller-list-unreadable': 'The caller list {list} is not there.',
    'header-fits': 'The header {name} is as the step asks.',
    'header-does-not-fit': 'The call has no header {name}, or another value in it.',
    'header-unknown': 'The step asks for the header {name}, which is not given.',
    'source-fits': 'The call comes from where the step asks.',
    'source-does-not-fit': 'The call comes from somewhere else.',
    'source-unknown': 'The step asks where the call comes from, which is not given.',
    'share-of-calls': 'This call is at {place} of 100, within {from} to {to}.',
    'share-of-callers': 'This caller is at {place} of 100, within {from} to {to}.',
    'not-in-share-of-calls': 'This call is at {place} of 100, not within {from} to {to}.',
    'not-in-share-of-callers': 'This caller is at {place} of 100, not within {from} to {to}.',
    'period-holds': 'The moment is in the period.',
    'period-does-not-hold': 'The moment is not in the period.',
    'period-unreadable': 'The period cannot be read.',
    'callback-without-number': 'The caller has no number that can be called back.',
    'path-any': 'Any call:',
    'path-hours': 'While hours {hours} are {state}:',
    'path-hours-of-route': 'While the hours of the route are {state}:',
    'path-heard': '{step} is heard',
    'path-heard-by-some': '{step} is heard by calls that it is for',
    'path-rings': '{step} rings',
    'path-rings-for-some': '{step} rings for calls that it is for',
    'path-takes': '{step} takes the call',
    'path-takes-some': '{step} takes calls that it is for',
    'path-ends': 'the call ends',
    open: 'open',
    closed: 'closed',
    holiday: 'on holiday',
    switched: 'closed by hand',
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },

  /** Destination types: their name in a table and in a form, and one sentence on what happens to the call. */
  types: {
    'call-plan': {
      name: 'Call plan',
      label: 'Call plan',
      help: 'Reads a call plan: opening hours, callers, and what comes next.',
    },
    callback: {
      name: 'Callback',
      label: 'Callback',
      help: 'Makes a task for the agents of a Flex workflow to call the caller back, then says so.',
    },
    'dial-application': {
      name: 'TwiML app',
      label: 'Dial application',
      help: 'Dials a TwiML app of this or another account; the original call stays known to it.',
    },
    'dial-client': {
      name: 'Client',
      label: 'Dial client',
      help: 'Dials a Voice SDK client by its identity.',
    },
    'dial-conference': {
      name: 'Conference room',
      label: 'Dial conference',
      help: 'Dials a conference room, in which all callers of the same room talk with each other.',
    },
    'dial-number': { name: 'Phone number', label: 'Dial number', help: 'Dials a phone number.' },
    'dial-sip': { name: 'SIP address', label: 'Dial SIP', help: 'Dials a SIP URI.' },
    echo: {
      name: 'Echo test',
      label: 'Echo',
      help: 'Answers the call and plays back what the caller says, to test a line.',
    },
    enqueue: {
      name: 'Flex workflow',
      label: 'Enqueue',
      help: 'Makes a task of the call for the agents of a Flex workflow, with clean numbers for Flex and Insights.',
    },
    hangup: { name: 'Hang up', label: 'Hang up', help: 'Answers the call and ends it at once.' },
    play: {
      name: 'Play audio',
      label: 'Play',
      help: 'Plays an audio file to the caller, then ends the call.',
    },
    refer: {
      name: 'SIP REFER',
      label: 'Refer',
      help: "Asks the caller's SIP server, by SIP REFER, to call a SIP URI itself.",
    },
    reject: {
      name: 'Reject',
      label: 'Reject',
      help: 'Refuses the call without answering it, as busy (SIP 486) or as not found (SIP 404).',
    },
    ring: {
      name: 'Team',
      label: 'Ring a team',
      help: 'Rings the members of a team: all at once, in turn, or whoever is on call.',
    },
    say: {
      name: 'Say text',
      label: 'Say',
      help: 'Speaks a text to the caller, then ends the call.',
    },
    twiml: { name: 'TwiML', label: 'Raw TwiML', help: 'Answers the call with TwiML as written.' },
    voicemail: {
      name: 'Voicemail',
      label: 'Voicemail',
      help: 'Records a message, and makes a task of it for the agents of a Flex workflow.',
    },
    webhook: {
      name: 'Webhook',
      label: 'Webhook',
      help: 'Redirects the call to the TwiML that a URL answers with: a Studio flow, a Function, a server.',
    },
  },

  /** Fields: their name in a form, and one sentence on what they do. */
  fields: {
    'access.edit': {
      label: 'May edit and publish',
      help: 'Roles that may change and publish everything but the rights; they may view and switch, too.',
      plural: true,
    },
    'access.role': { label: 'Role', help: 'Name of a role in Flex, to the letter.' },
    'access.switch': {
      label: 'May switch hours',
      help: 'Roles that may open and close hours by hand, and see nothing else.',
      plural: true,
    },
    'access.view': {
      label: 'May view',
      help: 'Roles that may see the table and its history, and change nothing.',
      plural: true,
    },
    'callback.destination': {
      label: 'Announcement',
      help: 'What the caller hears once the task is made: a text, or the URL of an audio file.',
    },
    'dial-application.copyParentTo': {
      label: 'Copy parent To',
      help: 'Hands the To of this call to the TwiML app, in place of its SID.',
    },
    'dial-application.customerId': {
      label: 'Customer ID',
      help: 'Names the sender to the TwiML app; the account SID if not given.',
    },
    'dial-application.destination': { label: 'TwiML app SID', help: 'SID of the TwiML app.' },
    'dial-client.destination': {
      label: 'Client identity',
      help: 'Identity with which the client registered.',
    },
    'dial-conference.beep': {
      label: 'Beep',
      help: 'Whether the others hear a beep when this caller enters and leaves, or at one of both.',
    },
    'dial-conference.destination': {
      label: 'Conference name',
      help: 'Names the room within the account; without personal data, as Twilio keeps it.',
    },
    'dial-conference.endConferenceOnExit': {
      label: 'End on exit',
      help: 'The conference ends for everyone when this caller leaves.',
    },
    'dial-conference.maxParticipants': {
      label: 'Most participants',
      help: 'How many may be in the room; who comes later is not let in.',
    },
    'dial-conference.muted': { label: 'Muted', help: 'The caller listens and is not heard.' },
    'dial-conference.record': { label: 'Record', help: 'Whether the conference is recorded.' },
    'dial-conference.startConferenceOnEnter': {
      label: 'Start on enter',
      help: 'The conference starts when this caller enters; if not, the caller waits for one who starts it.',
    },
    'dial-conference.waitUrl': {
      label: 'Wait URL',
      help: 'Absolute URL of the TwiML or audio that the caller hears until the conference starts.',
    },
    'dial-number.destination': {
      label: 'Phone number',
      help: 'Who is called: a number in E.164, or an emergency number.',
    },
    'dial-sip.destination': {
      label: 'SIP URI',
      help: 'Who is called; port, transport and region go into its parameters.',
    },
    'dial-sip.headers': {
      label: 'SIP headers',
      help: 'Headers of the INVITE; they are written into the SIP URI, escaped.',
      plural: true,
    },
    'dial-sip.password': { label: 'Password', help: 'Belongs to the user name.' },
    'dial-sip.username': {
      label: 'User name',
      help: 'Answers the SIP server when it asks who is calling.',
    },
    'dial.answerOnBridge': {
      label: 'Answer on bridge',
      help: 'The caller hears ringing, and the call is answered, only when the called party answers.',
    },
    'dial.callerId': {
      label: 'Caller ID',
      help: 'What the called party sees as the caller: a number that the account owns or has verified.',
    },
    'dial.record': {
      label: 'Record',
      help: 'Whether the call is recorded, from when on, and whether each party has a channel.',
    },
    'dial.ringTone': { label: 'Ring tone', help: 'Country whose ringing the caller hears.' },
    'dial.timeLimit': {
      label: 'Time limit',
      help: 'How long the parties may talk before the call ends.',
    },
    'dial.timeout': {
      label: 'Timeout',
      help: 'How long the called party rings before the call counts as not answered: 5 to 600, to which Twilio adds 5.',
    },
    'echo.destination': { label: 'Value', help: 'Stays empty.' },
    'enqueue.attributes': {
      label: 'Task attributes',
      help: 'Added to name, customers.phone and conversations.external_contact; the same name replaces.',
      plural: true,
    },
    'enqueue.destination': { label: 'Workflow SID', help: 'SID of the TaskRouter workflow.' },
    'enqueue.maxWait': {
      label: 'Longest wait',
      help: 'After so many seconds the queue gives the caller back, and the steps below are read.',
    },
    'enqueue.offerText': {
      label: 'Offer to leave a message',
      help: 'Spoken to waiting callers. Whoever presses 1 comes to the next voicemail below.',
    },
    'enqueue.priority': {
      label: 'Priority',
      help: 'Priority of the task; the larger, the sooner.',
    },
    'enqueue.timeout': {
      label: 'Timeout',
      help: 'How long the task may wait for an agent before it is cancelled.',
    },
    'enqueue.waitText': {
      label: 'Text while waiting',
      help: 'Spoken to waiting callers about once a minute.',
    },
    'enqueue.waitUrl': {
      label: 'Wait URL',
      help: 'Absolute URL of the TwiML or audio that the caller hears while waiting.',
    },
    'hangup.destination': { label: 'Value', help: 'Stays empty.' },
    loop: { label: 'Loop', help: 'How often it is repeated; 0 means until the call ends.' },
    'message.secret': {
      label: 'Secret',
      help: 'Signs the request, so that the receiver can check who sends it.',
    },
    'message.url': {
      label: 'URL',
      help: 'Is sent what a task would say, instead of making one.',
    },
    'message.workflow': {
      label: 'Flex workflow',
      help: 'SID of the TaskRouter workflow in which a task is made.',
    },
    method: { label: 'Method', help: 'HTTP method of the request; POST if not given.' },
    'numbering.bareE164': {
      label: 'Bare E.164',
      help: 'Digits that begin with a foreign country code, without +, are read as E.164.',
    },
    'numbering.defaultCountry': {
      label: 'Default country',
      help: 'Country whose national numbers are understood.',
    },
    'numbering.internationalPrefix': {
      label: 'International prefix',
      help: 'Digits that callers dial before a country code.',
    },
    'numbering.internationalPrefixes': {
      label: 'International prefixes',
      help: 'What callers dial before a country code.',
      plural: true,
    },
    parameters: {
      label: 'Parameters',
      help: 'Names and values that the called party receives with the call.',
      plural: true,
    },
    'play.destination': { label: 'Audio URL', help: 'Absolute URL of the audio file.' },
    'refer.destination': { label: 'SIP URI', help: "Who the caller's SIP server is to call." },
    'reject.destination': {
      label: 'Reason',
      help: 'busy answers SIP 486, rejected answers SIP 404.',
    },
    'route.address': {
      label: 'Address',
      help: 'User part that is called, the beginning of it, or a pattern; see match.',
    },
    'route.comment': { label: 'Comment', help: 'A note for people.' },
    'route.destination': {
      label: 'Destination',
      help: 'Where the call goes; what it is depends on the type.',
    },
    'route.domain': {
      label: 'SIP domain',
      help: 'Only calls to this SIP domain match; calls to any if empty or not given.',
    },
    'route.enabled': {
      label: 'Enabled',
      help: 'A route that is not enabled matches no call; true if not given.',
    },
    'route.match': {
      label: 'Match',
      help: 'How the address is compared with the user part; exact if not given.',
    },
    'route.type': { label: 'Destination type', help: 'What happens to the call.' },
    'say.destination': { label: 'Text', help: 'What is spoken.' },
    'say.language': { label: 'Language', help: 'Language of the text.' },
    'say.voice': {
      label: 'Voice',
      help: 'Who speaks: man, woman, or a voice of Amazon Polly or Google.',
    },
    'twiml.destination': {
      label: 'TwiML',
      help: 'Verbs, or a whole document with one Response around them.',
    },
    'voicemail.destination': {
      label: 'Greeting',
      help: 'What the caller hears before the tone: a text, or the URL of an audio file.',
    },
    'voicemail.maxLength': {
      label: 'Longest message',
      help: 'Recording ends after so many seconds; 120 if not given.',
    },
    'webhook.destination': { label: 'URL', help: 'Absolute URL that answers with TwiML.' },
    'call-plan.destination': { label: 'Call plan', help: 'Id of the call plan that decides.' },
    'callers.address': { label: 'Caller', help: 'A number or a name, as it calls.' },
    'callers.comment': { label: 'Comment', help: 'A note for people.' },
    'callers.entries': { label: 'Entries', help: 'The callers.', plural: true },
    'callers.entry': { label: 'Entry', help: 'One caller.' },
    'callers.one': { label: 'Caller list', help: 'Callers, by number or name.' },
    'callers.until': { label: 'Until', help: 'The entry counts before it.' },
    'cover.member': { label: 'Member', help: 'Id of the member who is on call meanwhile.' },
    'day.from': { label: 'First day', help: 'A date; it belongs to the span.' },
    'day.on': { label: 'Day', help: 'A date, or one of the forms that come back each year.' },
    'day.otherwise': {
      label: 'Otherwise',
      help: 'What the day is outside of its openings; closed if not given.',
    },
    'day.to': { label: 'Last day', help: 'A date; it belongs to the span.' },
    'holidays.one': { label: 'Holiday list', help: 'Exceptions that several hours share.' },
    'hours.day': {
      label: 'Exception',
      help: 'Replaces the openings of a day, or of each day of a span.',
    },
    'hours.days': {
      label: 'Exceptions',
      help: 'Days that are not as the week says.',
      plural: true,
    },
    'hours.holidays': {
      label: 'Holiday lists',
      help: 'Ids of the holiday lists that count.',
      plural: true,
    },
    'hours.one': { label: 'Hours', help: 'Opening hours of a place.', plural: true },
    'hours.opening': {
      label: 'Opening',
      help: 'Begin and end. An end at or before the begin is on the next day.',
    },
    'hours.openings': {
      label: 'Openings',
      help: 'From when to when it is open, in the time zone of the hours.',
      plural: true,
    },
    'hours.switch': { label: 'Switch', help: 'Opens or closes by hand, until its end.' },
    'hours.timeZone': {
      label: 'Time zone',
      help: 'The zone whose clock counts, by its IANA name.',
    },
    'hours.week': {
      label: 'Week',
      help: 'Openings of each weekday. A weekday that is missing is closed.',
    },
    'plan.language': {
      label: 'Language',
      help: 'Language of what the router itself says: to who picks up a screened call, and to who waits.',
    },
    'plan.one': {
      label: 'Call plan',
      help: 'Steps, read from the top: the first whose condition holds takes the call.',
    },
    'plan.step': {
      label: 'Step',
      help: 'A destination, with the condition under which it is used.',
    },
    'plan.steps': {
      label: 'Steps',
      help: 'The steps, in the order in which they are read.',
      plural: true,
    },
    'ring.destination': { label: 'Team', help: 'Id of the team.' },
    'ring.who': {
      label: 'Who rings',
      help: 'All at the same time, one after the other, or whoever is on call.',
    },
    'rotation.everyDays': {
      label: 'Every … days',
      help: 'How many local days each member is on call.',
    },
    'rotation.from': {
      label: 'First day',
      help: 'When the turn of the first member begins, as a clock in the time zone shows it.',
    },
    'route.hours': {
      label: 'Hours',
      help: 'Opening hours that a call plan means by of-route.',
      plural: true,
    },
    'step.goOn': { label: 'Go on', help: 'Allows calls of any hours to fall into this step.' },
    'step.screen': {
      label: 'Screen',
      help: 'Who answers hears who is called, and takes the call by pressing 1: voicemail does not.',
    },
    'step.thenContinue': {
      label: 'Then continue',
      help: 'The steps below are read afterwards, in the same call.',
    },
    'step.when': { label: 'Condition', help: 'When the step is carried out. All keys must hold.' },
    'switch.at': { label: 'Begin', help: 'From when on the switch counts.' },
    'switch.by': { label: 'By', help: 'Who has switched.' },
    'switch.reason': { label: 'Reason', help: 'Why, for people.' },
    'switch.state': { label: 'State', help: 'What the hours are while the switch is on.' },
    'switch.until': {
      label: 'End',
      help: 'The first moment at which the switch no longer counts.',
    },
    'table.access': {
      label: 'Rights',
      help: 'Which Flex roles may view, switch hours, or edit and publish; admins always may, and only they change this.',
      plural: true,
    },
    'table.callerLists': {
      label: 'Caller lists',
      help: 'Lists of callers that conditions refer to.',
      plural: true,
    },
    'table.everyCall': {
      label: 'Plan for every call',
      help: 'Id of the call plan that is read first, for every route and the default route.',
    },
    'table.holidays': {
      label: 'Holiday lists',
      help: 'Exceptions that several hours share.',
      plural: true,
    },
    'table.hours': { label: 'Hours', help: 'Opening hours with names.', plural: true },
    'table.plans': {
      label: 'Call plans',
      help: 'Lists of steps that routes may lead to.',
      plural: true,
    },
    'table.teams': { label: 'Teams', help: 'Teams that steps may ring.', plural: true },
    'team.cover': { label: 'Cover', help: 'Who replaces whoever is on call, and when.' },
    'team.coverEntry': {
      label: 'Cover',
      help: 'One member is on call for a while, whoever has the turn.',
    },
    'team.member': { label: 'Member', help: 'A client, a number or a SIP phone that is rung.' },
    'team.members': { label: 'Members', help: 'Who is rung.', plural: true },
    'team.one': { label: 'Team', help: 'People and phones that are rung together or in turn.' },
    'team.order': { label: 'Order', help: 'Ids of all members, in the order in which they ring.' },
    'team.rotation': { label: 'Rotation', help: 'Makes one member after the other be on call.' },
    'thing.id': {
      label: 'Id',
      help: 'How other parts of the table refer to it. It never changes; the name may.',
    },
    'thing.name': { label: 'Name', help: 'What people call it.' },
    'when.anonymous': { label: 'Anonymous', help: 'Callers who hide their number.' },
    'when.by': { label: 'By', help: 'Whether each call has its place, or each caller.' },
    'when.caller': {
      label: 'Caller',
      help: 'Holds if one of these fits the caller. A number proves nothing: anybody can send any.',
    },
    'when.callerLists': { label: 'Caller lists', help: 'Ids of caller lists.', plural: true },
    'when.from': { label: 'Begin', help: 'From when on.' },
    'when.header': {
      label: 'SIP header',
      help: 'Holds if the call has the header, with one of the values if they are given.',
    },
    'when.headerName': { label: 'Header name', help: 'Its name, in any case.' },
    'when.headerValue': { label: 'Value', help: 'A value of the header.' },
    'when.headerValues': { label: 'Values', help: 'Values, compared exactly.', plural: true },
    'when.hours': {
      label: 'Hours',
      help: 'Holds while the hours are in one of the states.',
      plural: true,
    },
    'when.network': { label: 'Network', help: 'An IP address, or a network in CIDR notation.' },
    'when.networks': { label: 'Networks', help: 'IP networks.', plural: true },
    'when.pattern': { label: 'Pattern', help: 'A pattern, as for addresses.' },
    'when.patterns': { label: 'Patterns', help: 'Patterns, as for addresses.', plural: true },
    'when.period': { label: 'Period', help: 'Holds from one moment until another.' },
    'when.present': { label: 'Present', help: 'Any value will do.' },
    'when.share': { label: 'Share', help: 'Holds for a share of the calls, or of the callers.' },
    'when.shareFrom': { label: 'From', help: 'Begin of the interval, in percent.' },
    'when.shareTo': {
      label: 'To',
      help: 'End of the interval, in percent; it does not belong to it.',
    },
    'when.source': {
      label: 'Source',
      help: 'Holds if the call comes from there. Twilio itself says so: it cannot be forged.',
    },
    'when.state': { label: 'State', help: 'A state of the hours.' },
    'when.states': {
      label: 'States',
      help: 'The states; closed holds in all three that are not open.',
      plural: true,
    },
    'when.until': { label: 'End', help: 'The first moment at which it no longer holds.' },
    'when.userName': { label: 'User name', help: 'User name of a SIP credential.' },
    'when.userNames': {
      label: 'SIP user names',
      help: 'User names of SIP credentials.',
      plural: true,
    },
  },
} as const;
