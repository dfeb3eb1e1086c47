/** The phone that may call the SIP domains of the local Twilio; its password opens nothing else. */
export const phone = { username: 'phone', password: 'A-local-password-1' };
