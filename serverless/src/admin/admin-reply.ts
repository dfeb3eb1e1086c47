/** Turns what publishing says into HTTP. */
import type { Reply } from '../http/reply';
import { OutOfTime, type Refusal, type RefusalCode, TwilioFailure } from 'publishing';

export type JsonReply = Extract<Reply, { kind: 'json' }>;

/** 409: reload first; 422: change what you send; 503: ask again, the same request. */
const STATUS: Readonly<Record<RefusalCode, number>> = {
  'stale-version': 409,
  'publish-in-flight': 409,
  withdrawn: 409,
  discarded: 409,
  'unknown-build': 409,
  'not-a-publish': 409,
  'live-elsewhere': 409,
  'build-failed': 409,
  'already-live': 409,
  'id-reused': 422,
  'invalid-table': 422,
  'not-restorable': 422,
  'build-refused': 502,
  'stale-container': 503,
  'outcome-unknown': 503,
};

const ASK_AGAIN_SECONDS = 1;

export function ok(body: object, status: 200 | 202 = 200): JsonReply {
  return { kind: 'json', status, body };
}

export function refusalReply({ code, message, issues, inFlight }: Refusal): JsonReply {
  return problem(STATUS[code], {
    code,
    message,
    ...(issues && { issues }),
    ...(inFlight && { inFlight }),
  });
}

export function problem(
  status: number,
  body: Pick<Refusal, 'message' | 'issues' | 'inFlight'> & { readonly code: string },
): JsonReply {
  return {
    kind: 'json',
    status,
    body: { success: false, ...body },
    ...(status === 503 ? { retryAfterSeconds: ASK_AGAIN_SECONDS } : {}),
  };
}

/** What is known when Twilio or the time has failed; undefined for an error nobody foresaw. */
export function failureReply(error: unknown): JsonReply | undefined {
  if (error instanceof OutOfTime) {
    const message =
      'The 10 s of a Function are over. Nothing is lost: send the same request again.';
    return problem(503, { code: 'out-of-time', message });
  }
  if (!(error instanceof TwilioFailure)) return undefined;
  if (error.code === 'unavailable') {
    const message = `${error.message} Nothing is lost: send the same request again.`;
    return problem(503, { code: 'twilio-unavailable', message });
  }
  return problem(502, { code: `twilio-${error.code}`, message: error.message });
}
