/** What Twilio's 2010-04-01 API does beyond its specification. */
import type { Behaviour, Refusal } from '../api/behaviour';
import { phoneNumberBehaviours } from './phone-number-behaviours';
import { queueBehaviours } from './queue-behaviours';
import { sipBehaviours } from './sip-behaviours';

export const api2010Behaviours = {
  foreignAccount: {
    says: 'A path below another account than the caller’s is 404 with code 20404.',
    source:
      'OpenAPI api_v2010 (AccountSid of the paths names no error), Twilio docs, api/errors; docs and issues searched 2026-11',
    sure: 'assumed',
    status: 404,
    code: 20404,
    message: 'The requested resource {0} was not found',
  },
  listOrder: {
    says: 'Lists are newest first; the events of a call and those who wait in a queue are oldest first.',
    source:
      'OpenAPI documents (no description names an order but of TaskRouter tasks and Monitor events); docs and issues searched 2026-11',
    sure: 'assumed',
  },
  standardKey: {
    says: 'A key that was made through the API is a standard key: Accounts and Keys are 401 for it. The key that the emulator starts with is a main key.',
    source: 'Twilio docs, iam/api-keys/keys-in-console (types of keys); status and code not found',
    sure: 'docs',
    status: 401,
    code: 20003,
    message: 'Authenticate',
  },
  callEventsLag: {
    says: 'The events of a call appear 15 minutes after they happened.',
    source: 'Twilio docs, voice/api/call-event-resource',
    sure: 'docs',
  },
  callerInvalid: {
    says: 'A From with an @ is 400 with code 21212: it is a number or a name, never a SIP URI.',
    source: 'Twilio support, "Can I customize the SIP From domain for outbound API calls?"',
    sure: 'docs',
    status: 400,
    code: 21212,
    message: "Invalid From Number (caller ID): '{0}'",
  },
  callWithoutInstructions: {
    says: 'A call needs Url, Twiml or ApplicationSid.',
    source: 'specification (prose: one of Url, Twiml and ApplicationSid); the code is assumed',
    sure: 'spec',
    status: 400,
    code: 21205,
    message: 'Url parameter is required.',
  },
  friendlyNameTooLong: {
    says: 'A FriendlyName longer than its limit is 400 with code 20001.',
    source: 'specification (limits, in prose); the code is assumed',
    sure: 'spec',
    status: 400,
    code: 20001,
    message: 'Invalid parameter FriendlyName: it may be up to {0} characters long',
  },
  applicationNameFree: {
    says: 'Two Applications may have one FriendlyName: creating twice makes two.',
    source: 'Twilio docs, usage/api/applications',
    sure: 'docs',
  },
  clearedField: {
    says: 'An empty URL is kept as empty text, an empty SID becomes null.',
    source: 'specification (examples of IncomingPhoneNumber)',
    sure: 'spec',
  },
  ...sipBehaviours,
  ...phoneNumberBehaviours,
  ...queueBehaviours,
} as const satisfies Record<string, Behaviour | Refusal>;
