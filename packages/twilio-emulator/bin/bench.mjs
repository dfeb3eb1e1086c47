#!/usr/bin/env node
/** Prints how fast the emulator starts and answers, as medians in milliseconds, its memory, and what a deployment under load loses. */
import { execFileSync, spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { deployUnderLoad } from './deploy-under-load.mjs';

const STARTS = 7;
const REQUESTS = 500;

const command = join(dirname(fileURLToPath(import.meta.url)), 'twilio-emulator.mjs');
const agent = new Agent({ keepAlive: true });

async function start() {
  const beganAt = performance.now();
  const child = spawn(process.execPath, [command], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, ready: JSON.parse(line), ms: performance.now() - beganAt };
  }
  throw new Error('The emulator printed nothing.');
}

function end(child) {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return ended;
}

function ask(ready, method, path, form) {
  const beganAt = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request(`${ready.url}${path}`, {
      method,
      agent,
      auth: `${ready.accountSid}:${ready.authToken}`,
      headers: {
        host: 'serverless.twilio.com',
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
    });
    asked.on('error', reject);
    asked.on('response', (response) => {
      response.resume().on('end', () => resolve(performance.now() - beganAt));
    });
    asked.end(form);
  });
}

/** What the process holds in memory, in MB. */
const memoryOf = ({ pid }) =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

const starts = [];
for (let count = 0; count < STARTS; count += 1) {
  const { child, ms } = await start();
  starts.push(ms);
  await end(child);
}
const { child, ready } = await start();
const idleMegabytes = memoryOf(child);
await ask(ready, 'POST', '/v1/Services', 'UniqueName=bench&FriendlyName=bench');
const fetches = [];
const creations = [];
for (let count = 0; count < REQUESTS; count += 1) {
  fetches.push(await ask(ready, 'GET', '/v1/Services/bench'));
  creations.push(
    await ask(ready, 'POST', '/v1/Services', `UniqueName=n${count}&FriendlyName=n${count}`),
  );
}
const busyMegabytes = memoryOf(child);
agent.destroy();
await end(child);
console.log(`emulator: start-up to the ready line   ${median(starts).toFixed(0)} ms`);
console.log(`emulator: fetch a resource             ${median(fetches).toFixed(2)} ms`);
console.log(`emulator: create a resource            ${median(creations).toFixed(2)} ms`);
console.log(
  `emulator: memory                       ${idleMegabytes.toFixed(0)} MB idle, ${busyMegabytes.toFixed(0)} MB after ${2 * REQUESTS} requests`,
);
const { sent, failed } = await deployUnderLoad();
console.log(`emulator: deployment under load        ${sent} requests sent, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
