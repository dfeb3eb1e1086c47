/** Where the commands of one machine find the local Twilio that is running. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.mjs';

const file = process.env.LOCAL_TWILIO_SESSION ?? join(root, '.cache/local-twilio.json');

export const localSession = {
  file,

  /** `{url, redirect, ca, accountSid, authToken}`: doors and account of the local Twilio, as it prints them itself. */
  write(session) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(session));
  },

  /** Undefined if none is running. */
  read() {
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      return undefined;
    }
  },
};
