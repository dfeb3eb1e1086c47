/** The account that exists on this machine only; its token signs nothing anywhere else. */
export const localAccount = {
  accountSid: `AC${'0'.repeat(32)}`,
  authToken: 'a token for this machine only, not secret',
};
