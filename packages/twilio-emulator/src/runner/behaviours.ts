/** What Twilio's front door does with a request for a deployed domain. */
import type { Behaviour, Refusal } from '../api/behaviour';
import { executionLimits } from '../limits/limit-behaviours';

type FunctionBehaviour = (Behaviour | Refusal) & { readonly packages?: readonly string[] };

const REQUEST_FLOW = 'Twilio docs, serverless/functions-assets/functions/request-flow';

export const functionBehaviours = {
  notFound: {
    says: 'A path that the live build does not hold is 404.',
    source:
      'Twilio docs, api/errors/82001 (a route that does not exist is a 4xx); which one is assumed',
    sure: 'docs',
    status: 404,
    code: 20404,
    message: 'The requested resource {0} was not found',
  },
  privateFile: {
    says: 'A private Function or Asset cannot be requested: 403.',
    source:
      'Twilio docs, serverless/functions-assets/visibility and api/errors/82001 (a 4xx); @twilio/runtime-handler 2.0.3 (403)',
    sure: 'docs',
    status: 403,
    code: 20403,
    message: '{0} is private',
  },
  badSignature: {
    says: 'A protected Function or Asset without a valid X-Twilio-Signature is 400.',
    source: REQUEST_FLOW,
    sure: 'docs',
    status: 400,
    code: 20001,
    message: 'Invalid or missing X-Twilio-Signature',
  },
  methodNotSupported: {
    says: 'Only GET, POST and OPTIONS are supported (Assets: GET and OPTIONS); others are 405.',
    source:
      'Twilio docs, serverless/functions-assets/functions/request-flow; the status is assumed',
    sure: 'docs',
    status: 405,
    code: 20004,
    message: 'Method {0} is not supported',
  },
  getWithBody: {
    says: 'A GET with a body is 403.',
    source: REQUEST_FLOW,
    sure: 'docs',
    status: 403,
    code: 20403,
    message: 'A GET request cannot have a body',
  },
  headersTooLarge: {
    says: 'Headers of more than 15 kB, or more than 90 of them, are 431 with code 82008: in a request, and in the answer of a Function.',
    source:
      'Twilio docs, serverless/functions-assets/functions/headers-and-cookies (limitations); api/errors/82008',
    sure: 'docs',
    status: 431,
    code: 82008,
    message: 'Headers or cookies too large',
  },
  bodyTooLarge: {
    says: 'A body of more than 6 MB is 413.',
    source:
      'twilio-labs/serverless-toolkit#98 and pull request 102 (the limit of Functions); the status is assumed',
    sure: 'traced',
    status: 413,
    code: 20413,
    message: 'Request Entity Too Large',
  },
  ...executionLimits,
  crashed: {
    says: 'A Function whose process ends before it answered is 500 with code 82002.',
    source: 'Twilio docs, api/errors/82002 (any 5xx); which one is assumed',
    sure: 'docs',
    status: 500,
    code: 82002,
    message: 'Error on Twilio Function response: its process ended',
  },
  indexPage: {
    says: '/ serves the file /assets/index.html when no file has the path / itself.',
    source: '@twilio/runtime-handler 2.0.3',
    sure: 'traced',
  },
  alwaysInstalled: {
    says: 'twilio and @twilio/runtime-handler can be required whether a Build lists them or not.',
    source:
      'Twilio docs, serverless/functions-assets/functions/dependencies (default dependencies of all Builds)',
    sure: 'docs',
    packages: ['twilio', '@twilio/runtime-handler'],
  },
  consoleLevels: {
    says: 'console.debug, log and info become Logs of level info, console.warn warn, console.error error.',
    source:
      'Twilio docs, serverless/api/resource/logs (log, warn, error); console.debug is assumed',
    sure: 'docs',
  },
  hostHeader: {
    says: 'The header Host does not reach a Function.',
    source: 'Twilio docs, serverless/functions-assets/functions/headers-and-cookies (limitations)',
    sure: 'docs',
  },
  preflight: {
    says: 'OPTIONS is answered 204 by the platform, for any origin and any header; the Function never sees it.',
    source: 'Twilio docs, serverless/functions-assets/functions/headers-and-cookies (limitations)',
    sure: 'docs',
  },
} as const satisfies Record<string, FunctionBehaviour>;

/** Docs, limits of Functions. */
export const MAX_HEADER_BYTES = 15 * 1024;
export const MAX_HEADERS = 90;
/** Default of @twilio/runtime-handler 2.0.3: `6mb`. */
export const MAX_FUNCTION_BODY_BYTES = 6 * 1024 * 1024;

/** The answer to OPTIONS: as @twilio/runtime-handler 2.0.3 copies it from the platform, the allowed headers by the docs. */
export const PREFLIGHT_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
  'Access-Control-Expose-Headers': 'ETag',
  'Access-Control-Max-Age': '86400',
  'Access-Control-Allow-Credentials': 'true',
  'Content-Type': 'text/plain; charset=UTF-8',
  'Content-Length': '0',
} as const;
