/** Answers that come from the emulator itself: they never look like Twilio's. */
import type { Reply } from './reply';

/** Set on every answer of the emulator's own, so that nobody takes it for Twilio's. */
export const EMULATOR_HEADER = 'X-Twilio-Emulator';

/** 501 (the proxy: 403) with a reason in a header and a message; there is no Twilio `code` in it. */
export function emulatorReply(status: 403 | 500 | 501, reason: string, message: string): Reply {
  return {
    status,
    headers: { [EMULATOR_HEADER]: reason },
    body: { emulator: reason, message: `twilio-emulator: ${message}`, status },
  };
}
