/** Every code with which the admin API says no, and the HTTP status that it comes with. */

/** 409: reload first; 422: change what you send; 503: send the same request again. */
export const ADMIN_ERRORS = {
  'bad-request': 400,
  'bad-parameter': 400,
  'no-token': 401,
  'bad-token': 401,
  'bad-signature': 403,
  'stale-signature': 403,
  'not-admin': 403,
  'not-allowed': 403,
  'foreign-origin': 403,
  'stale-version': 409,
  'publish-in-flight': 409,
  withdrawn: 409,
  discarded: 409,
  'unknown-build': 409,
  'not-a-publish': 409,
  'live-elsewhere': 409,
  'build-failed': 409,
  'already-live': 409,
  'not-switched': 409,
  'id-reused': 422,
  'invalid-table': 422,
  'not-restorable': 422,
  'needs-deploy': 422,
  'unknown-hours': 422,
  unexpected: 500,
  'build-refused': 502,
  'twilio-credentials': 502,
  'twilio-unexpected': 502,
  'stale-container': 503,
  'outcome-unknown': 503,
  'out-of-time': 503,
  'twilio-unavailable': 503,
} as const;

export type AdminErrorCode = keyof typeof ADMIN_ERRORS;
