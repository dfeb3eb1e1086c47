/** `npm start`: runs the whole product, which is built by then, on a local Twilio until it is told to end. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fillCalls } from './fill-calls.mjs';
import { localSession } from './local-session.mjs';
import { startLocalTwilio } from './local-twilio.mjs';
import { portTaken, readPort } from './read-port.mjs';
import { root } from './root.mjs';
import {
  bundlePlugin,
  watchPlugin,
} from '../../../plugin-inbound-sip-router/preview/watch-plugin.mjs';

const HELP = `npm start               the Flex UI with the plugin, on a local Twilio with the service
npm start -- --dev      the same; the plugin is rebuilt when a file of it is saved, and the page loaded again
PORT=4020 npm start     at another port than 4010`;

/** What is deployed first. */
const SAMPLE_TABLE = join(root, 'serverless/assets/config.private.json');

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
  console.error(error.code === 'EADDRINUSE' ? portTaken(port) : error.message);
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

Its ${product.exampleCalls} calls of the last month are an example; those that you place are counted with them.

The local Twilio, with its clock, calls, logs and faults, is at ${url}/__emulator

SIP domains example.sip.twilio.com and acme.sip.twilio.com point to https://${product.domain}/inbound-sip-router.
Ctrl+C ends.
`);

if (ending.signal.aborted) await end();
else ending.signal.addEventListener('abort', () => void end());

async function start() {
  const say = console.log;
  const page = { reload: () => {} };
  const watched = dev ? await watchPlugin({ onRebuilt: () => page.reload() }) : undefined;
  const plugin = watched?.file ?? (await bundlePlugin());
  const started = await startLocalTwilio({ port, plugin, reloads: dev, say });
  page.reload = started.preview.reloadPages;
  const table = JSON.parse(readFileSync(SAMPLE_TABLE, 'utf8'));
  const exampleCalls = await fillCalls({ emulator: started.emulator, table });
  const dispose = async () => {
    await watched?.dispose();
    await started.dispose();
  };
  return { ...started, dispose, exampleCalls };
}

async function end() {
  console.log('Ending …');
  rmSync(localSession.file, { force: true });
  await product.dispose();
}

function readOptions() {
  try {
    return parseArgs({ options: { dev: { type: 'boolean' }, help: { type: 'boolean' } } }).values;
  } catch (error) {
    console.error(`${error.message}\n\n${HELP}`);
    process.exit(1);
  }
}
