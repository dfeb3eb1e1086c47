/** Runs a local Twilio with the router on it, for the commands of the documents, until its input ends. */
import { createServer } from 'node:http';
import { startEmulator } from 'twilio-emulator';
import { deployService } from '../../bin/deploy-service.mjs';
import { fillAccount } from '../../bin/fill-account.mjs';
import { localClient } from '../../bin/local-client.mjs';

const emulator = await startEmulator();
const domain = await deployService(emulator, { adminOrigin: emulator.url });
await fillAccount({ client: localClient(emulator), emulator, domain });

// Serves what the documents name outside of Twilio's Functions: a TwiML Bin, a server of the reader's.
const elsewhere = createServer((_request, answer) => {
  answer.setHeader('Content-Type', 'text/xml').end('<Response/>');
});
await new Promise((listening) => elsewhere.listen(0, '127.0.0.1', listening));

const { url, proxy, ca, redirect, accountSid, authToken, flexTokens } = emulator;
console.log(
  JSON.stringify({
    ...{ url, proxy, ca, redirect, accountSid, authToken, domain },
    flexToken: flexTokens.admin,
    elsewhere: `http://127.0.0.1:${elsewhere.address().port}`,
  }),
);

process.stdin.resume();
process.stdin.once('end', () => {
  elsewhere.close();
  void emulator.dispose();
});
