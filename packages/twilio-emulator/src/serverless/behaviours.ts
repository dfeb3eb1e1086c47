/** What Twilio Serverless does beyond its specification. */
import type { Behaviour, Refusal } from '../api/behaviour';

export const serverlessBehaviours = {
  serviceNameInvalid: {
    says: 'A Service UniqueName has at most 50 letters, digits, hyphens or underscores.',
    source: 'Twilio docs, serverless/api/resource/service (length); characters not found',
    sure: 'assumed',
    status: 400,
    code: 20001,
    message: 'Invalid UniqueName: {0}',
  },
  serviceNameTaken: {
    says: 'A Service with the UniqueName of another is 409.',
    source: '@twilio-labs/serverless-api, which goes on to find the service by name',
    sure: 'traced',
    status: 409,
    code: 20409,
    message: 'Service with UniqueName {0} already exists',
  },
} as const satisfies Record<string, Behaviour | Refusal>;
