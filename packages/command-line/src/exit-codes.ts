/** Exit codes: the same number means the same in every command line, and each lists its own in its help. */

export const EXIT = {
  ok: 0,
  error: 1,
  /** Called wrongly, or there is nobody to ask. */
  usage: 2,
  /** Only looked: there are changes. */
  changes: 3,
  verifyFailed: 4,
  /** Waits for Twilio: run the command again. */
  waiting: 5,
  /** 128 + SIGINT, as shells say it. */
  interrupted: 130,
} as const;
