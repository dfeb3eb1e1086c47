/** `npm start`: runs the whole product, which is built by then, on a local Twilio until it is told to end. */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensurePluginBuilt } from './ensure-plugin-built.mjs';
import { localSession } from './local-session.mjs';
import { startLocalTwilio } from './local-twilio.mjs';
import { watchPlugin } from '../../../plugin-inbound-sip-router/preview/watch-plugin.mjs';

const HELP = `npm start               the Flex UI with the plugin, on a local Twilio with the service
npm start -- --dev      the same; the plugin is rebuilt when a file of it is saved, and the page loaded again
PORT=4020 npm start     at another port than 4010`;

const { dev, help } = readOptions();
if (help) {
  console.log(HELP);
  process.exit();
}

const port = readPort();
const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => ending.abort());

const product = await start().catch((error) => {
  if (ending.signal.aborted) process.exit();
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken: end what listens there, or choose another one with PORT=… npm start.`
      : error.message,
  );
  process.exit(1);
});
const { url, redirect, ca, accountSid, authToken } = product.emulator;
localSession.write({ url, redirect, ca, accountSid, authToken });

console.log(`
Flex with the Inbound SIP Router, logged in as an admin:

  ${product.preview.url}/inbound-sip-router

For a second admin open ${product.preview.url}/inbound-sip-router?user=ben in another browser profile; the list in Flex's header has the others.
Place a call from another terminal, in this folder; any address may replace "say", and a SIP domain may follow (acme):

  npm run call -- say

SIP domains example.sip.twilio.com and acme.sip.twilio.com point to https://${product.domain}/inbound-sip-router.
Ctrl+C ends.
`);

if (ending.signal.aborted) await end();
else ending.signal.addEventListener('abort', () => void end());

async function start() {
  const say = console.log;
  const page = { reload: () => {} };
  const watched = dev ? await watchPlugin({ onRebuilt: () => page.reload() }) : undefined;
  const started = await startLocalTwilio({ port, plugin: watched?.file, reloads: dev, say });
  page.reload = started.preview.reloadPages;
  const dispose = async () => {
    await watched?.dispose();
    await started.dispose();
  };
  try {
    if (!dev) await ensurePluginBuilt(say);
  } catch (error) {
    await dispose();
    throw error;
  }
  return { ...started, dispose };
}

async function end() {
  console.log('Ending …');
  rmSync(localSession.file, { force: true });
  await product.dispose();
}

/** Port 0 is any that is free. */
function readPort() {
  const text = process.env.PORT?.trim() || '4010';
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= 65535) return number;
  console.error(
    `PORT is "${text}": a port is a number from 0 to 65535, such as PORT=4020 npm start.`,
  );
  process.exit(1);
}

function readOptions() {
  try {
    return parseArgs({ options: { dev: { type: 'boolean' }, help: { type: 'boolean' } } }).values;
  } catch (error) {
    console.error(`${error.message}\n\n${HELP}`);
    process.exit(1);
  }
}
