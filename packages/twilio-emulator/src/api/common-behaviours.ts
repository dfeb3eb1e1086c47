/** Behaviours that all of Twilio's APIs share. */
import type { Refusal } from './behaviour';

const ERRORS_PAGE = 'Twilio docs, api/errors';

export const commonBehaviours = {
  notFound: {
    says: 'A resource that does not exist, or a SID of the wrong kind, is 404 with code 20404.',
    source: ERRORS_PAGE,
    sure: 'docs',
    status: 404,
    code: 20404,
    message: 'The requested resource {0} was not found',
  },
  authenticate: {
    says: 'Missing or wrong credentials are 401 with code 20003.',
    source: ERRORS_PAGE,
    sure: 'docs',
    status: 401,
    code: 20003,
    message: 'Authenticate',
  },
  invalidParameter: {
    says: 'A parameter that the specification refuses, by its schema or by a limit in words (lengths, the Timeout of a call or a task, priorities, API versions), is 400 with code 20001.',
    source: `${ERRORS_PAGE}; OpenAPI documents (descriptions of the fields); the code: docs and issues searched 2026-11`,
    sure: 'assumed',
    status: 400,
    code: 20001,
    message: 'Invalid parameter {0}: {1}',
  },
  missingParameter: {
    says: 'A missing required parameter is 400 with code 20001.',
    source: `${ERRORS_PAGE}; docs and issues searched 2026-11`,
    sure: 'assumed',
    status: 400,
    code: 20001,
    message: 'Missing required parameter {0} in the post body',
  },
  methodNotAllowed: {
    says: 'A known path with another method is 405 with code 20004.',
    source: ERRORS_PAGE,
    sure: 'docs',
    status: 405,
    code: 20004,
    message: 'Method not allowed',
  },
  bodyTooLarge: {
    says: 'A body over 30 MB is 413.',
    source: 'Twilio docs, api/errors (413 is not named there); docs and issues searched 2026-11',
    sure: 'assumed',
    status: 413,
    code: 20001,
    message: 'The request body is too large',
  },
} as const satisfies Record<string, Refusal>;
