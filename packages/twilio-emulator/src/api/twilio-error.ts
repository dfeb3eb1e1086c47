/** An answer of Twilio that is not a success, thrown deep and turned into a reply in one place. */
import type { Refusal } from './behaviour';
import type { Reply } from './reply';

export class TwilioError extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    /** The row of the behaviour table that it carries out. */
    readonly row?: Refusal,
  ) {
    super(message);
    this.name = 'TwilioError';
  }
}

/** The error of a row of the behaviour table; `details` replace `{0}`, `{1}` … in its message. */
export function refusal(row: Refusal, ...details: readonly string[]): TwilioError {
  const message = row.message.replace(/\{(\d)\}/g, (_, index) => details[Number(index)] ?? '');
  return new TwilioError(row.status, row.code, message, row);
}

/** Twilio's error body (docs, usage/twilios-response#response-formats-exceptions). */
export function errorReply(error: TwilioError): Reply {
  return {
    status: error.status,
    body: {
      code: error.code,
      message: error.message,
      more_info: `https://www.twilio.com/docs/errors/${error.code}`,
      status: error.status,
    },
  };
}
