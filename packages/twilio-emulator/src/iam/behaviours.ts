/** What Twilio's token validation answers: no document specifies it. */
import type { Behaviour } from '../api/behaviour';

const VALIDATOR = 'twilio-flex-token-validator 1.6.0, which reads valid, code and message';

export const iamBehaviours = {
  tokenInvalid: {
    says: 'An unknown Flex token is answered 200 with valid false, a code and a message.',
    source: VALIDATOR,
    sure: 'traced',
    answer: { code: 20101, message: 'Access Token invalid' },
  },
  tokenExpired: {
    says: 'An expired Flex token is answered like an unknown one, with another code.',
    source: 'Twilio docs, api/errors/20104; that it is answered like an unknown one is assumed',
    sure: 'docs',
    answer: { code: 20104, message: 'Access Token expired or expiration date invalid' },
  },
} as const satisfies Record<string, Behaviour & { readonly answer: object }>;
