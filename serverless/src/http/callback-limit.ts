/** How long a callback of Twilio's is worked on. */

/**
 * Milliseconds from its arrival: nothing is begun, repeated or awaited after them, so that the log line and the answer
 * are out well before a Function is ended at 10 s (Twilio docs, functions/request-flow; docs; the margin is this
 * project's).
 */
export const CALLBACK_LIMIT_MS = 8_000;
