/** English texts of the tester: what a call would get, and why. */
import type { MatchFacts } from '../../model/match-facts';

export const tester = {
  title: 'Try an address',
  intro: 'No call is placed: this shows what the router would do with one.',
  dialled: 'Dialled',
  dialledHelp: 'A number, a name or a whole SIP URI, as a phone sends it.',
  caller: 'Caller',
  callerHelp: 'Optional. Fills {{caller}}.',
  sipDomain: 'SIP domain',
  sipDomainHelp: 'The domain that is called, such as acme or acme.sip.twilio.com.',
  notASipDomain: 'This is not the name of a Twilio SIP domain, so it is ignored.',
  examples: 'Examples',
  useExample: (example: string) => `Try ${example}`,
  exampleCalls: [
    '5551234567',
    '+1 (555) 123-4567',
    'sales@acme',
    'sip:+15551234567@acme.sip.twilio.com',
    '"Bob" <sip:%2B15551234567@acme.sip.twilio.com>',
  ],

  result: 'Result',
  nothingDialled: 'Enter what is dialled to see which route takes the call.',
  same: 'The same in the draft and live',
  draft: 'In the draft',
  live: 'Live now',
  tableBroken: 'The numbering settings are not valid. Every call would be refused.',

  read: 'Read as',
  userPart: 'User part',
  number: 'Number',
  e164: 'Phone number',
  notResolved: 'not recognised',
  noUser: 'empty',
  domain: 'SIP domain',
  noDomain: 'none of the account',
  callerRead: 'Caller',
  unreadable: (message: string) => `The address cannot be read. ${message}`,
  callerUnreadable: (message: string) => `The caller cannot be read. ${message}`,

  taker: 'Takes the call',
  defaultRoute: 'Default route',
  noMatch: 'No address matches.',
  unreadableGoesToDefault: 'An address that cannot be read goes to the default route.',
  meant: 'Was one of these meant?',
  nearMisses: {
    numbering: (address: string) =>
      `${address} is the same number, but numbers are compared as dialled.`,
    case: (address: string) => `${address} differs only in capital and small letters.`,
    digit: (address: string) => `${address} differs by one digit.`,
  },
  editNumbering: 'Change how numbers are read',
  editRoute: 'Edit this route',
  editDefault: 'Edit the default route',
  reasons: {
    'exact-user': () => 'The address is exactly what was dialled.',
    'exact-number': ({ number }: MatchFacts) =>
      `The address is the dialled number ${number}, without separators and parameters.`,
    'exact-e164': ({ e164 }: MatchFacts) =>
      `The address and what was dialled are the same phone number, ${e164}.`,
    'prefix-user': ({ address }: MatchFacts) =>
      address === ''
        ? 'An empty prefix takes every address.'
        : `What was dialled begins with ${address}.`,
    'prefix-number': ({ address, number }: MatchFacts) =>
      `The dialled number ${number} begins with ${address}.`,
    'prefix-e164': ({ address, e164 }: MatchFacts) =>
      `The dialled number is ${e164} in E.164, which begins with ${address}.`,
    'pattern-user': ({ address, words }: MatchFacts) =>
      `What was dialled fits the pattern ${address}: ${words}.`,
    'pattern-number': ({ address, number, words }: MatchFacts) =>
      `The dialled number ${number} fits the pattern ${address}: ${words}.`,
    'pattern-e164': ({ address, e164, words }: MatchFacts) =>
      `The dialled number is ${e164} in E.164, which fits the pattern ${address}: ${words}.`,
  },
  scopes: {
    domain: (domain: string) =>
      `The route is for calls to the SIP domain ${domain}: such routes come before those for any domain.`,
    any: 'The route is for calls to any SIP domain.',
  },
  second: 'Next match',
  secondHelp: 'Would take the call without the route above.',
  hides:
    'It matches more closely, but it is for any domain. The route above is for this domain, so it comes first.',
  disabled: 'Would take the call if it were enabled',
  answer: 'Answer',
  destination: 'Destination',
  refused:
    'The row is not valid, so the router refuses the call. Twilio then requests the voice fallback URL of the SIP domain.',
  byPlan: (plan: string, step: string | undefined) =>
    step === undefined ? `Call plan ${plan}` : `Call plan ${plan}, step ${step}`,
  planEnded: 'No step of the call plan is for this call, so it ends.',
  twiml: 'TwiML',
  takesHeaders: 'The answer uses values from SIP headers. A test call has none, so they are empty.',
  hasMarkers: 'Secrets are shown as markers; the router answers with the secrets themselves.',
  copy: 'Copy TwiML',
  copied: 'Copied',
  notCopied: 'The browser does not allow this page to copy. Select the text and copy it yourself.',
};
