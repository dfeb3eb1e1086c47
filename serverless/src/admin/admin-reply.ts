/** Turns what publishing says into HTTP. */
import {
  ADMIN_ERRORS,
  type AdminAnswers,
  type AdminFunction,
  type RefusalAnswer,
} from 'admin-contract';
import { OutOfTime, type Refusal, TwilioFailure } from 'publishing';
import type { Reply } from '../http/reply';

export type JsonReply = Extract<Reply, { kind: 'json' }>;

const ASK_AGAIN_SECONDS = 1;

/** The success of the Function that is named, so that its body is held to the contract. */
export function ok<Name extends AdminFunction>(
  _name: Name,
  body: AdminAnswers[Name],
  status: 200 | 202 = 200,
): JsonReply {
  return { kind: 'json', status, body };
}

export function refusalReply({ code, message, issues, inFlight }: Refusal): JsonReply {
  return problem({
    code,
    message,
    ...(issues && { issues }),
    ...(inFlight && { inFlight }),
  });
}

/** `status` if it is not the one that the code usually comes with. */
export function problem(
  body: Omit<RefusalAnswer, 'success'>,
  status: number = ADMIN_ERRORS[body.code],
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
    return problem({ code: 'out-of-time', message });
  }
  if (!(error instanceof TwilioFailure)) return undefined;
  if (error.code === 'unavailable') {
    const message = `${error.message} Nothing is lost: send the same request again.`;
    return problem({ code: 'twilio-unavailable', message });
  }
  return problem({ code: `twilio-${error.code}`, message: error.message });
}
