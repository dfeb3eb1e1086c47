/** What Twilio does when an account has reached a limit, and how long it keeps things. */
import type { Behaviour, Refusal } from '../api/behaviour';

export const serverlessLimits = {
  logRetention: {
    says: 'Logs are kept for 30 days; a list without StartDate begins one day ago.',
    source: 'Twilio docs, serverless/api/resource/logs',
    sure: 'docs',
  },
  unusedVersions: {
    says: 'A version that no build holds is gone after 7 days: 404, and not in lists. Only with unusedVersionDays switched on.',
    source: 'Twilio docs, serverless/api (retention policy); the 404 is assumed',
    sure: 'docs',
  },
  buildLimit: {
    says: 'A Build after 100 of the account in an hour is 429 with code 20429. Only with buildsPerHour switched on.',
    source:
      'an old page of Twilio, runtime/functions-assets-api (100 an hour, dated); status and code: docs and issues searched 2026-11',
    sure: 'assumed',
    status: 429,
    code: 20429,
    message: 'Too many requests: {0} builds were made in the last hour',
  },
} as const satisfies Record<string, Behaviour | Refusal>;

export const executionLimits = {
  timedOut: {
    says: 'A Function that has not answered after 10 s is ended; the answer is 504 with code 82002.',
    source: 'Twilio docs, serverless/functions-assets/functions/request-flow; api/errors/82002',
    sure: 'docs',
    status: 504,
    code: 82002,
    message: 'Error on Twilio Function response: it did not answer within {0} seconds',
  },
  tooManyExecutions: {
    says: 'A Function that is requested while 30 are executed in the account is not executed: 429 with code 20429. Only with concurrentExecutions switched on.',
    source:
      'an old page of Twilio, runtime/functions-assets-api (30 concurrently, dated); status and code: docs and issues searched 2026-11',
    sure: 'assumed',
    status: 429,
    code: 20429,
    message: 'Too many requests: {0} Functions are executed already',
  },
} as const satisfies Record<string, Refusal>;
