/** Twilio could not be asked, or has answered what nobody expects. */

export type TwilioFailureCode =
  /** 429, 500, 503, a reset or no answer at all, also after asking again. */
  | 'unavailable'
  /** 401 or 403: the credentials of the Function are not right. */
  | 'credentials'
  | 'unexpected';

/** Says which request failed and how; never its credentials or its body. */
export class TwilioFailure extends Error {
  override readonly name = 'TwilioFailure';
  readonly isTooMany: boolean;

  constructor(
    readonly code: TwilioFailureCode,
    message: string,
    options?: ErrorOptions & {
      /** The last answer was 429, which says that nothing was done. */
      readonly isTooMany?: boolean;
    },
  ) {
    super(message, options);
    this.isTooMany = options?.isTooMany ?? false;
  }
}
