/** `npm start`: runs the whole product, which is built by then, on the local Twilio until it is told to end. */
import { rmSync } from 'node:fs';
import { localSession } from './local-session.mjs';
import { startLocalTwilio } from './local-twilio.mjs';

const port = Number(process.env.PORT ?? 4010);

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => ending.abort());

const { emulator, domain } = await startLocalTwilio({ port, say: console.log }).catch((error) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken: end what listens there, or choose another one with PORT=… npm start.`
      : error.message,
  );
  process.exit(1);
});
localSession.write({ url: emulator.url });

console.log(`
SIP domains example.sip.twilio.com and acme.sip.twilio.com point to https://${domain}/inbound-sip-router.
Place a call from another terminal, in this folder:

  npm run call -- say

"say" may be any address: those of serverless/assets/config.private.json, such as webhook or queue, and any other, such
as 4321 or +15551234567. A second word chooses the SIP domain: npm run call -- say acme. Ctrl+C ends.
`);

const end = async () => {
  console.log('Ending …');
  rmSync(localSession.file, { force: true });
  await emulator.dispose();
};
if (ending.signal.aborted) await end();
else ending.signal.addEventListener('abort', () => void end());
