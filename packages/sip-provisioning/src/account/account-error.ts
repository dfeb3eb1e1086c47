/** The one error of talking to an account: a code from one list, its cause kept, no secret in its message. */

export type AccountErrorCode =
  | 'no-credentials'
  | 'wrong-account'
  | 'twilio-refused'
  | 'twilio-unreachable'
  | 'cannot-read-file'
  | 'cannot-write-file'
  | 'cancelled';

export class AccountError extends Error {
  override readonly name = 'AccountError';

  constructor(
    readonly code: AccountErrorCode,
    message: string,
    options?: { readonly cause?: unknown; readonly twilioCode?: number; readonly status?: number },
  ) {
    super(message, options);
    this.twilioCode = options?.twilioCode;
    this.status = options?.status;
  }

  /** Such as 21422; undefined when Twilio did not answer. */
  readonly twilioCode: number | undefined;
  readonly status: number | undefined;
}

/** Whether the answer was lost: nobody knows if Twilio did the work. */
export function isLostAnswer(error: unknown): boolean {
  if (!(error instanceof AccountError)) return false;
  return error.code === 'twilio-unreachable' || (error.status ?? 0) >= 500;
}
